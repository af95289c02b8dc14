"""Changing an organisation's settings: what is allowed, what is refused, what is recorded."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from tests.web.world import World

from krupa.audit.models import Event
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.organizations import services
from krupa.organizations.models import Instrument, Organization, Unit
from krupa.organizations.rulebook import rulebook_of
from krupa.regulations.lao import LaoKind
from krupa.regulations.posts import WorkplaceKind

ON = date(2023, 4, 1)


def verbs() -> list[str]:
    return list(Event.objects.values_list("verb", flat=True))


def test_an_organisation_comes_with_an_event_of_its_own(db: None) -> None:
    made = services.create_organization(
        by=None, slug="baan", kind=LaoKind.SAO, name="บ้าน", province="น่าน", district="เมืองน่าน"
    )
    event = Event.objects.get()
    assert (event.organization, event.sequence, event.verb) == (
        made,
        1,
        "organizations.organization_created",
    )


def test_a_municipality_needs_its_grade(db: None) -> None:
    with pytest.raises(RefusedError) as refused:
        services.create_organization(
            by=None, slug="baan", kind=LaoKind.MUNICIPALITY, name="บ้าน", province="น่าน", district="ปัว"
        )
    assert refused.value.field == "grade"
    assert not Organization.objects.exists()


def test_a_slug_that_is_taken_is_refused(world: World) -> None:
    with pytest.raises(ValidationError):
        services.create_organization(
            by=None, slug=world.org.slug, kind=LaoKind.SAO, name="บ", province="น่าน", district="ปัว"
        )


def test_only_what_changed_is_recorded(world: World) -> None:
    services.change_organization(actor=world.actor("officer"), phone="0 3711 1111", name=world.org.name)
    assert Event.objects.get().data == {"phone": ["0 3700 0000", "0 3711 1111"]}


def test_nothing_is_recorded_when_nothing_changes(world: World) -> None:
    services.change_organization(actor=world.actor("officer"), phone=world.org.phone)
    assert verbs() == []


def test_what_is_no_particular_cannot_be_changed(world: World) -> None:
    with pytest.raises(TypeError):
        services.change_organization(actor=world.actor("officer"), rule_overrides={})


def test_a_unit_is_added_and_closed(world: World) -> None:
    actor = world.actor("administrator")
    unit = services.add_unit(actor=actor, kind=WorkplaceKind.SCHOOL, name=" โรงเรียนใหม่ ")
    assert unit.name == "โรงเรียนใหม่"
    services.close_unit(actor=actor, unit=unit, on=ON)
    assert Unit.objects.get(pk=unit.pk).closed_on == ON
    assert verbs() == ["organizations.unit_added", "organizations.unit_closed"]
    with pytest.raises(RefusedError):
        services.close_unit(actor=actor, unit=unit, on=ON)


def test_the_name_of_a_unit_is_there_once(world: World) -> None:
    with pytest.raises(RefusedError) as refused:
        services.add_unit(
            actor=world.actor("officer"), kind=WorkplaceKind.SCHOOL, name=str(world.school.name)
        )
    assert refused.value.field == "name"


def test_the_date_and_title_of_an_announcement_are_kept_once(world: World) -> None:
    actor = world.actor("officer")
    for title in ("เก่า", "ใหม่"):
        services.set_instrument(actor=actor, key="agreement_rules", announced_on=ON, title=title)
    kept = Instrument.objects.get()
    assert (kept.title, kept.announced_on) == ("ใหม่", ON)


def test_an_announcement_without_a_title_on_papers_keeps_none(world: World) -> None:
    kept = services.set_instrument(
        actor=world.actor("officer"), key="salary_rules", announced_on=ON, title="x"
    )
    assert kept.title == ""


def test_an_announcement_no_paper_cites_is_refused(world: World) -> None:
    with pytest.raises(RefusedError):
        services.set_instrument(actor=world.actor("officer"), key="../x", announced_on=ON)


def test_an_overridden_rule_gives_its_reason_as_source(world: World) -> None:
    organization = services.override_rule(
        actor=world.actor("personnel_officer"),
        name="salary.pool_percent",
        value="2.75",
        reason="มติ ก.อบต.จังหวัด",
    )
    rule = rulebook_of(organization).in_force("salary.pool_percent", on=ON)
    assert rule.value == Decimal("2.75")
    assert "มติ ก.อบต.จังหวัด" in rule.reference.instrument
    organization = services.withdraw_override(
        actor=world.actor("personnel_officer"), name="salary.pool_percent"
    )
    assert rulebook_of(organization).value("salary.pool_percent", on=ON) == Decimal("3.00")
    assert verbs() == ["organizations.rule_overridden", "organizations.rule_restored"]


@pytest.mark.parametrize(
    ("name", "value", "reason", "field"),
    [
        ("salary.pool_percent", "2.75", " ", "reason"),
        ("salary.no_such_rule", "2.75", "มติ", "name"),
        ("nothing.at_all", "2.75", "มติ", "name"),
        ("../secrets.x", "2.75", "มติ", "name"),
        ("salary.pool_percent", "มาก", "มติ", "value"),
        ("salary.pool_percent", "NaN", "มติ", "value"),
        ("salary.pool_percent", "-1", "มติ", "value"),
        ("salary.pool_percent", "1e999", "มติ", "value"),
        ("salary.pool_percent", "", "มติ", "value"),
        ("salary.surplus_transfer", "somehow", "มติ", "value"),
    ],
)
def test_an_override_that_cannot_be_is_refused(
    world: World, name: str, value: str, reason: str, field: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        services.override_rule(actor=world.actor("officer"), name=name, value=value, reason=reason)
    assert refused.value.field == field
    assert verbs() == []


def test_a_kept_override_whose_value_no_longer_fits_is_left_out(world: World) -> None:
    world.org.rule_overrides = {"salary.surplus_transfer": {"value": "somehow", "reason": "เก่า"}}
    assert rulebook_of(world.org).overrides == {}


def test_own_words_are_the_words_of_the_organisation_on_screen_too(world: World) -> None:
    name = f"lao.{world.org.kind}_officer"
    changed = services.override_rule(actor=world.actor("officer"), name=name, value="พนักงาน", reason="มติ")
    assert changed.words.officer == "พนักงาน"


def test_an_override_of_a_rule_that_is_no_more_is_left_out(world: World) -> None:
    world.org.rule_overrides = {"salary.gone": {"value": "1", "reason": "เก่า"}}
    assert rulebook_of(world.org).overrides == {}


ALLOWED = {"officer", "personnel_officer", "administrator"}
EVERYBODY = [
    "officer", "personnel_officer", "administrator", "education_head", "clerk", "head", "auditor",
    "director", "teacher_a", "supervisor", "assistant",
]  # fmt: skip


@pytest.mark.parametrize("who", EVERYBODY)
def test_only_officers_and_the_administrator_change_settings(world: World, who: str) -> None:
    actor = world.actor(who)
    attempts: list[Callable[[], object]] = [
        lambda: services.change_organization(actor=actor, phone="1"),
        lambda: services.add_unit(actor=actor, kind=WorkplaceKind.SCHOOL, name="ใหม่"),
        lambda: services.close_unit(actor=actor, unit=world.school, on=ON),
        lambda: services.appoint_signatory(actor=actor, role="head", name="ก", since=date(2024, 1, 1)),
        lambda: services.set_instrument(actor=actor, key="salary_rules", announced_on=ON),
        lambda: services.override_rule(actor=actor, name="salary.pool_percent", value="2", reason="มติ"),
        lambda: services.withdraw_override(actor=actor, name="salary.pool_percent"),
    ]
    for attempt in attempts:
        if who in ALLOWED:
            attempt()
        else:
            with pytest.raises(NotAllowedError):
                attempt()
    assert Event.objects.count() == (len(attempts) if who in ALLOWED else 0)


def test_a_unit_of_another_organisation_cannot_be_closed(world: World) -> None:
    with pytest.raises(Unit.DoesNotExist):
        services.close_unit(actor=world.actor("officer"), unit=world.other_school, on=ON)
    world.other_school.refresh_from_db()
    assert world.other_school.closed_on is None


def test_a_unit_is_closed_once_however_old_the_page(world: World) -> None:
    old = Unit.objects.get(pk=world.centre.pk)
    services.close_unit(actor=world.actor("officer"), unit=world.centre, on=ON)
    with pytest.raises(RefusedError):
        services.close_unit(actor=world.actor("officer"), unit=old, on=date(2024, 1, 1))
