"""Signatures stand where Thai papers have them, and never alone on a page."""

from __future__ import annotations

import pytest
from tests.support.pdf_reading import Word, pages_text, words_placed
from tests.support.sample_papers import LETTER, MAYOR, RATER, paper, roster

from krupa.papers.content import Block, Fill, Signature, Signatures, Spacer, Text
from krupa.papers.content.block import paragraph
from krupa.papers.render.pdf import render_pdf, render_pdf_batch

MIDDLE = (3.0 + 16.0 / 2) / 2.54 * 72
RIGHT_EDGE = 19.0 / 2.54 * 72
ENDINGS: dict[str, tuple[Block, ...]] = {
    "one line": (paragraph("จึงเรียนมา", first_line=2.5),),
    "two lines": (paragraph(LETTER[:110], first_line=2.5),),
    "many lines": (paragraph(LETTER, first_line=2.5),),
    "hanging lines": (paragraph("1) ", LETTER, left=3.2, first_line=2.5),),
    "a spacer between": (paragraph(LETTER, first_line=2.5), Spacer(12)),
    "a table": (roster(4),),
    "a table and a spacer": (roster(4, group_every=2), Spacer(12)),
}


def middle_of(word: Word) -> float:
    return (word.left + word.right) / 2


def placed(*blocks: Block) -> dict[str, Word]:
    return {word.text: word for word in words_placed(render_pdf(paper(*blocks)))}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("rows", [1, 2])
def test_signatures_never_stand_alone_on_a_page(ending: str, rows: int) -> None:
    signers = [Signatures((MAYOR,), closing="ขอแสดงความนับถือ"), Signatures((RATER, RATER))][:rows]
    papers = [
        paper(*[paragraph("บรรทัด")] * lines, *ENDINGS[ending], *signers, numbered=False)
        for lines in range(18, 36)
    ]
    pages = pages_text(render_pdf_batch(papers))
    moved = [page for page in pages if "สมชาย" in page and "บรรทัด" not in page]
    assert moved, "no page break fell before the signatures: the case tests nothing"
    alone = [page for page in pages if page.strip().startswith(("ขอแสดงความนับถือ", "(นายสมชาย", "(ลงชื่อ)"))]
    assert alone == []
    if "table" in ending:
        assert all("จบ๐๐๔" in page for page in moved)


def test_signatures_behind_a_hanging_paragraph_stand_where_they_stand_elsewhere() -> None:
    plain = placed(paragraph("ก่อน"), Signatures((MAYOR,)))
    hanging = placed(paragraph("ก่อน", left=3.2, first_line=2.5), Signatures((MAYOR,)))
    assert hanging["ใจดี)"].left == pytest.approx(plain["ใจดี)"].left, abs=1)


def test_one_signature_stands_right_of_the_middle_with_its_lines_centred_under_each_other() -> None:
    closing, post = "ขอแสดงความนับถือ", "นายกองค์การบริหารส่วนตำบลตัวอย่าง"
    found = placed(paragraph("ก่อน"), Signatures((MAYOR,), closing=closing))
    share = (middle_of(found[post]) - 3 / 2.54 * 72) / (16 / 2.54 * 72)
    assert 0.58 < share < 0.66
    assert middle_of(found[closing]) == pytest.approx(middle_of(found[post]), abs=2)
    name = (found["(นายสมชาย"].left + found["ใจดี)"].right) / 2
    assert name == pytest.approx(middle_of(found[post]), abs=2)


def test_two_signatures_share_the_width_equally() -> None:
    one, two = (Signature(name, "(ลงชื่อ)", "กรรมการ") for name in ("หนึ่ง", "สอง"))
    found = placed(Signatures((one, two)))
    assert MIDDLE - middle_of(found["(หนึ่ง)"]) == pytest.approx(middle_of(found["(สอง)"]) - MIDDLE, abs=25)
    assert found["(หนึ่ง)"].top == pytest.approx(found["(สอง)"].top, abs=1)


def test_the_name_is_centred_under_the_dotted_line_not_under_the_whole() -> None:
    found = placed(Signatures((Signature("ชื่อ", "(ลงชื่อ)", "ประธานกรรมการผู้ประเมิน"),)))
    under = (found["(ลงชื่อ)"].right + found["ประธานกรรมการผู้ประเมิน"].left) / 2
    assert middle_of(found["(ชื่อ)"]) == pytest.approx(under, abs=3)


def test_a_long_office_after_the_line_stays_inside_the_margin() -> None:
    signature = Signature("ชื่อ", "(ลงชื่อ)", "กรรมการผู้ประเมินและเลขานุการคณะกรรมการ", ((Text("วันที่ "), Fill()),))
    found = words_placed(render_pdf(paper(Signatures((signature, signature, signature)))))
    assert max(word.right for word in found) <= RIGHT_EDGE + 1
