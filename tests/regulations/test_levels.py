from datetime import date

import pytest

from krupa.regulations.levels import expected_level, levels_to_show
from krupa.regulations.posts import Line, Standing
from krupa.regulations.reference import Sureness
from krupa.regulations.refusal import RefusalError

TODAY = date(2023, 1, 1)

LADDER = [
    (Standing.NONE, "ปรับประยุกต์", "Apply & Adapt"),
    (Standing.EXPERIENCED, "แก้ไขปัญหา", "Solve the Problem"),
    (Standing.SENIOR, "ริเริ่ม พัฒนา", "Originate & Improve"),
    (Standing.EXPERT, "คิดค้น ปรับเปลี่ยน", "Invent & Transform"),
    (Standing.SPECIAL_EXPERT, "สร้างการเปลี่ยนแปลง", "Create an Impact"),
]


@pytest.mark.parametrize("line", list(Line))
@pytest.mark.parametrize(("standing", "thai", "english"), LADDER)
def test_every_line_climbs_the_same_ladder(line: Line, standing: Standing, thai: str, english: str) -> None:
    level = expected_level(line, standing, on=TODAY)

    assert (level.thai, level.english) == (thai, english)
    assert level.definition
    assert level.phrase


def test_an_assistant_teacher_executes_and_learns() -> None:
    level = expected_level(Line.TEACHER, Standing.NONE, assistant=True, on=TODAY)

    assert level.label == "ปฏิบัติและเรียนรู้ (Execute & Learn)"


@pytest.mark.parametrize(
    ("line", "standing"), [(Line.ADMINISTRATOR, Standing.NONE), (Line.TEACHER, Standing.EXPERIENCED)]
)
def test_only_a_teacher_without_standing_can_be_an_assistant(line: Line, standing: Standing) -> None:
    with pytest.raises(RefusalError):
        expected_level(line, standing, assistant=True, on=TODAY)


def test_the_definitions_of_the_teacher_line_are_the_manuals_and_its_examples_stand_apart() -> None:
    level = expected_level(Line.TEACHER, Standing.SENIOR, on=TODAY)

    assert level.sureness is Sureness.HIGH
    assert level.definition.endswith("และเป็นแบบอย่างที่ดีได้")
    assert level.example.startswith("นำวิธีการจัดการเรียนการสอนรูปแบบใหม่")


@pytest.mark.parametrize(
    ("line", "standing", "sureness"),
    [
        (Line.ADMINISTRATOR, Standing.SENIOR, Sureness.HIGH),
        (Line.ADMINISTRATOR, Standing.EXPERT, Sureness.MEDIUM),
        (Line.SUPERVISOR, Standing.EXPERIENCED, Sureness.MEDIUM),
        (Line.SUPERVISOR, Standing.EXPERT, Sureness.LOW),
    ],
)
def test_what_no_primary_text_prints_says_so(line: Line, standing: Standing, sureness: Sureness) -> None:
    assert expected_level(line, standing, on=TODAY).sureness is sureness


def test_a_challenge_shows_the_level_held_or_a_higher_one() -> None:
    shown = [level.thai for level in levels_to_show(Line.TEACHER, Standing.EXPERIENCED, on=TODAY)]

    assert shown == ["แก้ไขปัญหา", "ริเริ่ม พัฒนา", "คิดค้น ปรับเปลี่ยน", "สร้างการเปลี่ยนแปลง"]
