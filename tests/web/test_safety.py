"""What every answer promises: no code in pages, nobody in unknown, known hosts, safe cookies."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings, settings
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from krupa.accounts.models import User
from krupa.commands.installation import open_installation
from krupa.config.environment import installation_secret

OPEN_TO_ALL = {
    "account_login", "account_logout", "account_signup", "account_inactive", "account_reset_password",
    "account_reset_password_done", "account_reset_password_from_key", "account_confirm_email",
    "account_reset_password_from_key_done", "account_email_verification_sent", "account_confirm_login_code",
    "mfa_authenticate", "mfa_login_webauthn", "mfa_trust", "mfa_signup_webauthn", "language",
    "announcements", "announcement_file",  # what an organisation has announced to the public
    "section",  # of an agreement: keeps what was typed when the session had ended
    "accept",  # an invitation, by its code
    "paper-style",  # the style sheet of papers
}  # fmt: skip
pytestmark = pytest.mark.django_db


def patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from patterns(one)
        else:
            yield one


def test_only_pages_of_signing_in_are_open_without_it() -> None:
    """An app that opens a page to the public says so in the page's name: ``public_…``."""
    open_pages = {
        str(one.name)
        for one in patterns(get_resolver())
        if not getattr(one.callback, "login_required", True) and one.name
    }
    assert {name for name in open_pages if not name.startswith(("public", "verify"))} <= OPEN_TO_ALL


@pytest.mark.parametrize("path", ["/", "/accounts/password/change/", "/accounts/2fa/", "/o/nowhere/"])
def test_other_pages_ask_to_sign_in_or_say_nothing(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (302, 404)
    if answer.status_code == 302:
        assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("path", ["/accounts/login/", "/accounts/password/reset/", "/nothing/"])
def test_no_page_may_run_code_or_styles_of_its_own(client: Client, path: str) -> None:
    policy = client.get(path)["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy
    assert "default-src 'none'" in policy
    assert "http:" not in policy


def test_pages_carry_no_inline_style_or_handler(client: Client) -> None:
    page = client.get("/accounts/login/").content.decode()
    assert " style=" not in page
    assert "onclick" not in page
    assert "<style" not in page


def test_answers_forbid_framing_and_guessing_of_types(client: Client) -> None:
    answer = client.get("/accounts/login/")
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"


def test_cookies_stay_on_this_site_and_the_session_is_out_of_reach_of_scripts(
    client: Client, django_user_model: type[User]
) -> None:
    django_user_model.objects.create_user("a", password="ช้างม้าวัวควาย")  # noqa: S106
    client.post("/accounts/login/", {"login": "a", "password": "ช้างม้าวัวควาย"})
    assert client.cookies["sessionid"]["samesite"] == "Lax"
    assert client.cookies["sessionid"]["httponly"]
    assert client.cookies["csrftoken"]["samesite"] == "Lax"


def test_an_unknown_host_is_refused_in_both_languages(client: Client) -> None:
    answer = client.get("/accounts/login/", HTTP_HOST="evil.example.org")
    assert answer.status_code == 400
    assert "คำขอนี้อ่านไม่ได้" in answer.content.decode()
    assert "could not be read" in answer.content.decode()


def test_a_missing_page_is_told_in_both_languages(client: Client) -> None:
    page = client.get("/nothing/").content.decode()
    assert "ไม่พบหน้านี้" in page
    assert "Page not found" in page


def test_a_form_without_its_token_is_refused_and_says_the_text_is_not_lost() -> None:
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {})
    assert answer.status_code == 403
    assert "what you typed is still there" in answer.content.decode()


def test_a_fault_of_ours_is_told_without_the_database_or_a_context(settings: object) -> None:
    from django.test import RequestFactory
    from django.views.defaults import server_error

    page = server_error(RequestFactory().get("/")).content.decode()
    assert "ระบบขัดข้อง" in page
    assert "Something went wrong" in page


def test_debug_is_off_unless_asked_for() -> None:
    assert settings.DEBUG is False


def test_keys_are_made_once_and_only_their_owner_may_read_them(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    first = installation_secret(folder, "secret.key")
    assert installation_secret(folder, "secret.key") == first
    assert len(first) >= 50
    assert stat.S_IMODE((folder / "secret.key").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_two_installations_never_share_a_key(tmp_path: Path) -> None:
    assert installation_secret(tmp_path / "a", "k") != installation_secret(tmp_path / "b", "k")


def test_two_programs_that_start_at_once_agree_on_one_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second begins while the first is making the key."""
    make, seen = secrets.token_urlsafe, list[str]()

    def interrupted(size: int) -> str:
        monkeypatch.setattr(secrets, "token_urlsafe", make)
        seen.append(installation_secret(tmp_path, "k"))
        return make(size)

    monkeypatch.setattr(secrets, "token_urlsafe", interrupted)
    assert installation_secret(tmp_path, "k") == seen[0] != ""
    assert [path.name for path in tmp_path.iterdir()] == ["k"]


def test_an_empty_key_is_refused_and_not_used_for_encryption(tmp_path: Path) -> None:
    (tmp_path / "fields.key").touch()
    with pytest.raises(RuntimeError, match=r"fields\.key"):
        installation_secret(tmp_path, "fields.key")


def test_what_a_command_writes_only_its_owner_may_read(tmp_path: Path) -> None:
    """The database and mails written to files are made by libraries that ask for no rights of their own."""
    before = os.umask(0o022)
    try:
        open_installation()
        (tmp_path / "database").touch()
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "database").stat().st_mode) == 0o600


def test_many_visitors_do_not_push_out_the_counts_of_failed_sign_ins() -> None:
    cache.set("a-count", 5, 600)
    for number in range(400):
        cache.set(f"visitor-{number}", 0, 600)
    assert cache.get("a-count") == 5


def test_a_request_larger_than_any_file_we_take_is_refused_unread(client: Client) -> None:
    answer = client.generic("POST", "/accounts/login/", b"", CONTENT_LENGTH=str(64 * 1024 * 1024))
    assert answer.status_code == 400


def test_the_link_of_a_new_password_bears_our_own_name_whatever_host_was_asked(
    client: Client, settings: LazySettings, mailoutbox: list[EmailMessage]
) -> None:
    settings.PUBLIC_URL, settings.ALLOWED_HOSTS = "https://krupa.example", ["*"]
    User.objects.create_user("a", email="a@example.org", password="ช้างม้าวัวควาย")  # noqa: S106
    client.post("/accounts/password/reset/", {"email": "a@example.org"}, HTTP_HOST="evil.example")
    assert "https://krupa.example/accounts/password/reset/key/" in str(mailoutbox[0].body)
    assert "evil.example" not in str(mailoutbox[0].body)
