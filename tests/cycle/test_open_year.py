"""Opening, changing and closing a fiscal year."""

from __future__ import annotations

from datetime import date

import pytest
from tests.cycle.opened import opened
from tests.web.world import World

from krupa.audit.models import Event
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.cycle.frozen import changed_since_opening
from krupa.cycle.models import CalendarDay, Cycle, FrozenRules
from krupa.cycle.selectors import present_cycle
from krupa.cycle.services.calendar import change_calendar_day
from krupa.cycle.services.closing import close_year
from krupa.cycle.services.opening import open_year, years_to_open
from krupa.cycle.services.reminding import set_remind_days
from krupa.organizations.services import override_rule
from krupa.regulations.calendar import FiscalYear, year_calendar

TODAY = date(2026, 11, 1)  # fiscal year 2570


def day_of(cycle: Cycle, key: str) -> CalendarDay:
    found: CalendarDay = cycle.calendar.get(key=key)
    return found


@pytest.mark.parametrize("key", ["officer", "personnel_officer"])
def test_an_officer_opens_the_year_and_one_event_says_so(world: World, key: str) -> None:
    cycle = opened(world, key, 2570, TODAY)
    assert cycle.rules_on == date(2026, 10, 1)
    event = Event.objects.get(verb="cycle.year_opened")
    assert event.subject_id == str(cycle.pk)
    assert event.organization == world.org


@pytest.mark.parametrize(
    "key", ["teacher_a", "director", "clerk", "head", "auditor", "education_head", "administrator"]
)
def test_nobody_else_opens_it(world: World, key: str) -> None:
    with pytest.raises(NotAllowedError):
        opened(world, key, 2570, TODAY)
    assert not Cycle.objects.exists()


@pytest.mark.parametrize("year", [2500, 2568, 2569, 2572, 9999])
def test_only_this_year_and_the_next_can_be_the_first(world: World, year: int) -> None:
    with pytest.raises(RefusedError) as refused:
        opened(world, year=year, on=TODAY)
    assert refused.value.field == "fiscal_year"


def test_the_likeliest_year_is_offered_first(world: World) -> None:
    assert years_to_open(world.org, TODAY) == (2570, 2571)
    opened(world, year=2570, on=TODAY)
    assert years_to_open(world.org, TODAY) == (2571,)
    assert years_to_open(world.org, date(2030, 1, 1)) == (2571, 2573, 2574)


def test_a_year_is_opened_once(world: World) -> None:
    opened(world, year=2570, on=TODAY)
    with pytest.raises(RefusedError):
        opened(world, year=2570, on=TODAY)
    assert Cycle.objects.count() == 1


def test_another_organisation_opens_the_same_year_for_itself(world: World) -> None:
    opened(world, year=2570, on=TODAY)
    other = open_year(actor=world.actor("other_officer"), fiscal_year=2570, on=TODAY)
    assert other.organization == world.other
    assert present_cycle(world.org, TODAY) != present_cycle(world.other, TODAY)


def test_the_calendar_is_that_of_the_rules_with_both_rounds(world: World) -> None:
    cycle = opened(world, year=2570, on=TODAY)
    entries = year_calendar(FiscalYear(2570))
    assert cycle.calendar.count() == len(entries)
    assert set(cycle.calendar.values_list("stage", flat=True)) == set(range(9))
    second = day_of(cycle, "round_appraised/2")
    assert second.ends_on == cycle.round(2).end
    assert second.is_guess  # no source prescribes the day


def test_the_rules_in_force_are_written_down_with_source_and_sureness(world: World) -> None:
    override_rule(actor=world.actor("officer"), name="salary.pool_percent", value="2.50", reason="มติ ก.จังหวัด")
    cycle = opened(world, year=2570, on=TODAY)
    frozen = FrozenRules.objects.get(cycle=cycle)
    pool = frozen.rules["salary.pool_percent"]
    assert pool["value"] == "2.50"
    assert pool["overridden"] == "มติ ก.จังหวัด"
    assert frozen.rules["calendar.round_1"]["sureness"] == "high"
    assert len(frozen.rules) > 200
    assert frozen.wordings["criteria-announcement"]["own"] is False
    assert changed_since_opening(frozen) == []


def test_a_value_changed_after_opening_is_told(world: World) -> None:
    cycle = opened(world, year=2570, on=TODAY)
    override_rule(actor=world.actor("officer"), name="salary.pool_percent", value="2.50", reason="มติ ก.จังหวัด")
    frozen = FrozenRules.objects.get(cycle=cycle)
    assert [(change.name, change.then, change.now) for change in changed_since_opening(frozen)] == [
        ("salary.pool_percent", "3.00", "2.50")
    ]


