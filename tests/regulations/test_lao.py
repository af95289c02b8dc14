from dataclasses import fields

import pytest

from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.finding import Severity
from krupa.regulations.lao import LaoKind, LaoWords, MunicipalityGrade, check_words, word_rules, words_of
from krupa.regulations.reference import Sureness
from krupa.regulations.refusal import RefusalError


def test_a_subdistrict_organisation_is_written_as_the_manual_writes_it() -> None:
    words = words_of(LaoKind.SAO, "พระเพลิง", "สระแก้ว")

    assert words == LaoWords(
        kind_name="องค์การบริหารส่วนตำบล",
        full_name="องค์การบริหารส่วนตำบลพระเพลิง",
        short_name="อบต.พระเพลิง",
        head="นายกองค์การบริหารส่วนตำบล",
        head_full="นายกองค์การบริหารส่วนตำบลพระเพลิง",
        deputy_head="รองนายกองค์การบริหารส่วนตำบล",
        clerk="ปลัดองค์การบริหารส่วนตำบล",
        clerk_full="ปลัดองค์การบริหารส่วนตำบลพระเพลิง",
        teacher="พนักงานครูองค์การบริหารส่วนตำบล",
        teacher_short="พนักงานครู",
        teachers_and_staff="พนักงานครูและบุคลากรทางการศึกษาองค์การบริหารส่วนตำบล",
        officer="พนักงานส่วนตำบล",
        central_committee="คณะกรรมการกลางพนักงานส่วนตำบล",
        central_committee_short="ก.อบต.",
        province_committee="คณะกรรมการพนักงานส่วนตำบลจังหวัดสระแก้ว",
        province_committee_short="ก.อบต.จังหวัดสระแก้ว",
        authority="มาตรา 15 และมาตรา 25 วรรคท้าย",
    )


@pytest.mark.parametrize(
    ("grade", "full", "short", "head"),
    [
        (MunicipalityGrade.CITY, "เทศบาลนครตัวอย่าง", "ทน.ตัวอย่าง", "นายกเทศมนตรีนคร"),
        (MunicipalityGrade.TOWN, "เทศบาลเมืองตัวอย่าง", "ทม.ตัวอย่าง", "นายกเทศมนตรีเมือง"),
        (MunicipalityGrade.SUBDISTRICT, "เทศบาลตำบลตัวอย่าง", "ทต.ตัวอย่าง", "นายกเทศมนตรีตำบล"),
    ],
)
def test_a_municipality_carries_its_grade_in_every_name(
    grade: MunicipalityGrade, full: str, short: str, head: str
) -> None:
    words = words_of(LaoKind.MUNICIPALITY, "ตัวอย่าง", "สระแก้ว", grade)

    assert (words.full_name, words.short_name, words.head) == (full, short, head)
    assert words.head_full == f"{head}ตัวอย่าง"
    assert words.teacher == "พนักงานครูเทศบาล"
    assert words.province_committee_short == "ก.ท.จ.สระแก้ว"


def test_a_provincial_organisation_has_officials_not_employees() -> None:
    words = words_of(LaoKind.PAO, "สระแก้ว", "สระแก้ว")

    assert words.full_name == "องค์การบริหารส่วนจังหวัดสระแก้ว"
    assert words.teacher == "ข้าราชการครูองค์การบริหารส่วนจังหวัด"
    assert words.teachers_and_staff == "ข้าราชการครูและบุคลากรทางการศึกษาองค์การบริหารส่วนจังหวัด"
    assert words.province_committee_short == "ก.จ.จ.สระแก้ว"


def test_a_municipality_without_its_grade_is_refused_in_both_languages() -> None:
    with pytest.raises(RefusalError) as refused:
        words_of(LaoKind.MUNICIPALITY, "ตัวอย่าง", "สระแก้ว")

    assert "ฐานะของเทศบาล" in refused.value.message.th
    assert "city, town or subdistrict" in refused.value.message.en


@pytest.mark.parametrize("kind", list(LaoKind))
def test_every_word_is_filled_and_written_in_arabic_digits(kind: LaoKind) -> None:
    words = words_of(kind, "ตัวอย่าง", "สระแก้ว", MunicipalityGrade.TOWN)

    for word in fields(LaoWords):
        text = getattr(words, word.name)
        assert text
        assert "{" not in text
        assert not set(text) & set("๐๑๒๓๔๕๖๗๘๙")


@pytest.mark.parametrize("kind", [LaoKind.PAO, LaoKind.MUNICIPALITY])
def test_the_authority_of_other_kinds_is_shown_as_unverified(kind: LaoKind) -> None:
    (finding,) = check_words(kind)

    assert finding.severity is Severity.UNVERIFIED
    assert finding.where == f"lao.{kind}_authority"


def test_the_words_of_a_subdistrict_organisation_are_all_attested() -> None:
    assert check_words(LaoKind.SAO) == ()
    assert {rule.sureness for rule in word_rules(LaoKind.SAO).values()} == {Sureness.HIGH}


def test_an_organisation_that_has_checked_its_authority_is_no_longer_warned() -> None:
    rules = Rulebook({"lao.pao_authority": Override("มาตรา 15 และมาตรา 20", "ตรวจกับนิติกรแล้ว")})

    assert words_of(LaoKind.PAO, "สระแก้ว", "สระแก้ว", rules=rules).authority == "มาตรา 15 และมาตรา 20"
    assert check_words(LaoKind.PAO, rules=rules) == ()


def test_an_own_word_cannot_reach_into_the_program() -> None:
    rules = Rulebook({"lao.sao_officer": Override("{name.__class__}{0}", "ทดสอบ")})

    assert words_of(LaoKind.SAO, "ก", "ข", rules=rules).officer == "{name.__class__}{0}"
