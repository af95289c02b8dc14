"""Signing in and out, a forgotten password, too many attempts, and the language of the screen."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from krupa.accounts.models import User

PASSWORD = "ช้างม้าวัวควาย-2569"  # noqa: S105
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_attempts_counted() -> None:
    cache.clear()


@pytest.fixture
def user() -> User:
    return User.objects.create_user("somying", email="somying@example.org", password=PASSWORD)


def sign_in(client: Client, login: str, password: str = PASSWORD) -> str:
    answer = client.post("/accounts/login/", {"login": login, "password": password})
    return "in" if answer.status_code == 302 else answer.content.decode()


@pytest.mark.parametrize("login", ["somying", "somying@example.org", "SOMYING@example.org"])
def test_a_user_signs_in_with_the_username_or_the_e_mail(client: Client, user: User, login: str) -> None:
    assert sign_in(client, login) == "in"
    assert client.get("/").status_code == 200


def test_a_wrong_password_and_an_unknown_user_are_told_alike(client: Client, user: User) -> None:
    wrong, unknown = sign_in(client, "somying", "no"), sign_in(client, "nobody", "no")
    message = "ชื่อผู้ใช้ อีเมล หรือรหัสผ่านไม่ถูกต้อง"
    assert message in wrong
    assert message in unknown


def test_after_an_error_the_name_is_still_there_but_not_the_password(client: Client, user: User) -> None:
    page = sign_in(client, "somying", "wrong-secret")
    assert 'value="somying"' in page
    assert "wrong-secret" not in page


def test_after_five_wrong_attempts_even_the_right_password_waits(client: Client, user: User) -> None:
    for _ in range(5):
        sign_in(client, "somying", "no")
    assert "5 นาที" in sign_in(client, "somying")


def test_signing_out_closes_the_session(client: Client, user: User) -> None:
    sign_in(client, "somying")
    client.post("/accounts/logout/")
    assert client.get("/").status_code == 302


def test_a_forgotten_password_is_set_anew_by_the_link_in_the_mail(client: Client, user: User) -> None:
    client.post("/accounts/password/reset/", {"email": "somying@example.org"})
    [message] = mail.outbox
    assert "ตั้งรหัสผ่านใหม่" in message.subject
    link = re.search(r"https?://[^/\s]+(/\S+)", str(message.body))
    assert link is not None
    form = client.get(link[1], follow=True)
    path = form.request["PATH_INFO"]
    new = "กุ้งหอยปูปลา-2570"
    client.post(path, {"password1": new, "password2": new})
    assert sign_in(client, "somying", new) == "in"
    assert "ใช้ไม่ได้แล้ว" in Client().get(link[1], follow=True).content.decode()


def test_asking_for_an_unknown_e_mail_looks_the_same_and_sends_nothing(client: Client, user: User) -> None:
    known = client.post("/accounts/password/reset/", {"email": "somying@example.org"})
    unknown = client.post("/accounts/password/reset/", {"email": "nobody@example.org"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("password", ["short", "12345678901", "somying2569", "password123"])
def test_a_weak_password_is_refused(client: Client, user: User, password: str) -> None:
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": password, "password2": password},
    )
    assert answer.status_code == 200
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_nobody_opens_an_account_by_themselves(client: Client) -> None:
    assert "คำเชิญ" in client.get("/accounts/signup/").content.decode()
    client.post("/accounts/signup/", {"email": "a@b.cc", "username": "a", "password1": PASSWORD})
    assert not User.objects.exists()


def test_it_is_thai_until_english_is_chosen(client: Client) -> None:
    page = client.get("/accounts/login/", headers={"accept-language": "en-US"}).content.decode()
    assert '<html lang="th">' in page
    client.post("/language/", {"language": "en", "next": "/accounts/login/"})
    answer = client.get("/accounts/login/")
    assert '<html lang="en">' in answer.content.decode()
    assert answer["Content-Language"] == "en"


def test_the_language_of_a_user_is_kept_with_the_account(client: Client, user: User) -> None:
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.post("/language/", {"language": "en", "next": "/"})
    other = Client()
    other.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert '<html lang="en">' in other.get("/").content.decode()


@pytest.mark.parametrize("language", ["xx", "", "<script>"])
def test_a_language_we_do_not_speak_changes_nothing(client: Client, user: User, language: str) -> None:
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.post("/language/", {"language": language, "next": "/"})
    user.refresh_from_db()
    assert user.language == "th"


def test_choosing_a_language_never_leads_to_another_site(client: Client) -> None:
    answer = client.post("/language/", {"language": "en", "next": "https://evil.example.org/"})
    assert answer["Location"] == "/"


@pytest.mark.parametrize(
    "path",
    ["password/change/", "2fa/", "2fa/totp/activate/", "2fa/webauthn/", "2fa/webauthn/add/", "logout/"],
)
@pytest.mark.parametrize("language", ["th", "en"])
def test_the_pages_of_ones_own_account_open_in_both_languages(
    client: Client, user: User, path: str, language: str
) -> None:
    user.language = language
    user.save()
    sign_in(client, "somying")
    answer = client.get(f"/accounts/{path}", follow=True)
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.content.decode()
