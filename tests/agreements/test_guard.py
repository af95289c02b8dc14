"""The database itself keeps a submitted version as it is."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from tests.agreements.written import at
from tests.web.world import World

from krupa.agreements.models import Suggestion, Version
from krupa.agreements.states import State

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", [State.SUBMITTED, State.APPROVED, State.RETURNED])
@pytest.mark.parametrize("change", [{"content": {}}, {"number": 9}, {"revisions": {"1.1": {"number": 3}}}])
def test_the_text_of_a_submitted_version_cannot_be_changed(
    world: World, state: State, change: dict[str, object]
) -> None:
    version = at(world, state).versions.get(number=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(**change)


@pytest.mark.parametrize("change", [{"opinion": "returned"}, {"remark": "ภายหลัง"}, {"decided_at": None}])
def test_a_decision_cannot_be_changed_or_undone(world: World, change: dict[str, object]) -> None:
    version = at(world, State.APPROVED).now
    with pytest.raises(DatabaseError), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(**change)


def test_a_submitted_version_and_its_suggestions_cannot_be_removed(world: World) -> None:
    version = at(world, State.RETURNED).versions.get(number=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        Suggestion.objects.filter(version=version).delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        Version.objects.filter(pk=version.pk)._raw_delete("default")


def test_a_draft_can_be_changed(world: World) -> None:
    version = at(world, State.DRAFT).now
    assert Version.objects.filter(pk=version.pk).update(content={}) == 1
