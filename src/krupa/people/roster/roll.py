"""Everybody on the roll of an organisation, found by post number, national ID, or name and unit."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from krupa.organizations.models import Unit
from krupa.people.models import Degree, Licence, Person, Post

if TYPE_CHECKING:
    from uuid import UUID

    from krupa.organizations.models import Organization

Name = tuple[str, str]


@dataclass(slots=True)
class Roll:
    """A few queries, however many people: looked up by each row of a roster."""

    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[UUID, Person] = field(default_factory=dict)
    posts: dict[UUID, Post] = field(default_factory=dict)
    degrees: dict[tuple[UUID, str, str], Degree] = field(default_factory=dict)
    licences: dict[tuple[UUID, str], Licence] = field(default_factory=dict)
    by_number: dict[str, Person] = field(default_factory=dict)
    by_national_id: dict[str, Person] = field(default_factory=dict)
    by_name: dict[Name, list[Person]] = field(default_factory=lambda: defaultdict(list))

    def latest_post(self, person: Person) -> Post | None:
        """The post that began last."""
        return self.posts.get(person.pk)


def read_roll(organization: Organization) -> Roll:
    """The roll as it is now. People who have left are found by national ID only."""
    roll = Roll()
    roll.units = {squeezed(unit.name): unit for unit in Unit.objects.of(organization)}
    people = Person.objects.of(organization)
    roll.people = {person.pk: person for person in people}
    roll.by_national_id = {person.national_id_hash: person for person in people if person.national_id_hash}
    for post in Post.objects.of(organization).order_by("since"):
        roll.posts[post.person_id] = post
    for person in roll.people.values():
        if person.left_on is not None:
            continue
        roll.by_name[(person.first_name, person.last_name)].append(person)
        post = roll.latest_post(person)
        if post is not None and post.until is None and post.post_number:
            roll.by_number[post.post_number] = person
    for degree in Degree.objects.of(organization):
        roll.degrees[(degree.person_id, degree.level, degree.name)] = degree
    for licence in Licence.objects.of(organization):
        roll.licences[(licence.person_id, licence.number)] = licence
    return roll


def squeezed(name: str) -> str:
    """A name of a unit without its blanks, which people set in many ways."""
    return "".join(name.split())
