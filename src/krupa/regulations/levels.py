"""ระดับการปฏิบัติที่คาดหวัง: what each line and standing is expected to show.

The challenge of a PA 1 must show the level of the standing held and may show a higher one; PA 2 rates
against this level (3 = as expected).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import STANDARD, Rulebook
from krupa.regulations.posts import Line, Standing
from krupa.regulations.reference import Reference, Sureness
from krupa.regulations.refusal import RefusalError


@dataclass(frozen=True, slots=True)
class ExpectedLevel:
    """One level: its word in both languages, the manual's definition and example (Thai).

    ``phrase`` is this program's own wording, used where no official descriptor is at hand.
    """

    thai: str
    english: str
    definition: str
    example: str
    phrase: str
    sureness: Sureness
    reference: Reference

    @property
    def label(self) -> str:
        """The level as a form's head prints it.

        >>> expected_level(Line.TEACHER, Standing.EXPERIENCED, on=date(2023, 1, 1)).label
        'แก้ไขปัญหา (Solve the Problem)'
        """
        return f"{self.thai} ({self.english})"


def expected_level(
    line: Line, standing: Standing, *, on: date, assistant: bool = False, rules: Rulebook = STANDARD
) -> ExpectedLevel:
    """The level expected of a standing of a line on a date; ``assistant`` for a ครูผู้ช่วย.

    >>> expected_level(Line.ADMINISTRATOR, Standing.SENIOR, on=date(2023, 1, 1)).thai
    'ริเริ่ม พัฒนา'

    Raises:
        RefusalError: an assistant who is not a teacher or holds a standing.
    """
    if assistant and (line is not Line.TEACHER or standing is not Standing.NONE):
        raise RefusalError(
            Bilingual(
                "ครูผู้ช่วยอยู่ในสายงานการสอนและยังไม่มีวิทยฐานะ โปรดตรวจตำแหน่งและวิทยฐานะ",
                "An assistant teacher belongs to the teacher line and holds no standing yet. "
                "Check the post and the standing.",
            )
        )
    key = "assistant" if assistant else standing.value
    rule = rules.in_force(f"levels.{line}_{key}", on=on)
    return ExpectedLevel(**rule.value, sureness=rule.sureness, reference=rule.reference)


def levels_to_show(line: Line, standing: Standing, *, on: date) -> tuple[ExpectedLevel, ...]:
    """The levels a challenge may show: that of the standing held, then the higher ones.

    >>> [level.thai for level in levels_to_show(Line.TEACHER, Standing.EXPERT, on=date(2023, 1, 1))]
    ['คิดค้น ปรับเปลี่ยน', 'สร้างการเปลี่ยนแปลง']
    """
    return tuple(expected_level(line, held, on=on) for held in Standing if held.level >= standing.level)
