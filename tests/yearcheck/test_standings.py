"""Checking the requests of a year: who may not apply and from when, who stays below the mark, the files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.papers.forms.standing import RECORDS_OF_2569, in_2569, request_with, sheet
from tests.papers.years import sample_year

from krupa.papers.facts.year import Year
from krupa.regulations.finding import Finding, Severity
from krupa.yearcheck.standings import check_standings
from krupa.yearfile.load import load_year

EXAMPLE = Path(__file__).parents[2] / "examples" / "phraphloeng" / "year.yaml"
FILES = [
    {"kind": "lesson_plan", "name": "plan.pdf", "minutes": 50},
    {"kind": "origin_video", "name": "origin.mp4", "minutes": 9},
    {"kind": "teaching_video", "name": "lesson.mp4", "minutes": 50},
    {"kind": "outcome", "name": "work.pdf", "pages": 4},
]


def findings(year: Year, code: str) -> list[Finding]:
    return [finding for finding in check_standings(year) if finding.code == code]


def codes(year: Year, severity: Severity) -> set[str]:
    return {finding.code for finding in check_standings(year) if finding.severity is severity}


def sound(**facts: Any) -> Year:
    """A request of fiscal year 2569 in which nothing is wrong."""
    sheets = [sheet(32, 16, number) for number in (1, 2, 3)]
    year = in_2569(**{"assessments": sheets, "files": FILES, **facts})
    return year.model_copy(update={"evaluations": ()})


def test_nothing_stands_in_the_way_of_a_sound_request() -> None:
    assert codes(sound(), Severity.VIOLATION) == set()
    assert codes(sound(), Severity.WARNING) == set()


def test_the_example_year_breaks_no_rule_of_the_standing() -> None:
    found = list(check_standings(load_year(EXAMPLE)))
    assert {finding.severity for finding in found} == {Severity.UNVERIFIED}
    assert {finding.where for finding in found} == {"นางสาวบุษบา สมมติสุข", "นางมณี สมมติทอง"}


def test_too_short_a_time_names_the_person_and_the_first_possible_date() -> None:
    year = sound()
    short = year.model_copy(
        update={
            "people": (
                year.people[0].model_copy(update={"appointed_on": year.period.start}),
                *year.people[1:],
            )
        }
    )
    (finding,) = findings(short, "standing_time_served")
    assert finding.severity is Severity.VIOLATION
    assert finding.where == "นางสาวกานดา สมมติใจ"
    assert "วันแรกที่ยื่นได้คือ 1 ตุลาคม 2569" in finding.message.th
    assert "The first possible date is 1 October 2026" in finding.message.en


def test_a_missing_round_is_a_violation_with_a_date_that_still_depends_on_results() -> None:
    (finding,) = findings(sound(pa_records=RECORDS_OF_2569[:2]), "standing_agreements")
    assert finding.severity is Severity.VIOLATION
    assert "2568" in finding.message.th
    assert "หากผลที่ยังไม่ออกเป็นไปตามเกณฑ์" in finding.message.th


def test_a_wrong_step_of_the_ladder_is_not_mended_by_time() -> None:
    (finding,) = findings(sound(target="expert"), "standing_ladder")
    assert "ต้องแก้เหตุนี้ก่อน" in finding.message.th


def test_one_round_is_enough_in_2567_and_not_in_2569() -> None:
    one = [{"fiscal_year": 2566, "members": ["80", "80", "80"]}]
    assert not findings(request_with(pa_records=one), "standing_agreements")
    late = [{"fiscal_year": 2568, "members": ["80", "80", "80"]}]
    assert findings(sound(pa_records=late), "standing_agreements")


def test_an_expired_licence_and_a_penalty_are_told_one_by_one() -> None:
    licence = {"number": "1", "issued_on": "1 ม.ค. 2560", "expires_on": "31 ธ.ค. 2564"}
    year = request_with({"licence": licence}, discipline=[{"year": 2565, "order_date": "1 มี.ค. 2565"}])
    assert {"standing_licence", "standing_clean_record"} <= codes(year, Severity.VIOLATION)


def test_a_request_not_yet_handed_in_is_only_warned_of() -> None:
    year = request_with({"licence": None}, submitted_on=None)
    (finding,) = findings(year, "standing_licence")
    assert finding.severity is Severity.WARNING


def test_less_time_needs_four_outstanding_rounds() -> None:
    shortening = {"condition": "professional"}
    outstanding = sound(shortening=shortening, salary_levels=["ดีเด่น"] * 4)
    assert codes(outstanding, Severity.VIOLATION) == set()
    one_less = sound(shortening=shortening, salary_levels=["ดีเด่น", "ดีมาก", "ดีเด่น", "ดีเด่น"])
    assert codes(one_less, Severity.VIOLATION) == {"standing_outstanding_rounds"}


def test_less_time_and_the_southern_right_are_not_used_together() -> None:
    southern = {"province": "ยะลา", "since": "1 ต.ค. 2564", "until": "1 ธ.ค. 2568"}
    year = sound(shortening={"condition": "professional"}, salary_levels=["ดีเด่น"] * 4, southern=southern)
    assert codes(year, Severity.VIOLATION) == {"standing_two_rights"}


def test_the_doubled_time_of_the_southern_border_is_said_to_be_unverified() -> None:
    southern = {"province": "ยะลา", "since": "1 ต.ค. 2564", "until": "1 ธ.ค. 2568"}
    assert "standing_southern_time_factor" in codes(sound(southern=southern), Severity.UNVERIFIED)


def test_the_agreement_of_the_year_is_told_as_the_members_sheets_come_out() -> None:
    told = {"fiscal_year": 2566, "members": ["82.50", "79.00", "80.00"]}
    (finding,) = findings(request_with(pa_records=[told]), "standing_pa_differs")
    assert finding.severity is Severity.WARNING
    counted = finding.message.en.split("come to ")[1].split(". Make")[0].split(", ")
    assert not findings(request_with(pa_records=[told | {"members": counted}]), "standing_pa_differs")


def test_sheets_still_missing_are_left_to_the_check_of_the_evaluations() -> None:
    year = request_with(pa_records=[{"fiscal_year": 2566, "members": ["80", "80", "80"]}])
    evaluation = year.evaluations[0].model_copy(update={"sheets": year.evaluations[0].sheets[:2]})
    open_year = year.model_copy(update={"evaluations": (evaluation,)})
    assert not findings(open_year, "standing_pa_differs")
    assert not findings(open_year, "standing_incomplete")


def test_rounds_of_other_years_have_no_sheets_to_agree_with() -> None:
    assert not findings(in_2569(pa_records=RECORDS_OF_2569[1:]), "standing_pa_differs")


def test_a_member_below_the_mark_is_named_even_if_the_mean_passes() -> None:
    sheets = [sheet(40, 20, 1), sheet(40, 20, 2), sheet(27, 13, 3)]
    found = findings(sound(assessments=sheets), "standing_below_mark")
    assert [finding.severity for finding in found] == [Severity.WARNING] * 2
    assert "กรรมการคนที่ 3 ให้ด้านที่ 1 ร้อยละ 67.5 ต่ำกว่าเกณฑ์ร้อยละ 70" in found[0].message.th
    assert "กรรมการคนที่ 3 ให้ด้านที่ 2 ร้อยละ 65" in found[1].message.th


def test_the_mark_itself_passes() -> None:
    sheets = [sheet(28, 14, number) for number in (1, 2, 3)]
    assert not findings(sound(assessments=sheets), "standing_below_mark")


def test_a_sheet_that_is_not_complete_is_told_and_the_rest_is_still_checked() -> None:
    incomplete = sheet(40, 20)
    del incomplete["area1"]["4"]
    year = sound(assessments=[incomplete], files=FILES[:3])
    (finding,) = findings(year, "standing_incomplete")
    assert "4" in finding.message.th
    assert findings(year, "file_missing")


def test_nothing_is_said_of_assessments_that_have_not_begun() -> None:
    said = codes(sound(assessments=[]), Severity.UNVERIFIED) | codes(sound(assessments=[]), Severity.WARNING)
    assert said == set()


@pytest.mark.parametrize(
    ("files", "code"),
    [
        (FILES[1:], "file_missing"),
        ([*FILES, *FILES[:1]], "too_many_files"),
        ([{**FILES[0], "name": "plan.docx"}, *FILES[1:]], "file_format"),
        ([FILES[0], {**FILES[1], "minutes": "10.5"}, *FILES[2:]], "video_too_long"),
    ],
)
def test_files_that_dpa_would_send_back_are_violations(files: list[dict[str, Any]], code: str) -> None:
    (finding,) = findings(sound(files=files), code)
    assert finding.severity is Severity.VIOLATION
    assert finding.where.startswith("นางสาวกานดา สมมติใจ ")


def test_files_not_listed_are_warned_of() -> None:
    assert codes(sound(files=[]), Severity.WARNING) == {"standing_files_unlisted"}


def test_a_request_before_the_rules_begin_is_told_and_does_not_stop_the_check() -> None:
    found = list(check_standings(request_with(submitted_on="1 พ.ค. 2566")))
    assert [finding.code for finding in found] == ["standing_rules_unknown"]


def test_a_request_without_the_day_of_appointment_is_told_and_its_files_are_still_checked() -> None:
    year = request_with({"appointed_on": None}, files=FILES[1:])
    assert "appointed_on" in findings(year, "standing_incomplete")[0].message.th
    assert findings(year, "file_missing")


def test_every_request_of_the_year_is_checked() -> None:
    people = {finding.where for finding in check_standings(sample_year())}
    assert people == {"นางสาวกานดา สมมติใจ", "นางขวัญใจ สมมติสุข"}


def test_every_finding_speaks_both_languages() -> None:
    for finding in check_standings(sample_year()):
        assert finding.message.th
        assert finding.message.en
