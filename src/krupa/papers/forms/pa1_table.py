"""The four-column table of the PA 1: every indicator with its task, outcomes and measures."""

from __future__ import annotations

from krupa.papers.content import Align, Block, Cell, Paragraph, Row, Spacer, Table, Text
from krupa.papers.content.block import cell
from krupa.papers.errors import PaperError
from krupa.papers.facts.agreement import Task
from krupa.papers.forms.line_words import LineWords
from krupa.papers.forms.pa1_facts import Pa1
from krupa.papers.forms.parts import TABLE_SIZE, written
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.indicators import Domain, Indicator, IndicatorSet
from krupa.regulations.posts import Standing

_WIDTHS = (3.6, 4.8, 3.6, 4.0)
_HEAD_SIZE = 12.0
_ROOM = 44.0
_LINE_LETTERS = 25
_LONG_LETTERS = 300
_NO_TASK = Task()


def agreement_table(form: Pa1, words: LineWords, *, descriptors: bool = False) -> Table:
    """All indicators in the order of the form; with ``descriptors`` the official ones under their names."""
    check_numbers(form.slug, "tasks", tuple(form.agreement.tasks), form.indicators)
    standing = form.who.standing if descriptors else None
    rows = tuple(row for domain in form.indicators.domains for row in _domain_rows(domain, form, standing))
    return Table(_WIDTHS, rows, head=(_head(words.benefits),), size=TABLE_SIZE, space_before=6)


def check_numbers(slug: str, field: str, numbers: tuple[str, ...], indicators: IndicatorSet) -> None:
    """Refuses an indicator number the form does not have."""
    unknown = [number for number in numbers if number not in indicators.numbers]
    if unknown:
        known = ", ".join(indicators.numbers)
        raise PaperError(
            slug,
            f"{field}.{unknown[0]}",
            Bilingual(
                f"ไม่มีตัวชี้วัด {', '.join(unknown)} ในแบบนี้ โปรดแก้เลขข้อ (ที่ใช้ได้: {known})",
                f"The form has no indicator {', '.join(unknown)}. Correct the number (known: {known})",
            ),
        )


def _head(benefits: str) -> Row:
    headings = (
        "ลักษณะงานที่ปฏิบัติ\nตามมาตรฐานตำแหน่ง",
        "งาน (Tasks)\nที่จะดำเนินการพัฒนา\nตามข้อตกลงใน 1 รอบการประเมิน\n(โปรดระบุ)",
        f"ผลลัพธ์ (Outcomes)\nของงานตามข้อตกลงที่คาดหวังให้เกิดขึ้นกับ{benefits}\n(โปรดระบุ)",
        f"ตัวชี้วัด (Indicators)\nที่จะเกิดขึ้นกับ{benefits} ที่แสดงให้เห็นถึงการเปลี่ยนแปลง"
        "ไปในทางที่ดีขึ้นหรือมีการพัฒนามากขึ้นหรือผลสัมฤทธิ์สูงขึ้น\n(โปรดระบุ)",
    )
    return Row(
        tuple(
            cell(Text(text, bold=True, size=_HEAD_SIZE), align=Align.CENTER, middle=True, shaded=True)
            for text in headings
        )
    )


def _domain_rows(domain: Domain, form: Pa1, standing: Standing | None) -> tuple[Row, ...]:
    about: list[Block] = [_left(f"{domain.number}. {domain.name}", bold=True)]
    if domain.coverage:
        about.append(_left(domain.coverage))
    rows = []
    for place, indicator in enumerate(domain.indicators):
        first = (Cell(tuple(about), rowspan=len(domain.indicators)),) if place == 0 else ()
        task = form.agreement.tasks.get(indicator.number, _NO_TASK)
        descriptor = _official(indicator, standing)
        rows.append(Row((*first, *_cells(indicator, task, descriptor)), breakable=_is_long(task, descriptor)))
    return tuple(rows)


def _official(indicator: Indicator, standing: Standing | None) -> str:
    """The official descriptor at a standing; empty where there is none."""
    if standing is None or indicator.descriptor(standing).composed:
        return ""
    return indicator.descriptor(standing).text


def _cells(indicator: Indicator, task: Task, descriptor: str) -> tuple[Cell, ...]:
    about = (_left(f"{indicator.number} {indicator.name}", bold=True), *written(descriptor))
    room: tuple[Block, ...] = () if task.tasks else (Spacer(_ROOM),)
    return (
        Cell((*about, *written(task.tasks), *room)),
        Cell(written(task.outcomes)),
        Cell(written(task.indicators)),
    )


def _is_long(task: Task, descriptor: str) -> bool:
    """Whether the row may break over pages: a short one is better kept whole."""
    columns = (f"{descriptor}\n{task.tasks or ''}", task.outcomes or "", task.indicators or "")
    return any(len(text) + _LINE_LETTERS * text.count("\n") > _LONG_LETTERS for text in columns)


def _left(text: str, *, bold: bool = False) -> Paragraph:
    return Paragraph((Text(text, bold=bold),), align=Align.LEFT)
