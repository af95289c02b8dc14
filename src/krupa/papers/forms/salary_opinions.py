"""Parts 5 to 8 of the salary appraisal: opinions and acknowledgement, both rounds side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from krupa.papers.content import Align, Block, Cell, Fill, Row, Table, Tick
from krupa.papers.content.block import cell
from krupa.papers.facts.committee import Member
from krupa.papers.facts.evaluation import Appraisal, Differing
from krupa.papers.facts.organization import Signatory
from krupa.papers.forms.bands import band_label
from krupa.papers.forms.parts import TABLE_SIZE, answer, heading, line, signed_in_cell
from krupa.papers.forms.salary_appraisal_facts import SalaryAppraisal, SalaryHalf
from krupa.papers.prose.filters import letter_date, score
from krupa.regulations.appraisal import Band, band_of
from krupa.regulations.committees.seats import SeatRole

_NOBODY = Signatory()
_OPEN_SEATS = 3


def opinion_parts(paper: SalaryAppraisal) -> tuple[Block, ...]:
    """Evaluator and next supervisor; the person; the salary committee; the head."""
    return (
        heading("ส่วนที่ 5 ผลการประเมินผลการปฏิบัติงาน"),
        _side_by_side(
            paper,
            lambda half: _evaluator(half, paper),
            lambda half: _next_supervisor(half.appraisal),
        ),
        heading("ส่วนที่ 6 การรับทราบผลการประเมินผลการปฏิบัติงาน"),
        _side_by_side(
            paper,
            lambda half: _person(half.appraisal, paper.who.name, paper.who.position_and_standing),
            lambda half: _told(half.appraisal),
        ),
        heading("ส่วนที่ 7 ความเห็นของคณะกรรมการพิจารณาเลื่อนเงินเดือน"),
        _side_by_side(paper, _committee),
        heading("ส่วนที่ 8 ความเห็นของนายกองค์กรปกครองส่วนท้องถิ่น"),
        _side_by_side(paper, lambda half: _head(half.appraisal)),
    )


def _side_by_side(paper: SalaryAppraisal, *parts: Callable[[SalaryHalf], Iterator[Block]]) -> Table:
    heads = tuple(
        cell(f"ครั้งที่ {half.number}", bold=True, align=Align.CENTER, shaded=True) for half in paper.halves
    )
    rows = tuple(Row(tuple(Cell(tuple(part(half))) for half in paper.halves)) for part in parts)
    return Table((1.0, 1.0), rows, head=(Row(heads),), size=TABLE_SIZE, space_before=3)


def _evaluator(half: SalaryHalf, paper: SalaryAppraisal) -> Iterator[Block]:
    appraisal = half.appraisal
    reached = band_of(half.score, on=paper.on, rules=paper.rules) if half.score is not None else None
    yield line("5.1 ความเห็นของผู้ประเมิน")
    for band in Band:
        yield line(Tick(band is reached), f" {band_label(band, paper.on, paper.rules)}")
    evaluator = appraisal.evaluator if appraisal else _NOBODY
    yield from signed_in_cell(evaluator, appraisal.evaluated_on if appraisal else None, after="ผู้ประเมิน")


def _next_supervisor(appraisal: Appraisal | None) -> Iterator[Block]:
    opinion = appraisal.next_supervisor if appraisal else None
    yield line("5.2 ความเห็นของผู้บังคับบัญชาเหนือขึ้นไป")
    yield from _agrees(opinion, "เห็นด้วยกับผู้ประเมิน", "มีความเห็นต่างดังนี้ (ระบุเหตุผล)")
    yield from signed_in_cell(_signer(opinion), opinion.date if opinion else None)


def _person(appraisal: Appraisal | None, name: str | None, position: str | None) -> Iterator[Block]:
    known = appraisal.acknowledged_on if appraisal and not appraisal.refused_to_sign else None
    yield line("6.1 ผู้รับการประเมิน")
    yield line("ได้รับทราบผลการประเมินแล้ว")
    yield from signed_in_cell(Signatory(name=name, position=position), known)


def _told(appraisal: Appraisal | None) -> Iterator[Block]:
    refused = bool(appraisal and appraisal.refused_to_sign)
    signed = bool(appraisal and appraisal.acknowledged_on and not refused)
    told = appraisal.informed_on if appraisal else None
    yield line("6.2 ผู้ประเมิน")
    yield line(Tick(signed), " ได้แจ้งผลการประเมินและผู้รับการประเมินได้ลงนามรับทราบแล้ว")
    yield line(
        Tick(refused),
        " ได้แจ้งผลการประเมิน เมื่อวันที่ ",
        Fill(letter_date(told) if refused else None, width=2.8),
        " แล้ว แต่ผู้รับการประเมินไม่ลงนามรับทราบ",
    )
    yield from signed_in_cell(appraisal.evaluator if appraisal else _NOBODY, told)
    yield from signed_in_cell((appraisal.witness if appraisal else None) or _NOBODY, None, after="พยาน")


def _committee(half: SalaryHalf) -> Iterator[Block]:
    opinion = half.appraisal.committee_opinion if half.appraisal else None
    yield from _agrees(opinion, "เห็นชอบตามที่เสนอ", "มีความเห็นต่างดังนี้ (ระบุเหตุผล)")
    proposed = opinion.score if opinion else None
    yield line("คะแนนที่ควรได้รับร้อยละ ", Fill(score(proposed), width=2.0, centred=True))
    for member in _seats(half.committee):
        after = "ประธานกรรมการ" if member.role is SeatRole.CHAIR else "กรรมการ"
        day = opinion.date if opinion else None
        yield from signed_in_cell(Signatory(name=member.name), day, after=after, position=False)


def _head(appraisal: Appraisal | None) -> Iterator[Block]:
    opinion = appraisal.head_opinion if appraisal else None
    yield from _agrees(opinion, "เห็นด้วยกับมติคณะกรรมการฯ", "มีความเห็นแตกต่างกับมติคณะกรรมการฯ ดังนี้ (ระบุเหตุผล)")
    percent = opinion.percent if opinion else None
    yield line("ให้ได้รับการเลื่อนเงินเดือนร้อยละ ", Fill(score(percent), width=2.0, centred=True))
    yield from signed_in_cell(_signer(opinion), opinion.date if opinion else None)


def _seats(committee: Sequence[Member]) -> Sequence[Member]:
    """The members who sign; open seats on a blank form."""
    if committee:
        return committee
    return (Member(role=SeatRole.CHAIR), *(Member(role=SeatRole.MEMBER) for _ in range(_OPEN_SEATS)))


def _agrees(opinion: Differing | None, yes: str, no: str) -> Iterator[Block]:
    differs = opinion is not None and not opinion.agrees
    yield line(Tick(opinion is not None and opinion.agrees), f" {yes}")
    yield line(Tick(differs), f" {no}")
    yield from answer(opinion.reason if opinion and differs else None, lines=2)


def _signer(opinion: Differing | None) -> Signatory:
    return opinion.signer if opinion else _NOBODY