def test_days_the_office_set_stand_on_the_same_day_next_year_and_the_others_follow_the_rules(
    world: World,
) -> None:
    officer = world.actor("officer")
    first = opened(world, year=2570, on=TODAY)
    set_remind_days(actor=officer, cycle=first, days=14)
    day = day_of(first, "agreement_made")
    change_calendar_day(
        actor=officer, day=day, starts_on=date(2026, 10, 5), ends_on=date(2026, 10, 25), note="ส่งที่กอง"
    )
    second = opened(world, year=2571, on=TODAY)
    carried = day_of(second, "agreement_made")
    assert (carried.starts_on, carried.ends_on, carried.note) == (
        date(2027, 10, 5),
        date(2027, 10, 25),
        "ส่งที่กอง",
    )
    assert carried.set_by_office
    assert day_of(second, "committee_appointed").starts_on == second.period.start
    assert second.remind_days == 14


def test_the_29th_of_february_becomes_the_28th(world: World) -> None:
    first = opened(world, year=2571, on=date(2027, 11, 1))
    leap = date(2028, 2, 29)
    day = day_of(first, "coached/1")
    change_calendar_day(actor=world.actor("officer"), day=day, starts_on=leap, ends_on=leap)
    second = opened(world, year=2572, on=date(2028, 11, 1))
    assert day_of(second, "coached/1").ends_on == date(2029, 2, 28)


def test_changing_a_day_is_recorded_and_is_no_guess_any_more(world: World) -> None:
    cycle = opened(world, year=2570, on=TODAY)
    day = day_of(cycle, "criteria_announced")
    changed = change_calendar_day(
        actor=world.actor("officer"), day=day, starts_on=date(2026, 9, 1), ends_on=date(2026, 9, 30)
    )
    assert not changed.is_guess
    event = Event.objects.get(verb="cycle.calendar_changed")
    assert event.data["to"] == ["2026-09-01", "2026-09-30"]


@pytest.mark.parametrize(
    ("starts", "ends", "field"),
    [
        (date(2026, 10, 2), date(2026, 10, 1), "ends_on"),
        (date(1483, 10, 1), date(2026, 10, 1), "starts_on"),  # ค.ศ. typed for พ.ศ.
        (date(2026, 10, 1), date(2569, 10, 1), "ends_on"),
    ],
)
def test_impossible_days_are_refused_at_their_field(
    world: World, starts: date, ends: date, field: str
) -> None:
    cycle = opened(world, year=2570, on=TODAY)
    day = day_of(cycle, "agreement_made")
    with pytest.raises(RefusedError) as refused:
        change_calendar_day(actor=world.actor("officer"), day=day, starts_on=starts, ends_on=ends)
    assert refused.value.field == field
    day.refresh_from_db()
    assert not day.set_by_office


def test_a_day_of_another_organisation_is_not_there(world: World) -> None:
    cycle = opened(world, year=2570, on=TODAY)
    day = day_of(cycle, "agreement_made")
    with pytest.raises(CalendarDay.DoesNotExist):
        change_calendar_day(
            actor=world.actor("other_officer"), day=day, starts_on=day.starts_on, ends_on=day.ends_on
        )


def test_a_year_is_closed_only_when_it_is_over_and_then_stays_as_it_is(world: World) -> None:
    officer = world.actor("officer")
    cycle = opened(world, year=2570, on=TODAY)
    with pytest.raises(RefusedError):
        close_year(actor=officer, cycle=cycle, on=cycle.period.end)
    with pytest.raises(NotAllowedError):
        close_year(actor=world.actor("head"), cycle=cycle, on=date(2027, 10, 1))
    close_year(actor=officer, cycle=cycle, on=date(2027, 10, 1))
    with pytest.raises(RefusedError):
        close_year(actor=officer, cycle=cycle, on=date(2027, 10, 1))
    day = day_of(cycle, "agreement_made")
    with pytest.raises(RefusedError):
        change_calendar_day(actor=officer, day=day, starts_on=day.starts_on, ends_on=day.ends_on)
    assert present_cycle(world.org, TODAY) is None


def test_the_year_at_work_is_the_one_of_the_day_even_if_the_next_is_open(world: World) -> None:
    first = opened(world, year=2570, on=TODAY)
    second = opened(world, year=2571, on=TODAY)
    assert present_cycle(world.org, TODAY) == first
    assert present_cycle(world.org, date(2027, 10, 1)) == second
    assert present_cycle(world.org, date(2029, 10, 1)) == second
