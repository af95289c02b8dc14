"""Accounts in the browser, and the page an invitation leads to."""

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.web.world import PASSWORD, World

from krupa.accounts.models import Invitation, OfficeHolding, User

KEEPERS = {"officer", "personnel_officer", "administrator"}


@pytest.fixture
def invited(world: World, django_capture_on_commit_callbacks: Any) -> str:
    data = {"name": "นายใหม่ (ชื่อสมมติ)", "email": "new@example.org", "language": "th", "office": "auditor"}
    with django_capture_on_commit_callbacks(execute=True):
        assert world.client("officer").post(world.url("accounts/invite/"), data).status_code == 302
    found = re.search(r"https?://[^/\s]+(/invite/\S+)", str(mail.outbox[0].body))
    assert found
    return found[1]


def chosen(**more: str) -> dict[str, str]:
    return {"username": "maimai", "password": PASSWORD, "again": PASSWORD} | more


def test_every_page_opens_for_keepers_of_accounts_and_nobody_else(world: World) -> None:
    teacher, holding = world.user("teacher_a"), OfficeHolding.objects.get(user=world.user("clerk"))
    for page in [
        "",
        "invite/",
        f"{teacher.pk}/office/",
        f"{teacher.pk}/close/",
        f"offices/{holding.pk}/end/",
    ]:
        for who in world.users:
            status = world.client(who).get(world.url(f"accounts/{page}")).status_code
            stranger = who in ("other_officer", "other_teacher", "outsider")
            assert status == (404 if stranger else 200 if who in KEEPERS else 403), (page, who)


def test_another_organisations_accounts_are_not_found(world: World) -> None:
    client = world.client("administrator")
    other = world.user("other_officer")
    holding = OfficeHolding.objects.get(user=other)
    for page in [f"{other.pk}/office/", f"{other.pk}/close/", f"offices/{holding.pk}/end/"]:
        for method in (client.get, client.post):
            assert method(world.url(f"accounts/{page}")).status_code == 404


def test_an_officer_is_not_offered_to_make_an_administrator(world: World) -> None:
    for who, offered in [("officer", False), ("administrator", True)]:
        form = world.client(who).get(world.url("accounts/invite/")).context["form"]
        assert ("administrator" in dict(form.fields["office"].choices)) is offered


def test_an_invitation_becomes_an_account_that_signs_in(world: World, invited: str) -> None:
    stranger = Client()
    assert "เปิดบัญชี KruPA" in stranger.get(invited).content.decode()
    answer = stranger.post(invited, chosen())
    assert answer.status_code == 302
    signed_in = stranger.post("/accounts/login/", {"login": "maimai", "password": PASSWORD})
    assert signed_in.status_code == 302
    assert stranger.get(world.url("audit/")).status_code == 200


def test_a_used_or_expired_invitation_gets_a_friendly_page(world: World, invited: str) -> None:
    Invitation.objects.update(expires_at=timezone.now())
    for link in (invited, "/invite/nothing/"):
        answer = Client().get(link)
        assert answer.status_code == 410
        assert "ขอคำเชิญใหม่" in answer.content.decode()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"again": "another one"}, "again"),
        ({"password": "1234567890", "again": "1234567890"}, "password"),
        ({"username": "officer"}, "username"),
        ({"username": "a b"}, "username"),
        ({"username": ""}, "username"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(
    world: World, invited: str, wrong: dict[str, str], field: str
) -> None:
    answer = Client().post(invited, chosen(**wrong))
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not User.objects.filter(username="maimai").exists()


def test_who_is_signed_in_takes_it_up_with_their_account(world: World, invited: str) -> None:
    client = world.client("outsider")
    assert client.post(invited).status_code == 302
    assert client.get(world.url("audit/")).status_code == 200


def test_guessing_is_slowed_down(world: World) -> None:
    statuses = [Client().get(f"/invite/{number}/").status_code for number in range(31)]
    assert statuses == [410] * 30 + [429]


def test_the_address_with_the_code_is_told_to_nobody(invited: str) -> None:
    answer = Client().get(invited)
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]


def test_an_office_is_given_and_ended(world: World) -> None:
    client, teacher = world.client("officer"), world.user("teacher_a")
    data = {"office": "auditor", "since": "1/10/2567"}
    assert client.post(world.url(f"accounts/{teacher.pk}/office/"), data).status_code == 302
    holding = OfficeHolding.objects.get(user=teacher)
    end = world.url(f"accounts/offices/{holding.pk}/end/")
    assert client.post(end, {"on": "1/10/2560"}).status_code == 422
    assert client.post(end, {"on": "2/10/2567"}).status_code == 302


def test_an_account_is_closed_with_a_reason(world: World) -> None:
    client, teacher = world.client("officer"), world.user("teacher_a")
    close = world.url(f"accounts/{teacher.pk}/close/")
    assert client.post(close).status_code == 422
    assert client.post(close, {"reason": "ย้าย"}).status_code == 302
    assert not User.objects.get(pk=teacher.pk).is_active


def test_accounts_are_found_by_name(world: World) -> None:
    page = world.client("officer").get(world.url("accounts/?q=สมมติกล้า")).context["page"]
    assert [user.username for user in page] == ["teacher_a"]


def test_the_list_costs_the_same_however_many_accounts_there_are(
    world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = world.client("officer")
    with django_assert_max_num_queries(12):
        client.get(world.url("accounts/"))


def test_the_link_of_an_invitation_bears_our_own_name_whatever_host_was_asked(
    world: World, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.PUBLIC_URL, settings.ALLOWED_HOSTS = "https://krupa.example", ["*"]
    data = {"name": "นายใหม่ (ชื่อสมมติ)", "email": "new@example.org", "language": "th", "office": "auditor"}
    with django_capture_on_commit_callbacks(execute=True):
        world.client("officer").post(world.url("accounts/invite/"), data, HTTP_HOST="evil.example")
    assert "https://krupa.example/invite/" in str(mail.outbox[0].body)
    assert "evil.example" not in str(mail.outbox[0].body)


@pytest.mark.parametrize("text", ["ก " * 2000, "\x00"], ids=["thousands of words", "no character at all"])
def test_whatever_is_searched_for_is_answered(world: World, text: str) -> None:
    for page in ("accounts/", "agreements/all/", "people/", "papers/", "audit/"):
        key = {"papers/": "text", "audit/": "text"}.get(page, "q")
        assert world.client("officer").get(world.url(page), {key: text}).status_code == 200, page
