"""From whom the installation's mails come: its own name, unless another address is given."""

import pytest
from django.conf import settings
from django.core.mail import EmailMessage

from krupa.config.environment import read_environment


@pytest.fixture(autouse=True)
def _nothing_said(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("KRUPA_MAIL_FROM", "KRUPA_URL", "KRUPA_HOSTS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("said", "sender"),
    [
        ({}, "noreply@localhost"),
        ({"KRUPA_HOSTS": "krupa.example.go.th,localhost"}, "noreply@krupa.example.go.th"),
        ({"KRUPA_HOSTS": ".example.go.th, krupa.example.go.th"}, "noreply@krupa.example.go.th"),
        ({"KRUPA_URL": "https://krupa.example:8443/", "KRUPA_HOSTS": "inner"}, "noreply@krupa.example"),
        ({"KRUPA_URL": "http://192.0.2.7:8000"}, "noreply@localhost"),
        ({"KRUPA_URL": "http://[2001:db8::1]:8000"}, "noreply@localhost"),
        ({"KRUPA_URL": "https://krupa.example", "KRUPA_MAIL_FROM": "saraban@example.go.th"},
         "saraban@example.go.th"),
    ],
)  # fmt: skip
def test_mail_comes_from_the_address_given_or_from_the_own_host(
    monkeypatch: pytest.MonkeyPatch, said: dict[str, str], sender: str
) -> None:
    for name, value in said.items():
        monkeypatch.setenv(name, value)
    assert read_environment().mail_from == sender
    assert EmailMessage("s", "b", sender, ["a@example.org"]).message()["From"] == sender


def test_every_mail_of_the_application_bears_it() -> None:
    sender = settings.ENVIRONMENT.mail_from
    assert (sender, sender) == (settings.DEFAULT_FROM_EMAIL, settings.SERVER_EMAIL)
