"""What calculations and checks say: steps with their rules, findings, refusals, references."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.explained import Explained, Step
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.reference import Reference, Sureness
from krupa.regulations.refusal import RefusalError
from krupa.regulations.scores import check_levels, mean, round_score

CAP = Reference("มาตรฐานทั่วไปเกี่ยวกับการเลื่อนเงินเดือน", "ข้อ ๖", "คู่มือ บรรทัด 1371")
ROUNDING = Reference("แนวปฏิบัติการเลื่อนเงินเดือน", place="คู่มือ บรรทัด 1373")


def step(reference: Reference | None) -> Step:
    return Step(Bilingual("ขั้นหนึ่ง", "a step"), reference)


def test_the_rules_of_a_calculation_are_named_once_in_the_order_they_were_used() -> None:
    explained = Explained(Decimal(760), (step(ROUNDING), step(CAP), step(None), step(ROUNDING)))
    assert explained.references == (ROUNDING, CAP)


def test_a_value_that_rests_on_no_rule_names_none() -> None:
    assert Explained(1).references == ()
    assert Explained(1, (step(None),)).references == ()


@pytest.mark.parametrize(
    ("reference", "written"),
    [
        (CAP, "มาตรฐานทั่วไปเกี่ยวกับการเลื่อนเงินเดือน ข้อ ๖ (คู่มือ บรรทัด 1371)"),
        (ROUNDING, "แนวปฏิบัติการเลื่อนเงินเดือน (คู่มือ บรรทัด 1373)"),
        (Reference("กฎ ก.ค.ศ.", "ข้อ ๑"), "กฎ ก.ค.ศ. ข้อ ๑"),
        (Reference("กฎ ก.ค.ศ."), "กฎ ก.ค.ศ."),
    ],
)
def test_a_reference_is_written_without_its_empty_parts(reference: Reference, written: str) -> None:
    assert str(reference) == written


@pytest.mark.parametrize(
    ("sureness", "verified"),
    [("high", True), ("medium", True), ("low", False), ("unknown", False)],
)
def test_a_paper_may_rest_on_a_printed_or_compared_text_only(sureness: str, verified: bool) -> None:
    assert Sureness(sureness).verified is verified


def test_a_finding_needs_neither_a_place_nor_a_rule_and_cannot_be_changed() -> None:
    finding = Finding(Severity.WARNING, "look", Bilingual("โปรดดู", "Please look"))
    assert (finding.reference, finding.where) == (None, "")
    with pytest.raises(FrozenInstanceError):
        finding.code = "other"  # type: ignore[misc]


def test_a_message_is_shown_in_thai_first() -> None:
    assert str(Bilingual("ไม่พบข้อมูล", "No data")) == "ไม่พบข้อมูล"
    assert str(RefusalError(Bilingual("ไม่พบข้อมูล", "No data"))) == "ไม่พบข้อมูล / No data"


def test_a_refusal_is_an_error_of_the_value_and_keeps_both_languages() -> None:
    refused = RefusalError(Bilingual("กรรมการไม่ครบ", "members are missing"))
    assert isinstance(refused, ValueError)
    assert (refused.message.th, refused.message.en) == ("กรรมการไม่ครบ", "members are missing")


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [
        ("0", "0.00"),
        ("59.994", "59.99"),
        ("59.995", "60.00"),
        ("69.9949", "69.99"),
        ("79.995", "80.00"),
        ("89.9950", "90.00"),
        ("99.999", "100.00"),
        ("64.285714", "64.29"),
    ],
)
def test_a_score_is_rounded_half_up_to_two_digits(exact: str, rounded: str) -> None:
    assert str(round_score(Decimal(exact))) == rounded


def test_a_mean_is_not_rounded() -> None:
    assert mean([Decimal(70), Decimal(80), Decimal(90)]) == 80
    assert mean([Decimal(80), Decimal(60), Decimal(60)]) == Decimal(200) / 3


@pytest.mark.parametrize(
    ("levels", "thai", "english"),
    [
        ({"1.1": 3}, "ยังไม่ได้ให้คะแนนข้อ 1.2", "Not yet rated: 1.2. Rate every item."),
        ({}, "ยังไม่ได้ให้คะแนนข้อ 1.1, 1.2", "Not yet rated: 1.1, 1.2. Rate every item."),
        ({"1.1": 3, "1.2": 4, "9.9": 1}, "แบบนี้ไม่มีข้อ 9.9", "The form has no item: 9.9. Check the form."),
        (
            {"1.1": 0, "1.2": 4},
            "ระดับคะแนนไม่ถูกต้องในข้อ 1.1",
            "Wrong level in item: 1.1. Give a level from 1 to 4.",
        ),
        (
            {"1.1": 5, "1.2": -1},
            "ระดับคะแนนไม่ถูกต้องในข้อ 1.1, 1.2",
            "Wrong level in item: 1.1, 1.2. Give a level from 1 to 4.",
        ),
    ],
)
def test_levels_that_do_not_fit_the_form_are_named(levels: dict[str, int], thai: str, english: str) -> None:
    with pytest.raises(RefusalError) as refused:
        check_levels(levels, ["1.1", "1.2"], highest=4)
    assert refused.value.message.th.startswith(thai)
    assert refused.value.message.en == english


def test_complete_levels_of_the_form_are_accepted() -> None:
    check_levels({"1.1": 1, "1.2": 4}, ["1.1", "1.2"], highest=4)
