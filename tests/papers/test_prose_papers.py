"""The prose papers of a whole year, in the words of each kind of อปท. and without the manual's errors."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from tests.papers.made import SLUGS, changed, documents, printed, says
from tests.papers.years import sample_data, sample_year

from krupa.papers.content import Document
from krupa.papers.content.words import words
from krupa.regulations.errata import errata_for
from krupa.regulations.lao import LaoKind
from krupa.thai import thai_digits

KINDS = tuple(LaoKind)


class TestEveryPaper:
    @pytest.mark.parametrize("slug", SLUGS)
    @pytest.mark.parametrize("kind", KINDS)
    def test_is_made_for_every_kind_of_organisation(self, slug: str, kind: LaoKind) -> None:
        made = documents(slug, sample_year(kind))
        assert made
        for document in made.values():
            assert document.slug == slug
            assert document.title
            assert words(document)

    @pytest.mark.parametrize("slug", SLUGS)
    def test_prints_thai_digits_only(self, slug: str) -> None:
        for document in documents(slug).values():
            assert not re.search(r"[0-9]", words(document))

    @pytest.mark.parametrize("slug", SLUGS)
    def test_leaves_missing_facts_open_and_never_prints_none(self, slug: str) -> None:
        data = sample_data()
        organization = data["organization"]
        bare = {key: organization[key] for key in ("kind", "name", "province", "district")}
        requests = [
            {"person": each["person"], "target": each["target"]} for each in data["standing"]["requests"]
        ]
        people = [
            {key: person[key] for key in ("id", "title", "first_name", "last_name", "rank")}
            for person in data["people"]
        ]
        committee = {"id": "1", "outside": [{"addressee": "ผู้อำนวยการโรงเรียนสมมติ"}]}
        year = changed(
            organization=bare,
            papers={},
            people=people,
            committees=[committee],
            standing={"requests": requests},
        )
        made = documents(slug, year)
        assert made
        for document in made.values():
            assert "None" not in words(document)
            assert "Undefined" not in words(document)

    @pytest.mark.parametrize("slug", SLUGS)
    def test_says_that_the_emblem_or_the_form_is_not_official_yet(self, slug: str) -> None:
        assert (
            all(document.warnings for document in documents(slug).values())
            or slug == "standing-appointment-account"
        )


OWN_WORDS = {
    LaoKind.SAO: ("องค์การบริหารส่วนตำบล", "พนักงานส่วนตำบล", "ก.อบต.", "อบต."),
    LaoKind.MUNICIPALITY: ("เทศบาล", "พนักงานเทศบาล", "ก.ท.", "นายกเทศมนตรี"),
    LaoKind.PAO: ("องค์การบริหารส่วนจังหวัด", "ข้าราชการองค์การบริหารส่วนจังหวัด", "ก.จ.", "อบจ."),
}


class TestOneWordingForEveryKind:
    @pytest.mark.parametrize("slug", SLUGS)
    @pytest.mark.parametrize("kind", KINDS)
    def test_has_its_own_words_and_none_of_the_others(self, slug: str, kind: LaoKind) -> None:
        year = sample_year(kind)
        for document in documents(slug, year).values():
            text = words(document)
            assert year.organization.words.full_name in text
            for other in set(KINDS) - {kind}:
                found = [word for word in OWN_WORDS[other] if word in text]
                assert not found, f"{kind} paper {slug} speaks of {found}"

    @pytest.mark.parametrize("kind", KINDS)
    def test_the_order_cites_the_authority_of_its_kind(self, kind: LaoKind) -> None:
        year = sample_year(kind)
        text = printed("pa-committee-order", "1", year)
        assert says(f"ตามความนัย{year.organization.words.authority} แห่งพระราชบัญญัติระเบียบ") in text

    def test_a_pao_speaks_of_civil_servant_teachers(self) -> None:
        text = words(documents("criteria-memo", sample_year(LaoKind.PAO))[""])
        assert "ข้าราชการครูองค์การบริหารส่วนจังหวัด" in text
        assert "พนักงานครู" not in text


MISPRINTS = {
    27: r"บันทึกผลการประเมินไว้\n๓\.",
    28: "พฤติกรรมการประเมินให้ทราบ",
    38: r"๓\. ข้อพิจารณา|๔\. ข้อเสนอ",
    42: "พระราชบัญญัติบริหารงานบุคคล",
    45: "มาตรฐานกำหนดตำแหน่งทั่วไปเกี่ยวกับ|เกี่ยวกับประเมินตำแหน่ง|เกี่ยวกับประเมินและวิทยฐานะ",
    47: r"ขั้น ?\(บาท\)|ขั้นเงินเดือน|เลื่อนขึ้นเงินเดือน|ชั้น \.+",
    59: "ตั้งนี้|จึงแต่งตั้งประเมิน|ตั้งรายละเอียด",
    62: "ครั้งปี",
    64: "นายองค์|องค์กรบริหาร|นายกองการ|องค้การ|นายกององค์การ|องค์การปกครอง",
    66: "วิทย์ฐานะ|โพร",
    69: "มิหรือเลื่อน|ขอบความเห็นชอบ|ชำนาญการชำนาญพิเศษ",
    0: "ปักศรี|ปีกศรี|ปักครีก|เขาฉกรรจ์|พระเพลิง|๗๕๑๐๑",
}


MENDED_ELSEWHERE = {
    29: "a heading of the manual, on no paper",
    30: "every paper prints Thai digits only",
    54: "the account reads the compensation from the rules",
}


class TestTheSourcesErrorsAreMended:
    @pytest.mark.parametrize("slug", SLUGS)
    def test_every_error_of_the_register_is_looked_for(self, slug: str) -> None:
        for erratum in errata_for(slug):
            assert erratum.id in {*MISPRINTS, *MENDED_ELSEWHERE}, f"{slug}: {erratum.printed}"

    @pytest.mark.parametrize("slug", SLUGS)
    def test_no_misprint_of_the_manual_and_no_name_of_its_sample(self, slug: str) -> None:
        for document in documents(slug).values():
            text = words(document)
            for erratum, misprint in MISPRINTS.items():
                assert not re.search(misprint, text), f"{slug}: erratum {erratum}"

    def test_the_memo_lists_all_seven_steps_of_the_announcement(self) -> None:
        for slug in ("criteria-memo", "criteria-announcement"):
            text = printed(slug)
            assert all(
                f"({thai_digits(str(step))})ผู้" in text or f"({thai_digits(str(step))})ใน" in text
                for step in range(1, 8)
            )

    def test_the_appointment_memo_numbers_its_headings_one_to_five(self) -> None:
        text = words(documents("standing-appointment-memo")["senior"])
        assert re.findall(r"^([๑-๕])\. ข้อ|^(๑)\. เรื่องเดิม", text, re.MULTILINE)
        for heading in ("๑. เรื่องเดิม", "๒. ข้อเท็จจริง", "๓. ข้อกฎหมาย", "๔. ข้อพิจารณา", "๕. ข้อเสนอ"):
            assert f"\n{heading}\n" in text


def _all() -> Iterator[Document]:
    for slug in SLUGS:
        yield from documents(slug).values()


def test_every_paper_keeps_the_names_of_the_places_whole() -> None:
    for document in _all():
        assert "ทุ่งตัวอย่าง" in document.protect
