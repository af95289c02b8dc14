"""What a row of a roster is understood as, and the message each bad cell gets."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from tests.people.rosters import new_row, plan_of, said
from tests.web.world import World

from krupa.people.models import Post
from krupa.people.roster.plan import Action


def test_thai_digits_and_buddhist_dates_are_understood(world: World) -> None:
    plan = plan_of(world, new_row())
    assert said(plan) == []
    assert plan.rows[0].action is Action.ADD
    post = plan.new[Post][0]
    assert (post.post_number, post.salary, post.since, post.rank) == (
        "6230866000099",
        Decimal("17910.00"),
        date(2022, 10, 1),
        "k1",
    )


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("1/10/2565", date(2022, 10, 1)),
        (datetime(2022, 10, 1), date(2022, 10, 1)),  # noqa: DTZ001
        (datetime(2565, 10, 1), date(2022, 10, 1)),  # noqa: DTZ001
    ],
)
def test_a_date_may_be_text_or_a_date_cell_typed_in_either_calendar(
    world: World, value: Any, day: date
) -> None:
    plan = plan_of(world, new_row(since=value))
    assert plan.new[Post][0].since == day


@pytest.mark.parametrize(
    ("field", "value", "cell", "words"),
    [
        ("since", "1 ต.ค. 2022", "N2", "ค.ศ."),
        ("since", "30 ก.พ. 2565", "N2", "ไม่มีวันที่"),
        ("birth_date", "1/1/2401", "F2", "ไม่น่าเป็นไปได้"),
        ("salary", -1, "M2", "ติดลบ"),
        ("salary", "๑๗,๙๑๐.๐๐๕", "M2", "ทศนิยม"),
        ("salary", "มาก", "M2", "ไม่ใช่จำนวนเงิน"),
        ("salary", True, "M2", "ไม่ใช่จำนวนเงิน"),
        ("salary", 10**15, "M2", "มากเกินไป"),
        ("salary", "=1+1", "M2", "สูตร"),
        ("first_name", "=A1", "D2", "สูตร"),
        ("first_name", "ก" * 10_000, "D2", "ยาว 10,000 ตัวอักษร"),
        ("first_name", "ใหม่😀", "D2", "😀"),
        ("last_name", "<b>", "E2", "<"),
        ("rank", "คศ.9", "J2", "ไม่รู้จัก"),
        ("line", "ภารโรง", "H2", "ไม่รู้จัก"),
        ("unit", "โรงเรียนที่ไม่มี", "L2", "ไม่มีสถานศึกษา"),
        ("post_number", "623086600009", "A2", "13 หลัก"),
        ("national_id", "1234567890123", "B2", "หลักตรวจสอบ"),
        ("email", "not mail", "G2", "ไม่ใช่อีเมล"),
        ("since", None, "N2", "บุคลากรใหม่ต้องมี"),
        ("unit", None, "L2", "ต้องมีสถานศึกษา"),
        ("degree_major", "ภาษาไทย", "R2", "ต้องกรอกช่องนี้"),
    ],
)
def test_a_bad_cell_rejects_its_row_and_is_named_with_what_to_do(
    world: World, field: str, value: Any, cell: str, words: str
) -> None:
    plan = plan_of(world, new_row(**{field: value}))
    assert plan.rows[0].action is Action.REJECT
    found = said(plan)
    assert any(place == cell and words in message for place, message in found), found


def test_a_national_id_is_never_repeated_in_a_message(world: World) -> None:
    found = said(plan_of(world, new_row(national_id="1234567890123")))
    assert "1234567890123" not in str(found)


def test_every_bad_cell_of_a_row_is_named_at_once(world: World) -> None:
    found = said(plan_of(world, new_row(salary="มาก", rank="คศ.9", since="1 ต.ค. 2022")))
    assert {place for place, _ in found} == {"M2", "J2", "N2"}


def test_a_supervisor_needs_no_unit(world: World) -> None:
    plan = plan_of(world, new_row(line="ศึกษานิเทศก์", unit=None))
    assert plan.rows[0].action is Action.ADD


def test_an_assistant_belongs_to_the_teacher_line(world: World) -> None:
    plan = plan_of(world, new_row(line="ผู้บริหารสถานศึกษา", rank="ครูผู้ช่วย"))
    assert "สายงานครูเท่านั้น" in said(plan)[0][1]


def test_two_rows_for_one_person_reject_the_second(world: World) -> None:
    plan = plan_of(world, new_row(), new_row(first_name="อีกคน"))
    assert [planned.action for planned in plan.rows] == [Action.ADD, Action.REJECT]
    assert "ซ้ำกับแถวที่ 2" in said(plan, 1)[0][1]


def test_two_rows_of_one_name_without_numbers_reject_the_second(world: World) -> None:
    plan = plan_of(world, new_row(post_number=None), new_row(post_number=None))
    assert [planned.action for planned in plan.rows] == [Action.ADD, Action.REJECT]


def test_a_row_is_matched_by_post_number_first(world: World) -> None:
    plan = plan_of(world, {"post_number": "6230866000001", "first_name": "กล้า", "salary": 27000})
    planned = plan.rows[0]
    assert (planned.action, planned.matched_by, planned.fields) == (Action.CHANGE, "post_number", ["salary"])


def test_a_new_family_name_with_the_post_number_is_the_same_person(world: World) -> None:
    plan = plan_of(world, {"post_number": "6230866000002", "first_name": "ขวัญ", "last_name": "สมมติแต่งงาน"})
    assert plan.rows[0].fields == ["last_name"]


def test_another_name_on_a_held_post_number_overwrites_nobody(world: World) -> None:
    plan = plan_of(world, new_row(post_number="6230866000001"))
    assert plan.rows[0].action is Action.REJECT
    assert world.person("teacher_a").name in said(plan)[0][1]


def test_a_row_is_matched_by_national_id_when_the_number_is_new(world: World) -> None:
    person = world.person("teacher_a")
    person.national_id = "1234567890121"
    person.full_clean()
    person.save()
    plan = plan_of(
        world, {"post_number": "6230866000077", "national_id": "1-2345-67890-12-1", "first_name": "กล้า"}
    )
    planned = plan.rows[0]
    assert (planned.matched_by, planned.fields) == ("national_id", ["post_number"])


def test_a_number_of_one_and_a_national_id_of_another_are_refused(world: World) -> None:
    person = world.person("teacher_b")
    person.national_id = "1234567890121"
    person.full_clean()
    person.save()
    plan = plan_of(
        world, {"post_number": "6230866000001", "national_id": "1234567890121", "first_name": "กล้า"}
    )
    assert "โปรดตรวจทั้งสองเลข" in said(plan)[0][1]


def test_a_row_without_numbers_is_matched_by_name_and_unit(world: World) -> None:
    plan = plan_of(
        world,
        {"first_name": "คำ", "last_name": "สมมติคำ", "unit": "ศูนย์พัฒนาเด็กเล็ก บ้านตัวอย่าง", "subject": "ปฐมวัย"},
    )
    planned = plan.rows[0]
    assert (planned.matched_by, planned.fields) == ("name_and_unit", ["subject"])


def test_blank_cells_change_nothing(world: World) -> None:
    plan = plan_of(world, {"post_number": "6230866000001"})
    assert plan.rows[0].action is Action.SAME


def test_a_later_first_day_begins_a_new_post_that_keeps_what_is_blank(world: World) -> None:
    plan = plan_of(world, {"post_number": "6230866000001", "since": "1 เม.ย. 2566", "rank": "คศ.3"})
    new, closed = plan.new[Post][0], plan.changed[Post][0]
    assert (new.rank, new.unit, new.salary) == ("k3", world.school, Decimal("25930"))
    assert closed.until == date(2023, 3, 31)


def test_an_earlier_first_day_than_the_present_post_is_refused(world: World) -> None:
    plan = plan_of(world, {"post_number": "6230866000001", "since": "1 ต.ค. 2550"})
    assert "อยู่ก่อนตำแหน่งปัจจุบัน" in said(plan)[0][1]


def test_people_of_another_organisation_are_never_matched(world: World) -> None:
    plan = plan_of(world, new_row(post_number="4830866000001"))
    assert plan.rows[0].action is Action.ADD
