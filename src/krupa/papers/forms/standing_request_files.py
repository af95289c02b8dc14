"""Part 8 of the request, and 9.3 which says it again for the transition: what goes into DPA."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from krupa.papers.content import Align, Block, Fill, Inline, Paragraph, Text
from krupa.papers.content.block import paragraph
from krupa.papers.facts.standing import AcademicWork
from krupa.papers.forms.parts import INDENT, blocks, heading, line
from krupa.papers.forms.standing_facts import RequestForm, RequestNumbers
from krupa.regulations.standing.files import FileKind

_MADE_BY_US = "โดยมีรูปแบบตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด"
_BLANK_WORKS = 2
_ONLY_EXPERTS = " (เฉพาะผู้ขอเลื่อนเป็นวิทยฐานะครูเชี่ยวชาญหรือครูเชี่ยวชาญพิเศษ)"


@dataclass(frozen=True, slots=True)
class FilesPart:
    """The two places of the form differ in their numbers and in who enters the files."""

    title: str
    areas: tuple[str, str, str]
    items: tuple[str, str, str]
    works: tuple[str, str]
    work: str
    directors: str
    entered_by: str


PART_8 = FilesPart(
    title="8. ข้อมูลการประเมินเพื่อขอมีวิทยฐานะหรือเลื่อนวิทยฐานะ",
    areas=("8.1", "8.2", "8.3"),
    items=("8.1.1", "8.1.2", "8.1.3"),
    works=("8.3.1", "8.3.2"),
    work="{}) ",
    directors="ผู้อำนวยการสถานศึกษา หรือผู้อำนวยการศูนย์พัฒนาเด็กเล็กนำ",
    entered_by="สถานศึกษานำข้อมูลเข้าสู่ระบบ DPA",
)
PART_9 = FilesPart(
    title="9.3 ข้อมูลการประเมินเพื่อขอมีวิทยฐานะหรือเลื่อนวิทยฐานะ",
    areas=("9.3.1", "9.3.2", "9.3.3"),
    items=("1)", "2)", "3)"),
    works=("1)", "2)"),
    work="({}) ",
    directors="ผู้อำนวยการสถานศึกษาหรือผู้อำนวยการศูนย์พัฒนาเด็กเล็ก แล้วแต่กรณี นำ",
    entered_by="ผู้อำนวยการสถานศึกษา หรือผู้อำนวยการศูนย์พัฒนาเด็กเล็ก แล้วแต่กรณี นำข้อมูลเข้าสู่ระบบ DPA",
)


def files_part(form: RequestForm, numbers: RequestNumbers, part: FilesPart) -> tuple[Block, ...]:
    """Areas 1 to 3 with the files each asks for."""
    return blocks(
        heading(part.title, space_before=12),
        _teaching(form, numbers, part),
        _outcomes(form, numbers, part),
        _works(form, part),
    )


def _teaching(form: RequestForm, numbers: RequestNumbers, part: FilesPart) -> tuple[Block, ...]:
    plan = form.request.lesson_plan if form.request else None
    return (
        heading(f"{part.areas[0]} ด้านที่ 1 ด้านทักษะการจัดการเรียนรู้และการจัดการชั้นเรียน"),
        paragraph(f"ให้ผู้ดำรงตำแหน่ง{part.directors}ข้อมูลของผู้ขอเข้าสู่ระบบ DPA ดังต่อไปนี้", first_line=INDENT),
        _item(
            f"{part.items[0]} แผนการจัดการเรียนรู้ เรื่อง ",
            Fill(plan, width=6),
            f" ในรูปแบบไฟล์ PDF จำนวน {numbers.files(FileKind.LESSON_PLAN)} ไฟล์ "
            "(ที่ใช้จัดการเรียนรู้ตามที่ปรากฏในไฟล์วีดิทัศน์บันทึกการสอนในรายวิชา/วิชา/สาขา/กลุ่มสาระการเรียนรู้ "
            "ซึ่งผู้ขอได้จัดทำขึ้นและนำไปใช้สอนจริงในตำแหน่งหรือวิทยฐานะที่ดำรงอยู่)",
        ),
        _item(
            f"{part.items[1]} ไฟล์วีดิทัศน์ที่แสดงให้เห็นถึงสภาพปัญหา ที่มา หรือแรงบันดาลใจ "
            f"ในการจัดการเรียนรู้ตามข้อ {part.items[0]} "
            f"{_MADE_BY_US} จำนวน {numbers.files(FileKind.ORIGIN_VIDEO)} ไฟล์"
        ),
        _item(
            f"{part.items[2]} ไฟล์วีดิทัศน์บันทึกการสอน ที่แสดงให้เห็นถึงระดับการปฏิบัติที่คาดหวัง"
            f"ตามมาตรฐานวิทยฐานะที่ขอรับการประเมิน ซึ่งสอดคล้องกับแผนการจัดการเรียนรู้ที่เสนอตามข้อ {part.items[0]} "
            f"{_MADE_BY_US} จำนวน {numbers.files(FileKind.TEACHING_VIDEO)} ไฟล์"
        ),
    )


def _outcomes(form: RequestForm, numbers: RequestNumbers, part: FilesPart) -> tuple[Block, ...]:
    names = _outcome_names(form)
    return blocks(
        heading(f"{part.areas[1]} ด้านที่ 2 ด้านผลลัพธ์การเรียนรู้ของผู้เรียน"),
        paragraph(
            "ไฟล์ดิจิทัลผลงานหรือผลการปฏิบัติของผู้เรียนที่ปรากฏภายหลังจากการจัดการเรียนรู้และการจัดการชั้นเรียน"
            f"ตามไฟล์วีดิทัศน์บันทึกการสอน จำนวนไม่เกิน {numbers.files(FileKind.OUTCOME)} ไฟล์ "
            "ในรูปแบบไฟล์วีดิทัศน์ ไฟล์ภาพ หรือไฟล์ PDF ตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด",
            first_line=INDENT,
        ),
        *(line("- ", Text(name, literal=True), left=INDENT * 2) for name in names),
    )


def _outcome_names(form: RequestForm) -> Sequence[str]:
    if form.request is None:
        return ()
    listed = [file.name for file in form.request.files if file.kind is FileKind.OUTCOME]
    return listed or form.request.outcome_files


def _works(form: RequestForm, part: FilesPart) -> tuple[Block, ...]:
    works = form.request.works if form.request else ()
    titles: list[str | None] = [work.title for work in works] or [None] * _BLANK_WORKS
    return blocks(
        heading(f"{part.areas[2]} ด้านที่ 3 ด้านผลงานทางวิชาการ", Text(_ONLY_EXPERTS)),
        paragraph(
            f"ให้ผู้ขอเสนอผลงานทางวิชาการตามที่ ก.จ. ก.ท. และ ก.อบต. กำหนด ในรูปแบบไฟล์ PDF เพื่อให้{part.entered_by}",
            first_line=INDENT,
        ),
        line(
            f"{part.works[0]} เสนอผลงานทางวิชาการ จำนวน ",
            Fill(str(len(works)) if works else None, width=1.2, centred=True),
            " รายการ ดังนี้",
            left=INDENT,
        ),
        *(
            line(f"{part.work.format(place)}ชื่อผลงาน ", Fill(name, grow=True), left=INDENT * 2)
            for place, name in enumerate(titles, start=1)
        ),
        line(f"{part.works[1]} ผลงานทางวิชาการที่ได้รับการเผยแพร่", left=INDENT),
        _publication(next((work for work in works if work.published_in or work.journal), None)),
    )


def _publication(work: AcademicWork | None) -> Paragraph:
    return paragraph(
        "สำหรับการขอเลื่อนเป็นวิทยฐานะครูเชี่ยวชาญพิเศษ ได้นำไปเผยแพร่ ",
        Fill(work.published_in if work else None, width=5),
        " และงานวิจัยได้รับการตีพิมพ์เผยแพร่บทความวิจัยในวารสารวิชาการที่อยู่ในฐานข้อมูลของศูนย์ดัชนีการอ้างอิงวารสารไทย "
        "หรือ Thai - Journal Citation Index Centre (TCI) กลุ่ม 1 หรือ กลุ่ม 2 "
        "โดยให้ส่งบทความวิจัยที่ตีพิมพ์เผยแพร่ ในรูปแบบไฟล์ PDF ให้ระบุชื่อวารสาร ",
        Fill(work.journal if work else None, width=5),
        " เลขมาตรฐานสากลประจำวารสาร (ISSN) ",
        _code(work.issn if work else None, 3),
        " เว็บไซต์ ",
        _code(work.website if work else None, 5),
        align=Align.LEFT,
        first_line=INDENT,
    )


def _code(value: str | None, width: float) -> Inline:
    """A number or address that keeps its digits."""
    return Text(value, literal=True, underline=True) if value else Fill(width=width)


def _item(*parts: Inline | str) -> Paragraph:
    return paragraph(*parts, first_line=INDENT)
