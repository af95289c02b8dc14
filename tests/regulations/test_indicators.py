import re
from datetime import date

import pytest

from krupa.regulations.dated import Override, Rulebook
from krupa.regulations.indicators import IndicatorSet, indicator_set
from krupa.regulations.posts import Line, Standing
from krupa.regulations.reference import Sureness
from krupa.regulations.refusal import RefusalError

TODAY = date(2023, 1, 1)

ALL_SETS = [
    indicator_set(Line.TEACHER, on=TODAY),
    indicator_set(Line.ADMINISTRATOR, on=TODAY),
    indicator_set(Line.SUPERVISOR, on=TODAY),
    indicator_set(Line.TEACHER, assistant=True, on=TODAY),
]


def named(indicators: IndicatorSet) -> str:
    return "assistant" if indicators.assistant else indicators.line.value


@pytest.mark.parametrize(
    ("line", "assistant", "counts"),
    [
        (Line.TEACHER, False, [8, 4, 3]),
        (Line.ADMINISTRATOR, False, [6, 3, 2, 2, 2]),
        (Line.TEACHER, True, [7, 4, 3]),
    ],
)
def test_each_line_has_the_domains_and_indicators_of_its_form(
    line: Line, assistant: bool, counts: list[int]
) -> None:
    indicators = indicator_set(line, assistant=assistant, on=TODAY)

    assert [len(domain.indicators) for domain in indicators.domains] == counts


@pytest.mark.parametrize("indicators", ALL_SETS, ids=named)
def test_indicators_are_numbered_within_their_domains(indicators: IndicatorSet) -> None:
    for position, domain in enumerate(indicators.domains, start=1):
        assert domain.number == position
        expected = [f"{position}.{n}" for n in range(1, len(domain.indicators) + 1)]
        assert [indicator.number for indicator in domain.indicators] == expected


@pytest.mark.parametrize("indicators", ALL_SETS, ids=named)
def test_every_standing_has_a_descriptor_that_says_whether_it_is_composed(indicators: IndicatorSet) -> None:
    standings = [Standing.NONE] if indicators.assistant else list(Standing)

    for indicator in indicators.indicators:
        assert list(indicator.descriptors) == standings
        for descriptor in indicator.descriptors.values():
            assert descriptor.text
            assert descriptor.composed == (descriptor.sureness is Sureness.UNKNOWN)


@pytest.mark.parametrize("indicators", ALL_SETS, ids=named)
def test_official_texts_are_free_of_line_wrap_spaces_and_known_slips(indicators: IndicatorSet) -> None:
    texts = [
        text for i in indicators.indicators for text in (i.name, *(d.text for d in i.descriptors.values()))
    ]
    texts += [domain.coverage for domain in indicators.domains]
    texts += [
        t for i in indicators.indicators if i.hint for t in (i.hint.what, *i.hint.how, *i.hint.outcomes)
    ]
    slips = (
        "ภาคิเครือข่าย",
        "ภาควิชาเครือข่าย",
        "เป น",
        "โปรตร",
        "กิจการนักเรียน",
        "พัฒนาการตนเอง",
        "ผู้เป็นคนเก่ง",
        "เมินเมิน",
    )

    for text in texts:
        assert text == text.strip()
        assert "  " not in text
        assert not re.search(r"[๐-๙]", text)
        assert not any(slip in text for slip in slips), text


def test_the_descriptors_of_a_teacher_at_chamnan_kan_are_the_manuals() -> None:
    indicators = indicator_set(Line.TEACHER, on=TODAY)

    descriptor = indicators.indicator("1.8").descriptor(Standing.EXPERIENCED)
    assert descriptor.text.endswith("โดยคำนึงถึงความแตกต่างของผู้เรียนเป็นรายบุคคล และสามารถแก้ไขปัญหาผู้เรียนได้")
    assert not any(i.descriptor(Standing.EXPERIENCED).composed for i in indicators.indicators)


def test_the_descriptors_of_an_administrator_at_chamnan_kan_phiset_are_the_forms() -> None:
    indicators = indicator_set(Line.ADMINISTRATOR, on=TODAY)

    assert not any(i.descriptor(Standing.SENIOR).composed for i in indicators.indicators)
    assert "ริเริ่ม พัฒนา" in indicators.indicator("2.3").descriptor(Standing.SENIOR).text


def test_other_standings_are_composed_from_the_indicator_and_the_expected_level() -> None:
    indicators = indicator_set(Line.TEACHER, on=TODAY)

    composed = indicators.indicator("1.5").descriptor(Standing.SENIOR)
    assert composed.composed
    assert composed.text == "มีการวัดและประเมินผลการเรียนรู้ โดยริเริ่ม พัฒนาให้มีคุณภาพสูงขึ้น และเป็นแบบอย่างที่ดี"


def test_an_organisation_may_enter_the_official_text_it_holds() -> None:
    own = Override({"1.1": "ข้อความจากแบบฉบับจริง"}, "ตรวจกับแบบ PA 2/ส ของ ก.อบต.")
    rules = Rulebook({"indicators_teacher.descriptors_senior": own})

    indicators = indicator_set(Line.TEACHER, on=TODAY, rules=rules)

    entered = indicators.indicator("1.1").descriptor(Standing.SENIOR)
    assert (entered.text, entered.composed) == ("ข้อความจากแบบฉบับจริง", False)
    assert indicators.indicator("1.2").descriptor(Standing.SENIOR).composed


def test_the_domains_of_teachers_and_administrators_say_what_work_they_cover() -> None:
    for line in (Line.TEACHER, Line.ADMINISTRATOR):
        assert all(domain.coverage for domain in indicator_set(line, on=TODAY).domains)


def test_the_manual_helps_a_teacher_with_every_indicator() -> None:
    for indicator in indicator_set(Line.TEACHER, on=TODAY).indicators:
        assert indicator.hint is not None
        assert all(
            (indicator.hint.what, indicator.hint.how, indicator.hint.outcomes, indicator.hint.measures)
        )


def test_what_is_known_of_supervisors_is_marked_as_unsure() -> None:
    indicators = indicator_set(Line.SUPERVISOR, on=TODAY)

    assert indicators.sureness is Sureness.LOW
    assert indicators.indicator("1.1").sureness is Sureness.MEDIUM
    assert indicators.indicator("2.1").sureness is Sureness.LOW


def test_there_is_no_assistant_administrator() -> None:
    with pytest.raises(RefusalError):
        indicator_set(Line.ADMINISTRATOR, assistant=True, on=TODAY)
