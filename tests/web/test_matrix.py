"""Who may open and do what, asked of every address as everybody (matrix.yaml)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.test import Client
from django.urls import reverse
from tests.web import addresses
from tests.web.furnished import Furnished, furnish

pytestmark = pytest.mark.django_db
MATRIX: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("matrix.yaml").read_text("utf-8"))
PAGES: dict[str, dict[str, dict[Any, Any]]] = MATRIX["pages"]
METHODS = ("GET", "POST")
PARTS = sorted({name.partition(":")[0] if ":" in name else "" for name in PAGES})


@pytest.fixture
def furnished(db: None, settings: Any, tmp_path: Path) -> Furnished:
    settings.MEDIA_ROOT = tmp_path
    return furnish()


def part(of: str) -> Iterator[str]:
    return (name for name in PAGES if (name.partition(":")[0] if ":" in name else "") == of)


def expected(row: dict[Any, Any], who: str) -> int:
    """What the table says of a role; strangers are not the rest, except on pages open to all."""
    for status, roles in row.items():
        if isinstance(status, int) and who in _spelled_out(roles):
            return status
    if who in addresses.STAFF or row.get("open"):
        return int(row["rest"])
    return 302 if who == addresses.NOBODY else 404


def _spelled_out(roles: list[str]) -> list[str]:
    return [one for role in roles for one in MATRIX["roles"].get(role, [role])]


def test_the_table_names_every_address_and_no_other() -> None:
    assert sorted(PAGES) == addresses.names()


def test_the_table_names_only_roles_there_are() -> None:
    for name, page in PAGES.items():
        assert tuple(page) == METHODS, name
        for row in page.values():
            for status, roles in row.items():
                assert status in ("open", "rest") or set(_spelled_out(roles)) <= set(addresses.EVERYBODY), (
                    name
                )


@pytest.mark.parametrize("of", PARTS)
def test_every_address_answers_everybody_as_the_table_says(furnished: Furnished, of: str) -> None:
    clients = addresses.clients(furnished)
    wrong = []
    for name in part(of):
        path = addresses.address(furnished, name)
        for method in METHODS:
            for who, client in clients.items():
                found = addresses.status(client, method, path)
                if found != (wanted := expected(PAGES[name][method], who)):
                    wrong.append(f"{name} {method} {who}: {found}, not {wanted}")
    assert wrong == []


def test_what_belongs_to_one_organisation_is_not_there_under_the_address_of_another(
    furnished: Furnished,
) -> None:
    """The officer of the neighbour has every right there, and the key of an object here."""
    officer, slug = furnished.world.client("other_officer"), furnished.world.other.slug
    elsewhere = [name for name in PAGES if {"pk", "key"} & set(furnished.places.get(name, {}))]
    assert len(elsewhere) > 40
    wrong = []
    for name in elsewhere:
        words = furnished.words(name)
        if name == "organizations:instrument":  # the same announcements are cited everywhere
            continue
        path = reverse(name, kwargs={**words, "slug": slug})
        for method in METHODS:
            if (found := addresses.status(officer, method, path)) not in (404, 405):
                wrong.append(f"{name} {method}: {found}")
    assert wrong == []


def test_a_stranger_is_sent_to_sign_in_and_comes_back(furnished: Furnished) -> None:
    path = furnished.world.url("people/")
    assert Client().get(path)["Location"] == f"{reverse('account_login')}?next={path}"
