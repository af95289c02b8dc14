"""Invented people (ชื่อสมมติ), as many as a measure asks for; the same seed gives the same people."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from krupa.papers.facts.organization import Organization, Signatory, Workplace
from krupa.papers.facts.people import Person
from krupa.papers.facts.salary import RateBand, SalaryPerson, SalaryRoundFacts
from krupa.papers.facts.year import Year
from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.lao import LaoKind
from krupa.regulations.posts import Line, Rank, WorkplaceKind
from krupa.regulations.salary import BaseTable, RoundPerson, SalaryRound
from krupa.regulations.salary import RateBand as RoundRateBand

FISCAL_YEAR = 2566
EVALUATION_ROUND = EvaluationRound(FiscalYear(FISCAL_YEAR), 1)
_BANDS = (
    ("60.00", "69.99", "1.00", "1.00"),
    ("70.00", "79.99", "1.10", "1.99"),
    ("80.00", "89.99", "2.00", "2.99"),
    ("90.00", "100.00", "3.00", "5.00"),
)


def salary_round(count: int, *, orderly: bool = True) -> SalaryRound:
    """One round of people of every rank and line.

    ``orderly`` gives per cents that follow the scores; without it they are at random, and the rules find
    fault with most people: the worst case.
    """
    bands = tuple(RoundRateBand(*map(Decimal, band)) for band in _BANDS)
    return SalaryRound(EVALUATION_ROUND, tuple(_people(count, orderly=orderly)), bands)


def year_of(count: int) -> Year:
    """A year of one อบต. with a salary round of ``count`` people, all decided."""
    people = list(_people(count, orderly=True))
    return Year(
        organization=Organization(
            kind=LaoKind.SAO,
            name="ทุ่งตัวอย่าง",
            province="สระแก้ว",
            district="เมืองตัวอย่าง",
            head=Signatory(name="นายปกครอง สมมติกุล"),
            clerk=Signatory(name="นางสาวระเบียบ สมมติวงศ์"),
            workplaces=(
                Workplace(id="centre", kind=WorkplaceKind.CHILD_CENTRE, name="ศูนย์พัฒนาเด็กเล็กบ้านสมมติทอง"),
            ),
        ),
        fiscal_year=FISCAL_YEAR,
        people=tuple(_person(one) for one in people),
        salary_rounds=(
            SalaryRoundFacts(
                number=1,
                rates=tuple(
                    RateBand(score_from=low, score_to=high, percent_from=least, percent_to=most)
                    for low, high, least, most in (map(Decimal, band) for band in _BANDS)
                ),
                people=tuple(
                    SalaryPerson(
                        person=one.post_number, salary=one.salary, score=one.score, percent=one.percent
                    )
                    for one in people
                ),
            ),
        ),
    )


def _person(one: RoundPerson) -> Person:
    return Person(
        id=one.post_number,
        title="นางสาว",
        first_name=one.name,
        last_name="สมมติทดสอบ",
        line=one.line,
        rank=one.rank,
        post_number=one.post_number,
        workplace="centre",
    )


def _people(count: int, *, orderly: bool) -> Iterator[RoundPerson]:
    chance = random.Random(FISCAL_YEAR)  # noqa: S311 - invented people, no secret
    table = BaseTable.on(EVALUATION_ROUND.effect_date)
    ranks, lines = list(Rank), list(Line)
    for number in range(count):
        rank = chance.choice(ranks)
        lower, upper = table.rows(rank)
        salary = Decimal(chance.randrange(int(lower.start), int(upper.end) + 1, 10))
        score = Decimal(chance.randrange(5500, 10001)) / 100
        percent = _percent(score) if orderly else Decimal(chance.randrange(650)) / 100
        yield RoundPerson(
            f"{number:013}", f"ครูคนที่ {number}", chance.choice(lines), rank, salary, score, percent
        )


def _percent(score: Decimal) -> Decimal | None:
    """A per cent inside the announced band, higher with the score; nothing below 60."""
    for low, high, least, most in (map(Decimal, band) for band in reversed(_BANDS)):
        if score >= low:
            share = (score - low) / (high - low)
            return (least + share * (most - least)).quantize(Decimal("0.01"))
    return None
