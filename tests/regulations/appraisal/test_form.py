from datetime import date
from decimal import Decimal

import pytest

from krupa.regulations.appraisal import (
    Component,
    appraisal_form,
    conduct_items,
    participation_items,
    participation_level,
)
from krupa.regulations.reference import Sureness
from krupa.regulations.refusal import RefusalError

NEW_FORM = date(2022, 10, 1)
LAST_OLD_ROUND = date(2022, 4, 1)


def test_rounds_from_october_2565_use_eighty_ten_ten() -> None:
    form = appraisal_form(on=NEW_FORM)

    assert form.code == "80/10/10"
    assert [rule.points for rule in form.components] == [80, 10, 10]
    assert [part.points for part in form.components[0].parts] == [60, 20]
    assert form.sureness is Sureness.HIGH


def test_rounds_that_began_before_keep_seventy_thirty() -> None:
    form = appraisal_form(on=LAST_OLD_ROUND)

    assert {rule.component: int(rule.points) for rule in form.components} == {
        Component.PERFORMANCE: 70,
        Component.CONDUCT: 30,
    }


@pytest.mark.parametrize("on", [NEW_FORM, LAST_OLD_ROUND])
def test_every_form_makes_one_hundred(on: date) -> None:
    assert appraisal_form(on=on).total == 100


def test_the_parts_of_a_component_add_up_to_it() -> None:
    component = appraisal_form(on=NEW_FORM).component(Component.PERFORMANCE)

    assert sum(part.points for part in component.parts) == component.points


def test_an_assistants_first_component_is_one_piece() -> None:
    component = appraisal_form(on=NEW_FORM, assistant=True).component(Component.PERFORMANCE)

    assert component.points == 80
    assert component.parts == ()


def test_the_older_form_has_no_participation() -> None:
    with pytest.raises(RefusalError, match="70/30 has no component"):
        appraisal_form(on=LAST_OLD_ROUND).component(Component.PARTICIPATION)


def test_conduct_has_ten_items_and_participation_one() -> None:
    items = conduct_items(on=NEW_FORM)

    assert len(set(items)) == 10
    assert items[-1] == "มีวินัยและการรักษาวินัย"
    assert participation_items(on=NEW_FORM) == ("ความสำเร็จของงานที่ได้รับมอบหมายจากผู้บังคับบัญชา",)


@pytest.mark.parametrize(
    ("percent", "level"),
    [
        ("0", 1),
        ("19.99", 1),
        ("20", 2),
        ("39.99", 2),
        ("40", 3),
        ("60", 4),
        ("79.99", 4),
        ("80", 5),
        ("100", 5),
    ],
)
def test_participation_is_rated_by_the_share_of_assigned_work_done(percent: str, level: int) -> None:
    assert participation_level(Decimal(percent), on=NEW_FORM) == level
