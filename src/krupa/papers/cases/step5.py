"""Step 5: the papers of each salary round, from the committee to the personal notices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from krupa.papers.accounts.salary_calculation import calculation_account
from krupa.papers.accounts.salary_levels import level_summary
from krupa.papers.accounts.salary_result import result_account
from krupa.papers.cases import step5_forms
from krupa.papers.cases.case import Case, Cases
from krupa.papers.cases.guard import guarded
from krupa.papers.content import Block, Document, Rule, Signature, Signatures, Text
from krupa.papers.facts.year import Year
from krupa.papers.layout.members import member_list
from krupa.papers.layout.parts import official_signature
from krupa.papers.prose.markdown import Blocks
from krupa.papers.prose.paper import prose_paper
from krupa.papers.salary import attendance, notice
from krupa.papers.salary.context import RoundPapers
from krupa.papers.salary.minutes_tables import minutes_tables, over_by
from krupa.papers.salary.notes import CHAIR, meeting_note, report_note, seat_signature
from krupa.papers.salary.tables import base_table, framed, rates_table
from krupa.regulations.committees.seats import SeatRole

_FIELD = "salary_rounds"
_SECRETARY = "เลขานุการ"


def _each_round(slug: str, build: Callable[[RoundPapers], Document]) -> Cases:
    """One paper for each salary round of the year."""

    def cases(year: Year) -> Iterator[Case]:
        for facts in year.salary_rounds:
            papers = RoundPapers(year, facts)
            yield guarded(slug, _FIELD, partial(build, papers), papers.who)

    return cases


def _prose(papers: RoundPapers, slug: str, inserts: Blocks | None = None) -> Document:
    """A paper that is wording and tables, signed by the head."""
    return prose_paper(slug, papers.organization, papers.head(slug), papers.words(), inserts=inserts)


def _members(papers: RoundPapers, under: str = "") -> Blocks:
    return {"members": (member_list(papers.organization, papers.members, under),)}


def _committee_memo(papers: RoundPapers) -> Document:
    slug, organization = "salary-committee-memo", papers.organization
    signature = official_signature(organization.personnel_officer)
    return prose_paper(slug, organization, papers.head(slug), papers.words(), signature=signature)


def _committee_order(papers: RoundPapers) -> Document:
    return _prose(papers, "salary-committee-order", _members(papers))


def _meeting_memo(papers: RoundPapers) -> Document:
    slug = "salary-meeting-memo"
    return prose_paper(
        slug,
        papers.organization,
        papers.head(slug),
        papers.words(),
        inserts=_members(papers, "2"),
        signature=seat_signature(papers, SeatRole.SECRETARY, _SECRETARY),
        after=meeting_note(papers),
    )


def _agenda(papers: RoundPapers) -> Document:
    return _prose(papers, "salary-meeting-agenda", {"rule": (Rule(),), **_members(papers, "1")})


def _minutes(papers: RoundPapers) -> Document:
    slug = "salary-meeting-minutes"
    inserts: dict[str, Sequence[Block]] = {
        "rule": (Rule(),),
        "attendance": (attendance.attendance_table(papers.members),),
        "recorder": (_recorder(papers),),
        **_members(papers, "1"),
        **minutes_tables(papers),
    }
    facts = {
        **papers.words(),
        "moves": papers.result.transfers,
        "over": sum((over_by(pool) for pool in papers.result.pools), Decimal(0)),
        "recused": [one.name for one in papers.members if one.recused and one.name],
    }
    document = prose_paper(slug, papers.organization, papers.head(slug), facts, inserts=inserts)
    return replace(
        document,
        protect=(*document.protect, *papers.names),
        warnings=(*document.warnings, *papers.warnings()),
    )


def _recorder(papers: RoundPapers) -> Signatures:
    name = papers.seat(SeatRole.SECRETARY).name
    signature = Signature(name=name, prompt="(ลงชื่อ)", lines=((Text(_SECRETARY),),))
    return Signatures((signature,), closing="ผู้จดรายงานการประชุม")


def _report_memo(papers: RoundPapers) -> Document:
    slug = "salary-report-memo"
    return prose_paper(
        slug,
        papers.organization,
        papers.head(slug),
        papers.words(),
        inserts=_members(papers),
        signature=seat_signature(papers, SeatRole.CHAIR, CHAIR),
        after=report_note(papers),
    )


def _rates_announcement(papers: RoundPapers) -> Document:
    tables = {
        "bases": framed(base_table(papers.result.rules)),
        "rates": framed(rates_table(papers.facts.rates, papers.period.effect_date, papers.year.rulebook)),
    }
    return _prose(papers, "salary-rates-announcement", tables)


def _order(papers: RoundPapers) -> Document:
    return _prose(papers, "salary-order")


def _letter(slug: str) -> Callable[[RoundPapers], Document]:
    def build(papers: RoundPapers) -> Document:
        increased = sum(line.paid > 0 for line in papers.lines) or None
        facts = {**papers.words(), "increased": increased}
        return prose_paper(slug, papers.organization, papers.head(slug), facts)

    return build


def _attendance(year: Year) -> Iterator[Case]:
    yield from _each_round(attendance.SLUG, attendance.attendance)(year)
    yield Case(partial(attendance.blank_attendance, year.organization), "blank")


def _notices(year: Year) -> Iterator[Case]:
    for facts in year.salary_rounds:
        papers = RoundPapers(year, facts)
        for place, entry in enumerate(facts.people):
            yield guarded(
                notice.SLUG, _FIELD, partial(_notice, papers, place), f"{entry.person}-{papers.who}"
            )


def _notice(papers: RoundPapers, place: int) -> Document:
    return notice.notice(papers, papers.lines[place])


_BUILDERS: dict[str, Callable[[RoundPapers], Document]] = {
    "salary-committee-memo": _committee_memo,
    "salary-committee-order": _committee_order,
    "salary-meeting-memo": _meeting_memo,
    "salary-meeting-agenda": _agenda,
    "salary-meeting-minutes": _minutes,
    "salary-report-memo": _report_memo,
    "salary-rates-announcement": _rates_announcement,
    "salary-order": _order,
    "salary-calculation-account": calculation_account,
    "salary-result-account": result_account,
    "salary-level-summary": level_summary,
    "salary-province-letter": _letter("salary-province-letter"),
    "salary-district-letter": _letter("salary-district-letter"),
}

CASES: dict[str, Cases] = {
    **step5_forms.CASES,
    **{slug: _each_round(slug, build) for slug, build in _BUILDERS.items()},
    attendance.SLUG: _attendance,
    notice.SLUG: _notices,
}
