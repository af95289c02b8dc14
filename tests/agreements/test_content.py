"""Hours, checks and comparisons, without a database."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.agreements.written import CHALLENGE, ENOUGH, TASK

from krupa.agreements.checks import check, check_challenge, measurable, stops
from krupa.agreements.compare import compare_texts
from krupa.agreements.content import Content, Work, WorkLine
from krupa.agreements.form import Form, form_for
from krupa.papers.facts.agreement import Challenge, Task
from krupa.people.models import Post
from krupa.regulations.posts import Line, Rank, Standing
from krupa.regulations.workload import WorkloadBasis

ON = date(2022, 10, 1)


def _form(line: Line = Line.TEACHER, rank: Rank = Rank.K2, **more: object) -> Form:
    more = {"standing": Standing.NONE if rank is Rank.ASSISTANT else Standing.EXPERIENCED, **more}
    return form_for(Post(line=line, rank=rank, **more), on=ON)


def _codes(content: Content, form: Form | None = None) -> set[str]:
    return {finding.code for finding in check(content, form or _form())}


periods = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from([20, 30, 40, 50, 55, 60])), min_size=1, max_size=10
)


@given(periods)
def test_the_printed_lines_add_up_to_the_hours_of_the_whole_week(given: list[tuple[int, int]]) -> None:
    lines = tuple(WorkLine(name="ก", periods=Decimal(n), minutes=Decimal(m)) for n, m in given)
    work = Work(teaching=lines)
    assert sum(item.hours or 0 for item in work.facts.teaching) == work.hours.teaching


@given(periods)
def test_a_printed_line_is_never_more_than_a_hundredth_from_its_own_hours(
    given: list[tuple[int, int]],
) -> None:
    lines = tuple(WorkLine(name="ก", periods=Decimal(n), minutes=Decimal(m)) for n, m in given)
    for line, item in zip(lines, Work(teaching=lines).facts.teaching, strict=True):
        assert line.exact_hours is not None
        assert item.hours is not None
        assert abs(item.hours - line.exact_hours) <= Decimal("0.01")


def test_fifteen_periods_of_fifty_minutes_are_twelve_and_a_half_hours() -> None:
    assert ENOUGH.hours.teaching == Decimal("12.50")


def test_what_is_stored_comes_back_the_same() -> None:
    content = Content(work=ENOUGH, tasks={"1.1": TASK}, challenge=CHALLENGE)
    assert Content.model_validate(content.stored()) == content


@pytest.mark.parametrize(
    ("post", "basis"),
    [
        ({"classroom_types": ["early_childhood"]}, WorkloadBasis.EARLY_CHILDHOOD),
        ({"classroom_types": []}, WorkloadBasis.BASIC),
        ({"classroom_types": ["general", "early_childhood"]}, WorkloadBasis.BASIC),
        ({"line": Line.ADMINISTRATOR}, WorkloadBasis.DIRECTOR),
        ({"line": Line.ADMINISTRATOR, "position": "รองผู้อำนวยการสถานศึกษา"}, WorkloadBasis.DEPUTY_DIRECTOR),
        ({"line": Line.SUPERVISOR}, None),
        ({"rank": Rank.ASSISTANT}, None),
    ],
)
def test_the_post_decides_the_minimum(post: dict[str, object], basis: WorkloadBasis | None) -> None:
    assert _form(**post).basis == basis  # type: ignore[arg-type]


def test_a_complete_agreement_has_nothing_to_be_said_about() -> None:
    form = _form()
    tasks = dict.fromkeys(form.indicators.numbers, TASK)
    assert check(Content(work=ENOUGH, tasks=tasks, challenge=CHALLENGE), form) == ()


def test_only_the_workload_and_an_empty_agreement_stop() -> None:
    found = check(Content(work=Work(teaching=(WorkLine(name="ก", hours=Decimal(1)),))), _form())
    assert {finding.code for finding in stops(found)} == {"workload_teaching_short", "workload_total_short"}
    assert {finding.code for finding in stops(check(Content(), _form(Line.SUPERVISOR)))} == {
        "agreement_empty"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ผู้เรียนร้อยละ 70", True),
        ("ผู้เรียนร้อยละ ๗๐", True),
        ("1. ผู้เรียนอ่านออก\n2. ผู้เรียนเขียนได้", False),
        ("(๑) ผู้เรียนอ่านออก", False),
        ("3.5 คะแนนขึ้นไป", True),
        ("80.5", True),
        ("", False),
    ],
)
def test_the_numbers_of_a_list_do_not_make_a_measure_measurable(text: str, expected: bool) -> None:
    assert measurable(text) is expected


def test_each_gap_of_an_indicator_is_named() -> None:
    content = Content(tasks={"1.1": Task(tasks="ก"), "1.2": Task(tasks="ก", outcomes="ข", indicators="ค")})
    found = {(finding.where, finding.code) for finding in check(content, _form())}
    assert ("1.1", "indicator_half_empty") in found
    assert ("1.2", "indicator_without_number") in found
    assert ("1.3", "indicator_empty") in found


@pytest.mark.parametrize("title", ["การแก้ไขปัญหาการอ่าน", "การแก้ปัญหาการอ่าน", "ริเริ่มและพัฒนาสื่อ"])
def test_a_challenge_may_show_the_expected_level_or_a_higher_one(title: str) -> None:
    full = CHALLENGE.model_copy(update={"title": title, "method": "ใช้แบบฝึก"})
    assert [finding.code for finding in check_challenge(full, _form())] == []


def test_a_challenge_that_names_no_level_is_asked_to() -> None:
    plain = Challenge(title="การอ่าน", problem="ก", method="ข", quantitative="ค", qualitative="ง")
    assert [finding.code for finding in check_challenge(plain, _form())] == ["challenge_level_not_named"]


def test_an_assistant_has_no_challenge_to_write() -> None:
    assert not any(code.startswith("challenge") for code in _codes(Content(), _form(rank=Rank.ASSISTANT)))


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_comparison_keeps_both_texts_whole(left: str, right: str) -> None:
    one, other = compare_texts(left, right)
    assert "".join(piece.text for piece in one) == left
    assert "".join(piece.text for piece in other) == right


@given(st.text(max_size=80))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert not any(piece.changed for side in compare_texts(text, text) for piece in side)


def test_what_changed_inside_thai_words_without_spaces_is_narrowed_to_it() -> None:
    left, right = compare_texts("ผู้เรียนอ่านออกเขียนได้", "ผู้เรียนอ่านคล่องเขียนได้")
    assert "".join(piece.text for piece in right if not piece.changed).startswith("ผู้เรียนอ่าน")
    assert any(piece.changed for piece in left)
