"""The world that other tests stand on is itself sound."""

from __future__ import annotations

from tests.web.world import World

from krupa.base.actor import Office
from krupa.organizations.models import Signatory, SignatoryRole


def test_every_office_has_somebody(world: World) -> None:
    held = {office for actor in world.actors.values() for office in actor.offices}
    assert held == set(Office)


def test_the_director_directs_the_school_and_nothing_else(world: World) -> None:
    assert world.actor("director").directs == {world.school.pk}


def test_every_person_has_a_post_in_their_own_organisation(world: World) -> None:
    for person in world.persons.values():
        post = person.posts.get()
        assert post.organization == person.organization


def test_every_row_would_pass_its_own_checks(world: World) -> None:
    for record in (world.org, world.other, *world.persons.values(), *world.users.values()):
        record.full_clean()


def test_the_papers_of_the_organisation_have_their_signatories(world: World) -> None:
    roles = set(Signatory.objects.of(world.org).values_list("role", flat=True))
    assert roles == set(SignatoryRole.values)
