"""Confirming a roster: all or nothing, once, as it was shown, and out again the same."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.db import DatabaseError, connection
from openpyxl import load_workbook
from tests.people.rosters import checked, new_row, roster, saved
from tests.web.world import World

from krupa.audit.models import Event
from krupa.base.refusal import RefusedError
from krupa.organizations.selectors import units_of
from krupa.people.models import Degree, Licence, Person, Post, RosterImport
from krupa.people.roster import workbook
from krupa.people.roster.layout import PEOPLE_SHEET, REASON_HEADING
from krupa.people.roster.reading import read_rows
from krupa.people.roster.report import from_text
from krupa.people.services.roster import check_roster, confirm_roster, discard_roster, save_roster

NATIONAL_ID = "1234567890121"


def test_accepted_rows_are_written_and_rejected_ones_are_not(world: World) -> None:
    done = saved(world.actor("officer"), roster(new_row(), new_row(post_number="1", first_name="เสีย")))
    assert (done.state, done.added, done.rejected) == ("confirmed", 1, 1)
    assert Person.objects.filter(first_name="ใหม่").exists()
    assert not Person.objects.filter(first_name="เสีย").exists()


def test_degree_and_licence_come_with_the_row_and_are_not_doubled(world: World) -> None:
    row = new_row(
        degree_level="ปริญญาโท",
        degree_name="ครุศาสตรมหาบัณฑิต",
        licence_number="65109000000000",
        licence_expires_on="30 ก.ย. 2570",
    )
    saved(world.actor("officer"), roster(row))
    again = checked(world.actor("officer"), roster(row))
    assert again.unchanged == 1
    assert (Degree.objects.count(), Licence.objects.count()) == (1, 1)


def test_a_roster_is_one_event_that_names_fields_and_no_values(world: World) -> None:
    saved(world.actor("officer"), roster(new_row(national_id=NATIONAL_ID)))
    event = Event.objects.get(verb="people.roster_imported")
    assert "salary" in str(event.data)
    assert "17910" not in str(event.data)
    assert NATIONAL_ID not in str(event.data)


def test_what_waits_for_confirmation_lies_encrypted(world: World) -> None:
    checked(world.actor("officer"), roster(new_row(national_id=NATIONAL_ID, rank="คศ.9")))
    with connection.cursor() as cursor:
        cursor.execute("SELECT content, report FROM people_rosterimport")
        content, report = cursor.fetchone()
    assert "สมมติใหม่" not in report
    assert not content.startswith("UEs")  # base64 of PK


def test_after_confirmation_the_file_is_gone_and_only_rejected_rows_stay(world: World) -> None:
    done = saved(world.actor("officer"), roster(new_row(), new_row(post_number="1", first_name="เสีย")))
    assert done.content == ""
    assert [row.number for row in from_text(done.report)] == [3]


def test_a_roster_is_confirmed_once(world: World) -> None:
    officer = world.actor("officer")
    done = saved(officer, roster(new_row()))
    with pytest.raises(RefusedError):
        confirm_roster(actor=officer, roster=done)
    save_roster(actor=officer, roster=done)  # a second background task finds nothing to do
    assert Person.objects.filter(first_name="ใหม่").count() == 1


def test_a_roster_that_would_change_nothing_needs_no_confirmation(world: World) -> None:
    officer = world.actor("officer")
    with pytest.raises(RefusedError, match="ไม่มีแถวใด"):
        confirm_roster(actor=officer, roster=checked(officer, roster({"post_number": "6230866000001"})))


def test_when_the_roll_has_changed_since_the_preview_nothing_is_written(world: World) -> None:
    officer = world.actor("officer")
    found = checked(officer, roster({"post_number": "6230866000001", "salary": 27000}))
    Post.objects.filter(post_number="6230866000001").update(salary=27000)
    save_roster(actor=officer, roster=confirm_roster(actor=officer, roster=found))
    found.refresh_from_db()
    assert (found.state, found.changed, found.unchanged) == ("checked", 0, 1)
    assert "ทะเบียนเปลี่ยนไป" in found.problem_th


def test_a_database_that_refuses_leaves_not_a_single_row(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = world.actor("officer")
    found = confirm_roster(actor=officer, roster=checked(officer, roster(new_row())))

    def refuse(*args: object, **options: object) -> None:
        raise DatabaseError

    monkeypatch.setattr("krupa.people.services.roster.record", refuse)
    save_roster(actor=officer, roster=found)
    found = RosterImport.objects.get(pk=found.pk)
    assert found.state == "failed"
    assert not Person.objects.filter(first_name="ใหม่").exists()


def test_whoever_is_no_officer_any_more_saves_nothing(world: World) -> None:
    officer = world.actor("officer")
    found = confirm_roster(actor=officer, roster=checked(officer, roster(new_row())))
    save_roster(actor=world.actor("teacher_a"), roster=found)
    assert not Person.objects.filter(first_name="ใหม่").exists()


def test_a_discarded_roster_keeps_nothing_and_cannot_be_confirmed(world: World) -> None:
    officer = world.actor("officer")
    found = checked(officer, roster(new_row()))
    discard_roster(actor=officer, roster=found)
    found.refresh_from_db()
    assert (found.state, found.content, found.report) == ("failed", "", "")
    with pytest.raises(RefusedError):
        confirm_roster(actor=officer, roster=found)


def test_another_organisation_cannot_confirm_it(world: World) -> None:
    found = checked(world.actor("officer"), roster(new_row()))
    with pytest.raises(RosterImport.DoesNotExist):
        confirm_roster(actor=world.actor("other_officer"), roster=found)


def test_the_exported_roll_changes_nothing_when_it_comes_back(world: World) -> None:
    people = list(Person.objects.of(world.org).prefetch_related("degrees", "licences"))
    posts = {post.person_id: post for post in Post.objects.of(world.org).select_related("unit")}
    units = [unit.name for unit in units_of(world.org)]
    back = checked(world.actor("officer"), workbook.roll(units, people, posts))
    assert (back.unchanged, back.rejected, back.total) == (6, 0, 6)


def test_the_template_is_read_as_an_empty_roster_with_the_units_to_choose() -> None:
    content = workbook.template(["โรงเรียนบ้านตัวอย่าง"])
    assert read_rows(content, "template.xlsx") == []
    book = load_workbook(BytesIO(content))
    choices = [rule.formula1 for rule in book[PEOPLE_SHEET].data_validations.dataValidation]
    assert "'หน่วยงาน'!$A$1:$A$1" in choices


def test_rejected_rows_come_back_as_they_stood_with_the_reason_and_never_as_a_formula() -> None:
    content = workbook.rejected([], [({"first_name": "=1+1", "salary": "-5"}, "M2: ติดลบ")])
    page = load_workbook(BytesIO(content))[PEOPLE_SHEET]
    cells = {page.cell(1, at).value: page.cell(2, at) for at in range(1, page.max_column + 1)}
    assert cells["ชื่อ"].value == "=1+1"
    assert cells["ชื่อ"].data_type == "s"
    assert cells[REASON_HEADING].value == "M2: ติดลบ"


def test_checking_twice_does_nothing_the_second_time(world: World) -> None:
    found = checked(world.actor("officer"), roster(new_row()))
    before = found.updated_at
    check_roster(found)
    found.refresh_from_db()
    assert found.updated_at == before
