"""Step 3: PA 2 sheets, observations and PA 3, as far as the members have submitted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from krupa.papers.cases.case import Case
from krupa.papers.cases.guard import BLANK, guarded
from krupa.papers.content import Document
from krupa.papers.errors import PaperError
from krupa.papers.facts.committee import Member
from krupa.papers.facts.evaluation import Evaluation, Sheet
from krupa.papers.facts.people import Person
from krupa.papers.facts.year import Year
from krupa.papers.forms.line_words import LINE_WORDS
from krupa.papers.forms.pa2 import pa2
from krupa.papers.forms.pa2_facts import Pa2
from krupa.papers.forms.pa2_observations import pa2_observations
from krupa.papers.forms.pa3 import Pa3, pa3
from krupa.papers.forms.subject import NOBODY, Subject, find_person, subject
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.committees.seats import SeatRole
from krupa.regulations.indicators import indicator_set
from krupa.regulations.levels import expected_level
from krupa.regulations.posts import Line, Rank


@dataclass(frozen=True, slots=True)
class _Evaluated:
    """A person, the committee's members in their order, and their sheets, each in the member's place."""

    person: Person
    members: tuple[Member | None, ...]
    sheets: tuple[Sheet | None, ...]


def _pa2_sheets(slug: str, line: Line, year: Year) -> Iterator[Case]:
    for one in _evaluated(slug, year):
        if one.person.line is not line:
            continue
        for sheet, member in zip(one.sheets, one.members, strict=True):
            if sheet:
                build = partial(_pa2, slug, year, one.person, sheet, member)
                yield guarded(slug, f"evaluations.{one.person.id}", build, f"{one.person.id}-m{sheet.member}")
    yield guarded(slug, "fiscal_year", partial(_blank_pa2, slug, line, year), BLANK)


def _observations(year: Year) -> Iterator[Case]:
    slug = "pa2-observations"
    for one in _evaluated(slug, year):
        for sheet, member in zip(one.sheets, one.members, strict=True):
            if sheet:
                who = subject(year, one.person, slug)
                yield Case(
                    partial(pa2_observations, slug, who, sheet, member), f"{one.person.id}-m{sheet.member}"
                )
    yield Case(partial(pa2_observations, slug, NOBODY, None, None), BLANK)


def _pa3_summaries(slug: str, line: Line, year: Year) -> Iterator[Case]:
    for one in _evaluated(slug, year):
        if one.person.line is line:
            build = partial(_pa3, slug, year, one)
            yield guarded(slug, f"evaluations.{one.person.id}", build, one.person.id)
    yield guarded(slug, "fiscal_year", partial(_blank_pa3, slug, line, year), BLANK)


def _evaluated(slug: str, year: Year) -> Iterator[_Evaluated]:
    for evaluation in year.evaluations:
        person = find_person(year, evaluation.person, slug, "evaluations.person")
        if person.rank is Rank.ASSISTANT:
            raise PaperError(
                slug,
                f"evaluations.{person.id}",
                Bilingual(
                    "ครูผู้ช่วยไม่มีการประเมินข้อตกลง (PA) โปรดลบผลประเมินนี้หรือแก้อันดับของบุคคล",
                    "An assistant teacher has no PA. Remove this evaluation or correct the person's rank",
                ),
            )
        members = _members(slug, year, evaluation)
        yield _Evaluated(person, members, _sheets(slug, evaluation, len(members)))


def _members(slug: str, year: Year, evaluation: Evaluation) -> tuple[Member | None, ...]:
    """The members of the evaluating committee, chair first; open seats are None."""
    wanted = int(year.rulebook.value("pa.members", on=year.period.start))
    found = [committee for committee in year.committees if committee.id == evaluation.committee]
    if not found:
        raise PaperError(
            slug,
            f"evaluations.{evaluation.person}.committee",
            Bilingual(
                f"ไม่พบคณะกรรมการรหัส “{evaluation.committee}” โปรดแก้รหัสหรือเพิ่มคณะกรรมการ",
                f"There is no committee “{evaluation.committee}”. Correct the id or add the committee",
            ),
        )
    seated = [member for member in found[0].members if member.role is not SeatRole.SECRETARY]
    if len(seated) > wanted:
        raise PaperError(
            slug,
            f"committees.{evaluation.committee}.members",
            Bilingual(
                f"คณะกรรมการมี {len(seated)} คน แต่แบบนี้มีที่สำหรับ {wanted} คน โปรดลดให้เหลือตามคำสั่งแต่งตั้ง",
                f"The committee has {len(seated)} members, but the form has places for {wanted}. "
                "Keep those of the order",
            ),
        )
    seated.sort(key=lambda member: member.role is not SeatRole.CHAIR)
    return (*seated, *(None,) * (wanted - len(seated)))


def _sheets(slug: str, evaluation: Evaluation, places: int) -> tuple[Sheet | None, ...]:
    by_member: dict[int, Sheet] = {}
    for sheet in evaluation.sheets:
        if sheet.member in by_member:
            raise PaperError(
                slug,
                f"evaluations.{evaluation.person}.sheets",
                Bilingual(
                    f"กรรมการคนที่ {sheet.member} มีผลประเมินมากกว่าหนึ่งชุด โปรดเหลือไว้ชุดเดียว",
                    f"Member {sheet.member} has more than one sheet. Keep one of them",
                ),
            )
        by_member[sheet.member] = sheet
    return tuple(by_member.get(number) for number in range(1, places + 1))


def _pa2(slug: str, year: Year, person: Person, sheet: Sheet, member: Member | None) -> Document:
    on = year.period.start
    return pa2(
        Pa2(
            slug=slug,
            who=subject(year, person, slug),
            standing=person.standing,
            level=expected_level(person.line, person.standing, on=on, rules=year.rulebook),
            indicators=indicator_set(person.line, on=on, rules=year.rulebook),
            on=on,
            rules=year.rulebook,
            year=year.period,
            sheet=sheet,
            member=member,
        )
    )


def _blank_pa2(slug: str, line: Line, year: Year) -> Document:
    on = year.period.start
    standing = LINE_WORDS[line].blank_standing
    return pa2(
        Pa2(
            slug=slug,
            who=Subject(standing=standing, standing_name=standing.for_line(line)),
            standing=standing,
            level=expected_level(line, standing, on=on, rules=year.rulebook),
            indicators=indicator_set(line, on=on, rules=year.rulebook),
            on=on,
            rules=year.rulebook,
        )
    )


def _pa3(slug: str, year: Year, one: _Evaluated) -> Document:
    on = year.period.start
    indicators = indicator_set(one.person.line, on=on, rules=year.rulebook)
    who = subject(year, one.person, slug)
    return pa3(Pa3(slug, who, indicators, on, one.sheets, one.members, year=year.period, rules=year.rulebook))


def _blank_pa3(slug: str, line: Line, year: Year) -> Document:
    on = year.period.start
    nobody = (None,) * int(year.rulebook.value("pa.members", on=on))
    return pa3(
        Pa3(
            slug,
            NOBODY,
            indicator_set(line, on=on, rules=year.rulebook),
            on,
            nobody,
            nobody,
            rules=year.rulebook,
        )
    )


CASES = {
    "pa2-teacher": partial(_pa2_sheets, "pa2-teacher", Line.TEACHER),
    "pa2-administrator": partial(_pa2_sheets, "pa2-administrator", Line.ADMINISTRATOR),
    "pa2-supervisor": partial(_pa2_sheets, "pa2-supervisor", Line.SUPERVISOR),
    "pa2-observations": _observations,
    "pa3-teacher": partial(_pa3_summaries, "pa3-teacher", Line.TEACHER),
    "pa3-administrator": partial(_pa3_summaries, "pa3-administrator", Line.ADMINISTRATOR),
    "pa3-supervisor": partial(_pa3_summaries, "pa3-supervisor", Line.SUPERVISOR),
}
