"""Who may do what in which state, asked of every address; a neighbour finds nothing anywhere."""

from __future__ import annotations

import pytest
from tests.agreements.written import at, started
from tests.web.world import World

from krupa.accounts.models import OfficeHolding
from krupa.agreements.models import Agreement
from krupa.agreements.permissions import actions_of, approving_office, is_approver
from krupa.agreements.selectors import visible, visible_as_approver
from krupa.agreements.states import State
from krupa.base.actor import Office

pytestmark = pytest.mark.django_db

WHO = (
    "teacher_a", "teacher_b", "director", "officer", "personnel_officer", "education_head", "clerk", "head",
    "auditor", "administrator", "supervisor", "other_officer", "other_teacher",
)  # fmt: skip
OWNER: dict[State, set[str]] = {
    State.DRAFT: {"save", "submit", "close"},
    State.SUBMITTED: {"withdraw", "close"},
    State.RETURNED: {"save", "submit", "close"},
    State.APPROVED: {"amend", "close"},
    State.CLOSED: set(),
}
DECIDES: dict[State, set[str]] = {State.SUBMITTED: {"approve", "return"}}
ENDS: dict[State, set[str]] = {state: {"close"} for state in State if state is not State.CLOSED}
MAY: dict[str, dict[State, set[str]]] = {
    "teacher_a": OWNER,
    "director": DECIDES,
    "officer": ENDS,
    "personnel_officer": ENDS,
}
READS = {"teacher_a", "director", "officer", "personnel_officer", "education_head"}
GET = ("", "versions/", "versions/1.pdf", "submitted/")
ASK = {
    "sections/1.1/": "save",
    "check/": "submit",
    "withdraw/": "withdraw",
    "amend/": "amend",
    "close/": "close",
}


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("who", WHO)
def test_the_state_and_the_role_decide_what_may_be_done(world: World, who: str, state: State) -> None:
    agreement = at(world, state)
    assert {action.value for action in actions_of(world.actor(who), agreement)} == MAY.get(who, {}).get(
        state, set()
    )


@pytest.mark.parametrize("state", [State.DRAFT, State.SUBMITTED, State.APPROVED])
@pytest.mark.parametrize("who", WHO)
def test_every_address_answers_by_role_and_state(world: World, who: str, state: State) -> None:
    agreement, client = at(world, state), world.client(who)
    base = world.url(f"agreements/{agreement.pk}/")
    reads = who in READS or (who == "auditor" and state is State.APPROVED)
    for path in GET:
        assert client.get(base + path).status_code == (200 if reads else 404), path
    allowed = MAY.get(who, {})
    for path, action in ASK.items():
        ever = any(action in actions for actions in allowed.values())
        wanted = (
            404 if not reads else 403 if not ever else 200 if action in allowed.get(state, set()) else 302
        )
        assert client.get(base + path).status_code == wanted, path
    for decision in ("approve", "return"):
        answer = client.post(base + "decide/", {"decision": decision, "version": "stale"})
        decides = who == "director"
        wanted = 404 if not reads else 403 if not decides else 422 if state is State.SUBMITTED else 302
        assert answer.status_code == wanted
    assert Agreement.objects.get(pk=agreement.pk).state == state


def test_nobody_finds_an_agreement_through_another_organisations_address(world: World) -> None:
    agreement = at(world, State.APPROVED)
    address = f"/o/{world.other.slug}/agreements/{agreement.pk}/"
    for who in ("other_officer", "teacher_a"):
        assert world.client(who).get(address).status_code == 404


def test_a_stranger_is_asked_to_sign_in(world: World) -> None:
    from django.test import Client

    agreement = at(world, State.DRAFT)
    for path in ("", "check/", "sections/1.1/", "versions/1.pdf"):
        answer = Client().get(world.url(f"agreements/{agreement.pk}/{path}"))
        assert answer.status_code == 302
        assert "/accounts/login/" in answer["Location"]


def test_an_auditor_reads_the_approved_version_while_an_amendment_is_written(world: World) -> None:
    from krupa.agreements import services

    agreement = at(world, State.APPROVED)
    services.amend(actor=world.actor("teacher_a"), agreement=agreement)
    client, base = world.client("auditor"), world.url(f"agreements/{agreement.pk}/")
    assert client.get(base).context["version"].number == 1
    assert client.get(base + "versions/1.pdf").status_code == 200
    assert client.get(base + "versions/2.pdf").status_code == 404


def test_a_centre_without_a_director_is_decided_by_the_head_of_education(world: World) -> None:
    agreement = at(world, State.SUBMITTED, "teacher_c")
    assert approving_office(agreement) is Office.EDUCATION_HEAD
    base = world.url(f"agreements/{agreement.pk}/")
    answer = world.client("education_head").post(
        base + "decide/", {"decision": "approve", "version": str(agreement.current_id)}
    )
    assert answer.status_code == 302
    decided = Agreement.objects.get(pk=agreement.pk).now
    assert decided.decided_as["name"] == world.user("education_head").display_name


def test_a_director_does_not_decide_the_directors_own(world: World) -> None:
    agreement = started(world, "director")
    assert not is_approver(world.actor("director"), agreement)
    assert approving_office(agreement) is Office.EDUCATION_HEAD


def test_the_list_of_what_one_decides_agrees_with_the_right_to_decide(world: World) -> None:
    rows = [started(world, who) for who in ("teacher_a", "teacher_c", "director", "supervisor", "assistant")]
    for holder in (None, Office.EDUCATION_HEAD, Office.CLERK):
        if holder:  # one office after another falls vacant
            OfficeHolding.objects.filter(office=holder).delete()
        for who in WHO:
            actor = world.actor(who)
            if any(
                not OfficeHolding.objects.filter(user=actor.user, office=office).exists()
                for office in actor.offices
            ):
                continue
            decides = {
                row.pk for row in rows if row.organization == actor.organization and is_approver(actor, row)
            }
            assert set(visible_as_approver(actor).values_list("pk", flat=True)) == decides, (who, holder)
            assert decides <= set(visible(actor).values_list("pk", flat=True))
