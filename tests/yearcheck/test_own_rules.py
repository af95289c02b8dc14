"""What an office sets for itself reaches its papers, accounts and checks, with its reason as the source."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.papers.forms.helpers import Data, build, cell_text, tables, text, year_with

from krupa.papers.facts.year import Year
from krupa.papers.figures.evaluation import pa_result
from krupa.papers.figures.salary import decided_round
from krupa.regulations.dated import in_force, rule_names, rule_topics
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.lao import LaoKind
from krupa.yearcheck import check_year

REASON = "มติที่ประชุม 1/2566"


def year_setting(kind: LaoKind = LaoKind.SAO, **values: Any) -> Year:
    """The sample year of an office with its own values; ``topic__key`` names a rule."""

    def set_rules(data: Data) -> None:
        data["organization"]["rules"] = {
            name.replace("__", "."): {"value": value, "reason": REASON} for name, value in values.items()
        }

    return year_with(set_rules, kind)


def coded(findings: Iterable[Finding], *codes: str) -> list[Finding]:
    return [finding for finding in findings if finding.code in codes]


def test_without_own_values_the_standard_rules_hold() -> None:
    assert year_with().rulebook.overrides == {}


def test_an_own_pool_percent_changes_the_pools_and_the_accounts() -> None:
    standard, own = year_with(), year_setting(salary__pool_percent="2.00")
    before, after = (decided_round(year, year.salary_rounds[0]) for year in (standard, own))
    assert before.total.budget * 2 == after.total.budget * 3
    assert after.rules.pool_percent.reference.instrument == f"กำหนดโดยหน่วยงาน: {REASON}"
    assert "วงเงินร้อยละ ๒" in text("salary-calculation-account", "r1", own)


def test_an_own_pool_percent_too_small_for_the_round_is_found_by_the_check() -> None:
    assert not coded(check_year(year_with()), "pool_exceeded")
    found = coded(check_year(year_setting(salary__pool_percent="0.50")), "pool_exceeded")
    assert found
    assert all(finding.severity is Severity.VIOLATION for finding in found)


def test_an_own_pass_mark_decides_the_agreements_and_its_reason_explains_the_result() -> None:
    own = year_setting(pa__pass_percent=80)
    result = pa_result(own, own.evaluations[0])  # 83.50, 80.50, 77.50
    assert pa_result(year_with(), own.evaluations[0]).value.passed
    assert not result.value.passed
    assert any(REASON in str(finding.reference) for finding in result.value.findings)


def test_an_unmet_workload_fails_the_agreement_where_the_office_says_so() -> None:
    def unmet(data: Data) -> None:
        for sheet in data["evaluations"][0]["sheets"]:
            sheet["workload_met"] = False

    def failing(data: Data) -> None:
        unmet(data)
        data["organization"]["rules"] = {"workload.effect_when_unmet": {"value": "fail", "reason": REASON}}

    assert "☑ ผ่านเกณฑ์" in text("pa3-teacher", "kru-a", year_with(unmet))
    assert "☑ ไม่ผ่านเกณฑ์" in text("pa3-teacher", "kru-a", year_with(failing))


def test_an_own_minimum_of_hours_is_what_the_check_asks_for() -> None:
    own = year_setting(workload__basic={"teaching": 40, "total": 60})
    found = coded(check_year(own), "workload_teaching_short", "workload_total_short")
    assert found
    assert {str(finding.reference) for finding in found} == {f"กำหนดโดยหน่วยงาน: {REASON}"}


@pytest.mark.parametrize("kind", [LaoKind.MUNICIPALITY, LaoKind.PAO])
def test_an_authority_the_office_has_looked_up_stands_in_its_papers_and_is_no_longer_asked_about(
    kind: LaoKind,
) -> None:
    name = f"lao.{kind}_authority"
    own = year_setting(kind, **{name.replace(".", "__"): "มาตรา 99"})
    assert own.organization.words.authority == "มาตรา 99"
    assert name in {finding.where for finding in check_year(year_with(kind=kind))}
    assert name not in {finding.where for finding in check_year(own)}
    assert "มาตรา ๙๙" in text("salary-order", "r1", own)


def test_every_doubt_of_a_year_ends_when_the_office_confirms_the_values() -> None:
    doubtful = {finding.code for finding in check_year(year_with()) if _is_doubt(finding)}
    assert {"unverified_leave_days_limit", "number_of_assessors", "composition_unverified"} <= doubtful
    rules = (in_force(name, on=date.max) for topic in rule_topics() for name in rule_names(topic))
    confirmed = {rule.name: rule.value for rule in rules if not rule.sureness.verified}
    own = year_setting(**confirmed)
    assert not [finding for finding in check_year(own) if _is_doubt(finding)]


def _is_doubt(finding: Finding) -> bool:
    return finding.severity is Severity.UNVERIFIED


def test_own_bands_are_printed_and_sort_the_scores() -> None:
    bands = {"outstanding": 95, "very_good": 85, "good": 70, "fair": 60, "improve": 0}
    own = year_setting(appraisal__bands=bands)
    assert "ตั้งแต่ร้อยละ ๙๕" in text("criteria-announcement", "", own)
    decided = decided_round(own, own.salary_rounds[0])
    assert decided.rules.rulebook.value("appraisal.bands", on=own.period.start)["good"] == Decimal(70)


def test_an_own_number_of_members_opens_as_many_places_on_the_summary() -> None:
    own = year_setting(pa__members=5)
    head = tables(build("pa3-teacher", "blank", own))[0].head[0]
    assert [cell_text(each) for each in head.cells if "คนที่" in cell_text(each)] == [
        "คนที่ ๑",
        "คนที่ ๒",
        "คนที่ ๓",
        "คนที่ ๔",
        "คนที่ ๕",
    ]
