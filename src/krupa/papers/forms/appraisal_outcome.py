"""Sections 3 and 4 of the appraisal: the result with opinions, and that the person has been told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from krupa.papers.content import (
    Align,
    Block,
    Cell,
    Fill,
    Paragraph,
    Row,
    Signatures,
    Table,
    Text,
    Tick,
    Together,
)
from krupa.papers.facts.evaluation import Appraisal
from krupa.papers.facts.organization import Signatory
from krupa.papers.forms.bands import band_boxes
from krupa.papers.forms.parts import (
    TABLE_SIZE,
    answer,
    blocks,
    box,
    dated_signature,
    day_fields,
    hanging,
    heading,
    line,
    signed_in_cell,
)
from krupa.papers.forms.subject import Subject
from krupa.papers.prose.filters import score
from krupa.regulations.appraisal import band_of
from krupa.regulations.dated import Rulebook

_NOBODY = Signatory()


def result(
    appraisal: Appraisal | None, given: Decimal | None, on: date, rules: Rulebook
) -> tuple[Block, ...]:
    """The band by the rule, the evaluator's opinion, and the next higher supervisor's."""
    reached = band_of(given, on=on, rules=rules) if given is not None else None
    return blocks(
        heading("ส่วนที่ 3 ผลการประเมินและความเห็น", space_before=12),
        Paragraph(
            (Text("คะแนนที่ได้ร้อยละ "), Fill(score(given), width=2.5, centred=True), Text(" อยู่ในระดับ")),
            align=Align.LEFT,
            keep_with_next=True,
        ),
        band_boxes(reached, on, rules),
        _opinions(appraisal),
    )


def acknowledgement(appraisal: Appraisal | None, who: Subject) -> tuple[Block, ...]:
    """Signed by the person, or the refusal recorded by the evaluator with a witness."""
    refused = bool(appraisal and appraisal.refused_to_sign)
    told = appraisal.informed_on if appraisal and refused else None
    known = appraisal.acknowledged_on if appraisal else None
    person = Signatory(name=who.name, position=who.position_and_standing)
    witness = (appraisal.witness if appraisal else None) or _NOBODY
    evaluator = appraisal.evaluator if appraisal and refused else _NOBODY
    return blocks(
        heading("ส่วนที่ 4 การรับทราบผลการประเมิน"),
        Together(
            (
                box(known is not None and not refused, "ผู้รับการประเมินได้รับทราบผลการประเมินแล้ว"),
                Signatures((dated_signature(person, None if refused else known, after="ผู้รับการประเมิน"),)),
            )
        ),
        Together(
            (
                hanging(
                    Tick(refused),
                    "ผู้ประเมินได้แจ้งผลการประเมินเมื่อวันที่ ",
                    *day_fields(told),
                    " แต่ผู้รับการประเมินไม่ลงนามรับทราบ",
                ),
                Signatures(
                    (
                        dated_signature(
                            evaluator if refused else _NOBODY,
                            told if refused else None,
                            after="ผู้ประเมิน",
                            narrow=True,
                        ),
                        dated_signature(witness, None, after="พยาน", narrow=True),
                    )
                ),
            )
        ),
    )


def _opinions(appraisal: Appraisal | None) -> Table:
    row = Row((_evaluator(appraisal), _next_supervisor(appraisal)))
    return Table((1.0, 1.0), (row,), size=TABLE_SIZE, space_before=6)


def _evaluator(appraisal: Appraisal | None) -> Cell:
    signer, day = (appraisal.evaluator, appraisal.evaluated_on) if appraisal else (_NOBODY, None)
    return Cell(
        blocks(
            line(Text("ความเห็นของผู้ประเมิน", bold=True)),
            answer(appraisal.opinion if appraisal else None, lines=4),
            tuple(signed_in_cell(signer, day, after="ผู้ประเมิน")),
        )
    )


def _next_supervisor(appraisal: Appraisal | None) -> Cell:
    opinion = appraisal.next_supervisor if appraisal else None
    differs = opinion is not None and not opinion.agrees
    signer, day = (opinion.signer, opinion.date) if opinion else (_NOBODY, None)
    return Cell(
        blocks(
            line(Text("ความเห็นของผู้บังคับบัญชาเหนือขึ้นไป", bold=True)),
            line(Tick(opinion is not None and opinion.agrees), " เห็นด้วยกับผู้ประเมิน"),
            line(Tick(differs), " มีความเห็นแตกต่าง ดังนี้ (ระบุเหตุผล)"),
            answer(opinion.reason if opinion and differs else None, lines=2),
            tuple(signed_in_cell(signer, day)),
        )
    )
