"""What each row of a roster will do to the roll: decided before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from krupa.base.encryption import keyed_hash
from krupa.base.models import Scoped
from krupa.people.models import Degree, Licence, Person, Post
from krupa.people.roster.checks import check_post, check_records, refuse_doubles, settle_unit
from krupa.people.roster.matching import find_person
from krupa.thai import full_name

if TYPE_CHECKING:
    from krupa.organizations.models import Organization
    from krupa.people.roster.reading import Row
    from krupa.people.roster.roll import Roll

_PERSON_FIELDS = ("title", "first_name", "last_name", "birth_date", "email")
_POST_FIELDS = ("post_number", "line", "position", "rank", "standing", "unit", "salary", "subject")
KINDS: tuple[type[Scoped], ...] = (Person, Post, Degree, Licence)
"""In the order in which they are written."""
Records = dict[type[Scoped], list[Any]]
EVERY_ROWS = 250
"""How often progress is told."""


class Action(StrEnum):
    """What becomes of a row."""

    ADD = "add"
    CHANGE = "change"
    SAME = "same"
    REJECT = "reject"


@dataclass(slots=True)
class Planned:
    """A row with what it does: which fields it changes, and by what the person was found."""

    row: Row
    action: Action = Action.REJECT
    matched_by: str = ""
    name: str = ""
    person: Person | None = None
    fields: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """All rows, and the records that writing them needs."""

    rows: list[Planned] = field(default_factory=list)
    new: dict[type, list[Any]] = field(
        default_factory=lambda: {Person: [], Post: [], Degree: [], Licence: []}
    )
    changed: dict[type, list[Any]] = field(
        default_factory=lambda: {Person: [], Post: [], Degree: [], Licence: []}
    )

    def count(self, action: Action) -> int:
        """How many rows do this."""
        return sum(planned.action is action for planned in self.rows)


def plan_rows(
    organization: Organization,
    rows: Iterable[Row],
    roll: Roll,
    tell: Callable[[int], None] = lambda done: None,
) -> Plan:
    """Decide every row; ``tell`` hears how many are done."""
    plan = Plan()
    seen: dict[object, int] = {}
    for done, row in enumerate(rows, start=1):
        plan.rows.append(_plan_row(organization, row, roll, plan, seen))
        if done % EVERY_ROWS == 0:
            tell(done)
    return plan


def _plan_row(
    organization: Organization, row: Row, roll: Roll, plan: Plan, seen: dict[object, int]
) -> Planned:
    values = row.values
    planned = Planned(row, name=full_name(*(row.shown.get(part, "") for part in _PERSON_FIELDS[:3])))
    settle_unit(row, roll)
    person, planned.matched_by = find_person(row, roll)
    refuse_doubles(row, person, seen)
    latest = roll.latest_post(person) if person else None
    check_post(row, latest)
    check_records(row)
    if row.problems:
        return planned
    is_new = person is None
    if person is None:
        person = Person(organization=organization)
    planned.person = person
    planned.fields = _set(person, values, _PERSON_FIELDS)
    if "national_id" in values and keyed_hash(values["national_id"]) != person.national_id_hash:
        person.national_id = values["national_id"]
        planned.fields.append("national_id")
    if planned.fields:
        person.clean()
        (plan.new if is_new else plan.changed)[Person].append(person)
    planned.fields += _plan_post(person, latest, values, plan)
    planned.fields += _plan_degree(person, values, roll, plan)
    planned.fields += _plan_licence(person, values, roll, plan)
    planned.name = person.name
    planned.action = Action.ADD if is_new else Action.CHANGE if planned.fields else Action.SAME
    return planned


def _plan_post(person: Person, latest: Post | None, values: dict[str, Any], plan: Plan) -> list[str]:
    """Correct the latest post, or begin another from a later day that keeps what the row leaves blank."""
    kind = values.get("classroom_type")
    given = {**values, **({"classroom_types": [kind]} if kind else {})}
    names = (*_POST_FIELDS, "classroom_types")
    if latest is not None and values.get("since", latest.since) == latest.since:
        changed = _set(latest, given, names)
        if changed:
            plan.changed[Post].append(latest)
        return changed
    post = Post(organization=person.organization, person=person, since=values["since"])
    if latest is not None:
        for name in names:
            setattr(post, name, getattr(latest, name))
        if latest.until is None:
            latest.until = post.since - timedelta(days=1)
            plan.changed[Post].append(latest)
        if person.left_on is not None:
            person.left_on = None  # they have come back
            if person not in plan.changed[Person]:
                plan.changed[Person].append(person)
    _set(post, given, names)
    plan.new[Post].append(post)
    return ["since", *(name for name in names if name in given)]


def _plan_degree(person: Person, values: dict[str, Any], roll: Roll, plan: Plan) -> list[str]:
    if "degree_name" not in values:
        return []
    key = (person.pk, values["degree_level"], values["degree_name"])
    degree = roll.degrees.get(key)
    given = {name.removeprefix("degree_"): value for name, value in values.items()}
    if degree is None:
        degree = Degree(organization=person.organization, person=person)
        _set(degree, given, ("level", "name", "major", "institution"))
        plan.new[Degree].append(degree)
        return ["degree_name"]
    changed = _set(degree, given, ("major", "institution"))
    if changed:
        plan.changed[Degree].append(degree)
    return [f"degree_{name}" for name in changed]


def _plan_licence(person: Person, values: dict[str, Any], roll: Roll, plan: Plan) -> list[str]:
    if "licence_number" not in values:
        return []
    licence = roll.licences.get((person.pk, values["licence_number"]))
    given = {name.removeprefix("licence_"): value for name, value in values.items()}
    if licence is None:
        licence = Licence(organization=person.organization, person=person)
        _set(licence, given, ("number", "issued_on", "expires_on"))
        plan.new[Licence].append(licence)
        return ["licence_number"]
    changed = _set(licence, given, ("issued_on", "expires_on"))
    if changed:
        plan.changed[Licence].append(licence)
    return [f"licence_{name}" for name in changed]


def _set(record: Any, values: dict[str, Any], names: Iterable[str]) -> list[str]:
    """Set what is given; which of it differs. A blank cell changes nothing."""
    changed = []
    for name in names:
        if name not in values:
            continue
        stored = f"{name}_id" if name == "unit" else name
        value = values[name].pk if name == "unit" else values[name]
        if getattr(record, stored) != value:
            setattr(record, stored, value)
            changed.append(name)
    return changed
