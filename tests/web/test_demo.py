"""``krupa demo``: an installation with life in it, by the doors that people use."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.conf import settings
from django.test import Client

from krupa.accounts.models import OfficeHolding, User
from krupa.agreements.models import Agreement
from krupa.audit.verify import verify
from krupa.base.actor import Office
from krupa.cli import main
from krupa.correspondence.models import Draft, Paper
from krupa.cycle.models import Cycle
from krupa.organizations.models import Organization
from krupa.people.models import Person

PASSWORD = "ลองใช้ระบบ-2570"  # noqa: S105
HERE = "/o/phraphloeng/"
pytestmark = pytest.mark.django_db
ROLES = [
    "busaba", "manee", "duangjai", "director", "education", "personnel", "edhead", "clerk", "head", "auditor",
    "admin",
]  # fmt: skip


def run(*options: str) -> Result:
    return CliRunner().invoke(main, ["demo", *options])


def loaded() -> Organization:
    result = run("--password", PASSWORD)
    assert result.exit_code == 0, result.output
    return Organization.objects.get()


def test_everybody_it_names_can_sign_in_and_has_a_home_page() -> None:
    result = run("--password", PASSWORD)
    assert PASSWORD in result.output
    for name in ROLES:
        assert f"  {name} " in result.output
        client = Client()
        answer = client.post("/accounts/login/", {"login": name, "password": PASSWORD}, follow=True)
        assert answer.redirect_chain[-1][0] == HERE, name
        assert answer.status_code == 200
    assert User.objects.count() == len(ROLES)


def test_there_is_somebody_for_every_office_and_every_name_is_invented() -> None:
    loaded()
    assert set(OfficeHolding.objects.values_list("office", flat=True)) == set(Office)
    assert all("สมมติ" in name for name in User.objects.values_list("display_name", flat=True))
    assert all("สมมติ" in person.name for person in Person.objects.all())


def test_the_year_is_open_with_work_done_waiting_and_left_to_do() -> None:
    organization = loaded()
    assert Cycle.objects.get().organization == organization
    states = dict(Agreement.objects.values_list("person__user__username", "state"))
    assert states == {"busaba": "approved", "manee": "submitted", "duangjai": "draft"}
    assert set(Paper.objects.values_list("slug", flat=True)) >= {"criteria-memo"}
    assert Draft.objects.filter(slug="criteria-announcement", issued_as__isnull=True).exists()


def test_everything_went_through_services_so_the_chain_of_events_holds() -> None:
    result = verify(loaded())
    assert result.holds
    assert result.length > 50


def test_it_is_not_put_among_real_people() -> None:
    loaded()
    before = User.objects.count()
    result = run("--password", PASSWORD)
    assert result.exit_code == 2
    assert User.objects.count() == before


def test_where_it_is_already_only_the_sign_ins_are_printed_again() -> None:
    loaded()
    result = run("--if-empty")
    assert result.exit_code == 0
    assert PASSWORD in result.output
    assert Organization.objects.count() == 1


def test_only_the_owner_of_the_machine_reads_the_sign_ins() -> None:
    loaded()
    kept = Path(settings.DATA_DIR) / "demo-sign-ins.txt"
    assert kept.stat().st_mode & 0o077 == 0


def test_a_made_up_password_differs_from_one_installation_to_the_next() -> None:
    first = run().output.splitlines()[1]
    assert "demo-" in first
    assert first.split()[-1] not in run("--help").output


def test_a_weak_password_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    result = run("--password", "12345678")
    assert result.exit_code == 2
    assert not Organization.objects.exists()


def test_a_file_that_is_no_year_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "year.yaml"
    path.write_text("fiscal_year: 2566\n", encoding="utf-8")
    result = run(str(path))
    assert result.exit_code == 2
    assert not Organization.objects.exists()
