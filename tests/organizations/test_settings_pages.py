"""The settings in the browser: who gets in, what is kept, what is shown when something is wrong."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.organizations.test_emblem import png, svg
from tests.web.world import SINCE, World

from krupa.organizations.models import Instrument, Organization, Signatory, Unit
from krupa.organizations.setup import missing_setup

PAGES = [
    "",
    "particulars/",
    "units/",
    "signatories/",
    "instruments/",
    "instruments/salary_rules/",
    "emblem/",
    "rules/",
]
KEEPERS = {"officer", "personnel_officer", "administrator"}


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def post(world: World, page: str, data: dict[str, Any], who: str = "officer") -> Any:
    return world.client(who).post(world.url(f"settings/{page}"), data)


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_in_both_languages(world: World, page: str, language: str) -> None:
    user = world.user("officer")
    user.language = language
    user.save()
    answer = world.client("officer").get(world.url(f"settings/{page}"))
    assert answer.status_code == 200
    assert f'lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize("page", [*PAGES, "rules/withdraw/"])
def test_pages_open_for_those_who_keep_settings_and_nobody_else(world: World, page: str) -> None:
    for who in world.users:
        method = "post" if page.endswith("withdraw/") else "get"
        answer = getattr(world.client(who), method)(world.url(f"settings/{page}"))
        if who in KEEPERS:
            assert answer.status_code in (200, 404 if method == "post" else 200), who
        elif who in ("other_officer", "other_teacher", "outsider"):
            assert answer.status_code == 404, who
        else:
            assert answer.status_code == 403, who


def test_another_organisations_unit_and_an_unknown_key_are_not_found(world: World) -> None:
    client = world.client("officer")
    for page in [f"units/{world.other_school.pk}/close/", f"units/{uuid4()}/close/", "instruments/nothing/"]:
        assert client.get(world.url(f"settings/{page}")).status_code == 404


def test_particulars_are_changed_and_kept(world: World) -> None:
    client = world.client("officer")
    form = client.get(world.url("settings/particulars/")).context["form"]
    data = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    answer = client.post(world.url("settings/particulars/"), data | {"phone": "0 3799 9999"})
    assert answer.status_code == 302
    assert Organization.objects.get(pk=world.org.pk).phone == "0 3799 9999"


def test_what_was_typed_is_not_lost_when_something_is_wrong(world: World) -> None:
    answer = post(world, "particulars/", {"name": "ชื่อที่พิมพ์ไว้ 🙂", "postcode": "12", "kind": "sao"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "ชื่อที่พิมพ์ไว้ 🙂" in page
    assert "รหัสไปรษณีย์มีตัวเลข 5 หลัก" in page
    assert 'role="alert"' in page


def test_an_empty_form_is_a_form_that_was_sent(world: World) -> None:
    assert post(world, "units/", {}).status_code == 422


def test_a_service_that_refuses_is_heard_beside_the_field(world: World) -> None:
    answer = post(world, "units/", {"kind": "school", "name": world.school.name})
    assert answer.status_code == 422
    assert "name" in answer.context["form"].errors


@pytest.mark.parametrize("typed", ["1 ต.ค. 2567", "1/10/2567", "๑ ตุลาคม ๒๕๖๗"])
def test_a_signatory_is_appointed_with_the_day_as_people_write_it(world: World, typed: str) -> None:
    answer = post(world, "signatories/", {"role": "head", "name": "นายใหม่ (ชื่อสมมติ)", "since": typed})
    assert answer.status_code == 302
    assert str(Signatory.objects.get(name="นายใหม่ (ชื่อสมมติ)").since) == "2024-10-01"


@pytest.mark.parametrize("typed", ["31/2/2567", "วันไหนก็ได้", "x" * 61, "9" * 50, "\x00"])
def test_a_day_that_is_none_is_explained(world: World, typed: str) -> None:
    answer = post(world, "signatories/", {"role": "head", "name": "ก", "since": typed})
    assert answer.status_code == 422
    assert "since" in answer.context["form"].errors


def test_another_organisations_unit_cannot_be_chosen(world: World) -> None:
    data = {"role": "director", "name": "ก", "since": "1/10/2567", "unit": world.other_school.pk}
    assert "unit" in post(world, "signatories/", data).context["form"].errors


def test_a_unit_is_closed(world: World) -> None:
    assert post(world, f"units/{world.centre.pk}/close/", {"on": "1/10/2567"}).status_code == 302
    assert Unit.objects.get(pk=world.centre.pk).closed_on


def test_an_announcement_is_dated(world: World) -> None:
    assert post(world, "instruments/salary_rules/", {"announced_on": "5 ม.ค. 2566"}).status_code == 302
    assert str(Instrument.objects.get().announced_on) == "2023-01-05"


def test_a_rule_is_set_and_withdrawn(world: World) -> None:
    data = {"name": "salary.pool_percent", "value": "2.75", "reason": "มติ <b>x</b>"}
    assert post(world, "rules/", data).status_code == 302
    page = world.client("officer").get(world.url("settings/rules/")).content.decode()
    assert "มติ &lt;b&gt;x&lt;/b&gt;" in page
    assert post(world, "rules/withdraw/", {"name": "salary.pool_percent"}).status_code == 302
    assert post(world, "rules/withdraw/", {"name": "salary.pool_percent"}).status_code == 404


def test_an_emblem_is_uploaded_and_seen_by_everybody_of_the_organisation(world: World) -> None:
    upload = SimpleUploadedFile("ตรา.svg", svg(""), content_type="image/svg+xml")
    assert post(world, "emblem/", {"emblem": upload}).status_code == 302
    answer = world.client("teacher_a").get(world.url("settings/emblem.png"))
    assert answer["Content-Type"] == "image/png"
    assert b"".join(answer.streaming_content).startswith(b"\x89PNG")  # type: ignore[attr-defined]
    assert world.client("other_officer").get(world.url("settings/emblem.png")).status_code == 404


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.png", b"<script>"),
        ("x.svg", svg("<script>alert(1)</script>")),
        ("../../x.png", b"MZ"),
        ("x.png", png() + b"\x00" * 20 * 1024 * 1024),
        ("x.png", b""),
    ],
)
def test_a_hostile_upload_is_explained_and_nothing_is_kept(world: World, name: str, content: bytes) -> None:
    answer = post(world, "emblem/", {"emblem": SimpleUploadedFile(name, content, "image/png")})
    assert answer.status_code == 422
    assert not Organization.objects.get(pk=world.org.pk).emblem


def test_what_is_missing_is_listed_with_a_link(world: World) -> None:
    words = [missing.words.en for missing in missing_setup(world.org, SINCE)]
    assert "There is no emblem" in words
    assert f"No director signs for {world.centre.name}" in words
    assert not any("Nobody signs" in each for each in words)
    page = world.client("officer").get(world.url("settings/")).content.decode()
    assert "ยังไม่มีตราหน่วยงาน" in page
    assert world.url("settings/instruments/salary_rules/") in page


def test_an_organisation_that_told_nothing_misses_everything(world: World) -> None:
    links = {missing.link.rsplit("/settings/", 1)[1] for missing in missing_setup(world.other, SINCE)}
    assert {"signatories/", "emblem/", "instruments/salary_rules/"} <= links
