"""Every form also exists as a blank: places to write on, and nothing about anybody."""

from __future__ import annotations

import pytest
from tests.papers.forms.helpers import all_cases, build, fills, text, year_with
from tests.papers.years import sample_year

from krupa.regulations.lao import LaoKind

SLUGS = (
    "pa1-teacher",
    "pa1-administrator",
    "pa1-supervisor",
    "assistant-agreement",
    "pa2-teacher",
    "pa2-administrator",
    "pa2-supervisor",
    "pa2-observations",
    "pa3-teacher",
    "pa3-administrator",
    "pa3-supervisor",
    "appraisal-form",
    "salary-appraisal-form",
)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_form_has_one_case_named_blank(slug: str) -> None:
    names = [case.who for case in all_cases(slug, sample_year())]
    assert names.count("blank") == 1
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_blank_form_says_nothing_about_anybody(slug: str) -> None:
    blank = text(slug, "blank")
    for fact in ("สมมติ", "ทุ่งตัวอย่าง", "สระแก้ว", "๒๕,๔๐๐", "๒๕๖๕", "๒๕๖๖", "☑", "(✓)", "None"):
        assert fact not in blank


@pytest.mark.parametrize("slug", SLUGS)
def test_a_blank_form_has_places_to_write_on_and_no_value_in_them(slug: str) -> None:
    places = list(fills(build(slug, "blank")))
    assert len(places) >= 5
    assert all(place.value is None for place in places)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_blank_form_is_the_same_for_every_kind_of_organisation(slug: str) -> None:
    assert len({text(slug, "blank", sample_year(kind)) for kind in LaoKind}) == 1


@pytest.mark.parametrize("slug", SLUGS)
def test_a_year_without_people_still_has_its_blank_forms(slug: str) -> None:
    def empty(data: dict[str, object]) -> None:
        for key in ("people", "agreements", "evaluations", "appraisals", "committees", "salary_rounds"):
            data[key] = []
        data.pop("standing")

    assert {case.who.split("-")[0] for case in all_cases(slug, year_with(empty))} == {"blank"}
    assert build(slug, "blank", year_with(empty)).blocks


@pytest.mark.parametrize("slug", SLUGS)
def test_no_form_mixes_thai_and_arabic_digits(slug: str) -> None:
    for case in all_cases(slug, sample_year()):
        printed = text(slug, case.who)
        assert not set("0123456789") & set(printed), case.who


@pytest.mark.parametrize(
    ("slug", "post"),
    [
        ("pa2-teacher", "ตำแหน่งครู วิทยฐานะครูชำนาญการ"),
        ("pa2-administrator", "ตำแหน่งผู้บริหารสถานศึกษา วิทยฐานะชำนาญการพิเศษ"),
        ("pa2-supervisor", "ตำแหน่งศึกษานิเทศก์ วิทยฐานะศึกษานิเทศก์ชำนาญการ"),
    ],
)
def test_a_blank_pa2_names_the_standing_whose_descriptors_it_prints(slug: str, post: str) -> None:
    assert post in text(slug, "blank")
