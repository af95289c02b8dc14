"""People of the roster are invited to their own account, and invitations not yet taken up are sent again."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from tests.web.world import PASSWORD, World

from krupa.accounts.models import Invitation
from krupa.people.models import Person

WHO = {"name": "นายกล้า (ชื่อสมมติ)", "email": "kla@example.org", "language": "th"}


@pytest.fixture
def person(world: World) -> Person:
    """A teacher of the roster who cannot sign in yet."""
    person = world.person("teacher_a")
    person.user = None
    person.save()
    return person


@pytest.fixture
def post(world: World, django_capture_on_commit_callbacks: Any) -> Any:
    def post(page: str, data: dict[str, Any], who: str = "officer") -> Any:
        with django_capture_on_commit_callbacks(execute=True):
            return world.client(who).post(world.url(f"accounts/{page}"), data)

    return post


def link() -> str:
    """Where the last mail leads."""
    found = re.search(r"https?://[^/\s]+(/invite/\S+)", str(mail.outbox[-1].body))
    assert found
    return found[1]


def test_a_teacher_is_invited_without_an_office_and_signs_in_as_themselves(
    world: World, person: Person, post: Any
) -> None:
    assert post("invite/", WHO | {"person": person.pk}).status_code == 302
    teacher = Client()
    answer = teacher.post(link(), {"username": "klakla", "password": PASSWORD, "again": PASSWORD})
    assert answer.status_code == 302
    person.refresh_from_db()
    assert person.user is not None
    assert person.user.username == "klakla"
    assert person.user.offices.count() == 0


def test_only_present_people_without_an_account_are_offered(world: World, person: Person) -> None:
    gone = Person.objects.create(
        organization=world.org, first_name="ลา", last_name="สมมติลา", left_on=timezone.localdate()
    )
    neighbour = world.person("other_teacher")
    neighbour.user = None
    neighbour.save()
    form = world.client("officer").get(world.url("accounts/invite/")).context["form"]
    assert list(form.fields["person"].queryset) == [person]
    for other in (gone, neighbour, world.person("teacher_b")):
        answer = world.client("officer").post(world.url("accounts/invite/"), WHO | {"person": str(other.pk)})
        assert answer.status_code == 422
        assert "person" in answer.context["form"].errors
    assert not Invitation.objects.exists()


def test_who_is_neither_a_person_nor_given_an_office_is_not_invited(world: World, post: Any) -> None:
    answer = post("invite/", WHO)
    assert answer.status_code == 422
    assert "office" in answer.context["form"].errors


def test_an_office_to_give_to_a_user_must_still_be_chosen(world: World, post: Any) -> None:
    answer = post(f"{world.user('teacher_a').pk}/office/", {"since": "1/10/2567"})
    assert answer.status_code == 422
    assert "office" in answer.context["form"].errors


def test_invitations_nobody_took_up_are_listed_with_their_last_day(
    world: World, person: Person, post: Any
) -> None:
    post("invite/", WHO | {"person": person.pk})
    for email, times in (
        ("used@example.org", {"used_at": timezone.now()}),
        ("late@example.org", {"expires_at": timezone.now()}),
        ("next@example.org", {"organization": world.other}),
    ):
        Invitation.objects.create(
            **{
                "organization": world.org, "email": email, "name": "นายสมมติ", "office": "auditor",
                "code_hash": email, "invited_by": world.user("officer"),
                "expires_at": timezone.now() + timedelta(days=3),
            } | times
        )  # fmt: skip
    answer = world.client("officer").get(world.url("accounts/invitations/"))
    assert [row.email for row in answer.context["page"]] == ["kla@example.org"]
    words = answer.content.decode()
    assert "kla@example.org" in words
    assert f"{timezone.localdate() + timedelta(days=7):%-d} " in words
    assert "ส่งอีกครั้ง" in words


def test_sending_again_makes_a_new_link_and_the_old_one_dies(world: World, person: Person, post: Any) -> None:
    post("invite/", WHO | {"person": person.pk})
    old, first = link(), Invitation.objects.get()
    assert post(f"invitations/{first.pk}/again/", {"language": "en"}).status_code == 302
    assert "Dear" in str(mail.outbox[-1].body)
    assert mail.outbox[-1].to == ["kla@example.org"]
    assert Client().get(old).status_code == 410
    assert Client().get(link()).status_code == 200
    second = Invitation.objects.exclude(pk=first.pk).get()
    assert (second.person, second.office, second.name) == (person, "", first.name)


def test_an_invitation_that_was_used_or_is_anothers_is_not_sent_again(
    world: World, person: Person, post: Any
) -> None:
    post("invite/", WHO | {"person": person.pk})
    row = Invitation.objects.get()
    again = f"invitations/{row.pk}/again/"
    Invitation.objects.update(organization=world.other)
    assert post(again, {"language": "th"}).status_code == 404
    Invitation.objects.update(organization=world.org, used_at=timezone.now())
    assert post(again, {"language": "th"}).status_code == 404
    assert len(mail.outbox) == 1


def test_who_came_to_an_account_meanwhile_is_not_invited_again(
    world: World, person: Person, post: Any
) -> None:
    post("invite/", WHO | {"person": person.pk})
    person.user = world.user("teacher_a")
    person.save()
    answer = post(f"invitations/{Invitation.objects.get().pk}/again/", {"language": "th"})
    assert answer.status_code == 422
    assert "มีบัญชีอยู่แล้ว" in answer.content.decode()
