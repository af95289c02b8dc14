"""An invitation is sent by mail, works once and dies after seven days."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.utils import timezone
from tests.web.world import PASSWORD, World

from krupa.accounts.models import Invitation, User
from krupa.accounts.selectors import actor_for
from krupa.accounts.services import accept_invitation, invite, open_invitation
from krupa.accounts.services.accept import _give
from krupa.audit.models import Event
from krupa.base.actor import Office
from krupa.base.refusal import NotAllowedError, RefusedError


@pytest.fixture
def send(world: World, django_capture_on_commit_callbacks: Any) -> Any:
    def send(who: str = "officer", **more: Any) -> str:
        given = {"email": "new@example.org", "name": "นายใหม่ (ชื่อสมมติ)", "office": Office.AUDITOR} | more
        with django_capture_on_commit_callbacks(execute=True):
            invite(actor=world.actor(who), link=lambda code: f"https://krupa.example/invite/{code}/", **given)
        found = re.search(r"/invite/([\w-]+)/", str(mail.outbox[-1].body))
        assert found
        return found[1]

    return send


def accept(code: str, username: str = "somebody", password: str = PASSWORD, **more: Any) -> User:
    return accept_invitation(code=code, username=username, password=password, **more)


def test_the_mail_is_in_the_language_of_the_person(send: Any) -> None:
    send(language="th")
    send(language="en")
    thai, english = mail.outbox
    assert "เรียน นายใหม่" in str(thai.body)
    assert "องค์การบริหารส่วนตำบล" in str(thai.body)
    assert "Dear นายใหม่" in str(english.body)


def test_only_the_hash_of_the_code_is_kept(send: Any) -> None:
    code = send()
    kept = Invitation.objects.values().get()
    assert code not in str(kept)
    assert code not in str(list(Event.objects.values()))


def test_who_takes_it_up_has_the_office_from_today(world: World, send: Any) -> None:
    user = accept(send(office=Office.DIRECTOR, unit=world.centre), language="en")
    actor = actor_for(user, world.org)
    assert actor is not None
    assert (actor.offices, actor.directs) == (frozenset({Office.DIRECTOR}), frozenset({world.centre.pk}))
    assert (user.email, user.language, user.check_password(PASSWORD)) == ("new@example.org", "en", True)
    assert user.emailaddress_set.get().verified  # type: ignore[attr-defined]


def test_who_takes_it_up_is_the_person(world: World, send: Any) -> None:
    person = world.person("teacher_a")
    person.user = None
    person.save()
    user = accept(send(office="", person=person))
    person.refresh_from_db()
    assert person.user == user


def test_an_invitation_works_once(send: Any) -> None:
    code = send()
    accept(code)
    with pytest.raises(RefusedError, match="no longer works"):
        accept(code, "another")
    assert open_invitation(code) is None


def test_an_invitation_is_dead_after_seven_days(send: Any) -> None:
    code = send()
    assert open_invitation(code)
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert open_invitation(code) is None
    with pytest.raises(RefusedError):
        accept(code)


def test_a_second_invitation_kills_the_first(send: Any) -> None:
    first, second = send(), send()
    assert open_invitation(first) is None
    assert open_invitation(second)


@pytest.mark.parametrize("code", ["", "x", "' OR 1=1 --", "\ud800", "ก" * 10_000])
def test_a_code_nobody_sent_opens_nothing(world: World, code: str) -> None:
    assert open_invitation(code) is None


def test_a_failed_attempt_leaves_the_invitation_alive(send: Any) -> None:
    code = send()
    with pytest.raises(ValidationError):
        accept(code, password="short")  # noqa: S106
    with pytest.raises(ValidationError):
        accept(code, "a b c")
    with pytest.raises(RefusedError) as refused:
        accept(code, "OFFICER")
    assert refused.value.field == "username"
    assert accept(code)


def test_an_address_with_an_account_signs_in_first(world: World, send: Any) -> None:
    code = send(email="Other_Officer@example.org")
    with pytest.raises(RefusedError, match="Sign in"):
        accept(code)
    user = accept_invitation(code=code, user=world.user("other_officer"))
    assert actor_for(user, world.org)
    assert actor_for(user, world.other)


def test_an_account_that_is_somebody_else_here_cannot_take_a_persons_place(world: World, send: Any) -> None:
    person = world.person("teacher_a")
    person.user = None
    person.save()
    code = send(office="", person=person)
    with pytest.raises(RefusedError):
        accept_invitation(code=code, user=world.user("teacher_b"))


def test_a_person_with_an_account_is_not_invited(world: World, send: Any) -> None:
    with pytest.raises(RefusedError, match="already"):
        send(office="", person=world.person("teacher_a"))


def test_an_invitation_offers_something(send: Any) -> None:
    with pytest.raises(RefusedError):
        send(office="")


def test_another_organisations_person_and_unit_are_not_found(world: World, send: Any) -> None:
    with pytest.raises(ObjectDoesNotExist):
        send(office="", person=world.person("other_teacher"))
    with pytest.raises(ObjectDoesNotExist):
        send(office=Office.DIRECTOR, unit=world.other_school)


def test_an_officer_makes_no_administrator(send: Any) -> None:
    with pytest.raises(NotAllowedError):
        send("officer", office=Office.ADMINISTRATOR)
    assert send("administrator", office=Office.ADMINISTRATOR)


@pytest.mark.parametrize("who", ["teacher_a", "director", "education_head", "clerk", "head", "auditor"])
def test_nobody_else_invites(send: Any, who: str) -> None:
    with pytest.raises(NotAllowedError):
        send(who)
    assert mail.outbox == []


def test_a_name_with_a_line_break_does_not_reach_the_headers_of_the_mail(send: Any) -> None:
    send(name="ก\nBcc: thief@example.org {address.__class__}")
    assert mail.outbox[-1].recipients() == ["new@example.org"]


def test_a_mail_server_that_is_away_is_told_in_words(world: World, send: Any, monkeypatch: Any) -> None:
    def away(*_: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", away)
    with pytest.raises(RefusedError) as refused:
        send()
    assert refused.value.field == "email"
    assert "again" in refused.value.message.en


def test_who_was_linked_meanwhile_keeps_the_account(world: World, send: Any) -> None:
    """Two invitations to be one person: the second to be taken up is refused, whenever it was read."""
    person = world.person("teacher_a")
    person.user = None
    person.save()
    codes = [send(email=f"{one}@example.org", office="", person=person) for one in ("first", "second")]
    stale = Invitation.objects.select_related("person").get(email="second@example.org")
    first = accept(codes[0], "first")
    with pytest.raises(RefusedError):
        _give(stale, world.user("outsider"))
    person.refresh_from_db()
    assert person.user == first
