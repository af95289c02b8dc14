"""Where lines may end, and what happens to what no line can hold."""

from __future__ import annotations

from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from krupa.papers.render.glyphs import printable, width
from krupa.papers.render.wrapping import MAY_BREAK, NO_BREAK, guard, pieces
from krupa.thai.protected import protected_words

Run = str | int | dict[str, object]


def runs(text: str, *, room: float = 16.0, shrink: bool = False, names: tuple[str, ...] = ()) -> list[Run]:
    return list(pieces(text, room=room, size=16, words=guard(names), shrink=shrink))


def in_a_cell(text: str, *, room: float = 16.0, names: tuple[str, ...] = ()) -> list[Run]:
    return list(pieces(text, room=room, size=16, words=guard(names), shrink=True, boxed=True))


def said(found: list[Run]) -> str:
    texts = [run["text"] if isinstance(run, dict) else run for run in found]
    return "".join(text for text in texts if isinstance(text, str))


def test_a_name_of_the_paper_is_held_together_between_its_letters() -> None:
    assert runs("นางปรานี", names=("ปรานี",)) == ["นาง", MAY_BREAK, "ป", NO_BREAK, "รา", NO_BREAK, "นี"]


def test_a_name_in_a_cell_is_one_box() -> None:
    box = {"text": "ปรานี", "scale": 1}
    assert in_a_cell("นางปรานี ใจ", names=("ปรานี",)) == ["นาง", MAY_BREAK, box, " ใจ"]


def test_a_name_beside_what_no_line_may_part_it_from_is_held_between_its_letters() -> None:
    assert in_a_cell("2ปรานี", names=("ปรานี",))[1:] == ["ป", NO_BREAK, "รา", NO_BREAK, "นี"]


def test_a_name_wider_than_its_cell_may_break() -> None:
    assert in_a_cell("ปรานี", room=0.5, names=("ปรานี",)) == ["ปรานี"]


def test_a_listed_word_is_held_only_where_the_engine_would_cut_it() -> None:
    assert runs("ทำ ผู้เรียน ดี")[1:-1] == ["ผู้", NO_BREAK, "เรียน"]


def test_a_word_at_the_edge_of_a_text_is_held_everywhere_because_its_neighbour_is_unknown() -> None:
    assert runs("ผู้เรียน") == ["ผู้", NO_BREAK, "เรี", NO_BREAK, "ย", NO_BREAK, "น"]


def test_nearly_every_guarded_word_has_its_inner_breaks_listed() -> None:
    listed = (files("krupa.papers.render") / "inner_breaks.txt").read_text(encoding="utf-8")
    missing = set(protected_words()) - set(listed.replace("/", "").split())
    assert len(missing) < 40, "papers grow large and slow: run tools/find_inner_breaks.py"


def test_a_year_and_a_clause_number_stay_with_what_they_count() -> None:
    for text in ("พ.ศ. ๒๕๖๖", "ข้อ 12", "มาตรา 4"):
        found = runs(text)
        assert found[found.index(" ") + 1] == NO_BREAK


def test_a_name_wider_than_its_place_may_break() -> None:
    assert NO_BREAK not in runs("ปรานีปรีดาประเสริฐศรี", room=1.0, names=("ปรานีปรีดาประเสริฐศรี",))


def test_a_repetition_sign_stays_with_its_word() -> None:
    found = runs("ปรานีๆ", names=("ปรานี",))
    assert found[-2:] == [NO_BREAK, "ๆ"]


def test_a_line_never_ends_between_a_letter_and_its_silencing_sign() -> None:
    assert MAY_BREAK not in runs("กรกรรณ์", names=("กรกรร",))


def test_a_number_too_wide_for_its_cell_is_made_smaller_but_stays_readable() -> None:
    (piece,) = runs("1,234,567,890", room=width("1,234,567,890", 16) * 0.8, shrink=True)
    assert isinstance(piece, dict)
    assert 0.75 < float(str(piece["scale"])) <= 0.8


def test_a_number_outside_a_table_keeps_its_size() -> None:
    assert not any(isinstance(run, dict) for run in runs("9" * 400))


@given(st.text(st.sampled_from("กาเแไ์้ ABC12.,/-ำๆ"), max_size=80), st.floats(0.5, 16), st.booleans())
def test_no_letter_is_lost_or_added(text: str, room: float, shrink: bool) -> None:
    assert said(runs(text, room=room, shrink=shrink, names=("การ", "ไก่"))) == text
    assert said(in_a_cell(text, room=room, names=("การ", "ไก่"))) == text


@given(st.text(max_size=60))
def test_whatever_is_typed_becomes_something_the_fonts_can_show(text: str) -> None:
    shown, lost = printable(text)
    assert printable(shown) == (shown, [])
    assert shown.count("□") >= len(lost)


def test_what_only_steers_other_signs_disappears_without_a_box() -> None:
    assert printable("ก\ufeff\u200eข\u00ad") == ("กข", [])
    assert printable("✓\ufe0f") == ("✓", [])


def test_line_ends_of_all_systems_are_newlines() -> None:
    assert printable("ก\r\nข\rค\u2028ง\tจ") == ("ก\nข\nค\nง จ", [])


def test_a_number_stays_beside_what_it_counts() -> None:
    for counted in ("2 ฉบับ", "๑๒ คน", "3 ราย"):
        held = runs(counted)
        assert said(held) == counted
        assert held[1::2] == [NO_BREAK] * (len(held) // 2)
