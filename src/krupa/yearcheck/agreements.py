"""Step 1: who has no agreement, and whose workload is below the minimum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from krupa.papers.facts.agreement import Agreement
from krupa.papers.facts.year import Year
from krupa.papers.figures.workload import weekly_hours, workload_basis
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.indicators import indicator_set
from krupa.regulations.posts import Rank
from krupa.regulations.workload import check_workload


def check_agreements(year: Year) -> Iterator[Finding]:
    """Agreements that are missing, thin or below the minimum workload."""
    made = {agreement.person for agreement in year.agreements}
    for person in year.people:
        if person.id not in made:
            yield Finding(
                Severity.WARNING,
                "agreement_missing",
                Bilingual(
                    "ยังไม่มีข้อตกลงในการพัฒนางานของปีนี้ โปรดจัดทำ",
                    "there is no agreement for this year; it has to be made",
                ),
                where=person.name,
            )
    for agreement in year.agreements:
        yield from _workload(year, agreement)
        yield from _indicators(year, agreement)


def _workload(year: Year, agreement: Agreement) -> Iterator[Finding]:
    person = year.person(agreement.person)
    if person.rank is Rank.ASSISTANT or not agreement.workload.teaching:
        return
    for finding in check_workload(
        weekly_hours(agreement.workload),
        workload_basis(year, person),
        on=year.period.start,
        rules=year.rulebook,
    ):
        yield replace(finding, where=person.name)


def _indicators(year: Year, agreement: Agreement) -> Iterator[Finding]:
    person = year.person(agreement.person)
    wanted = indicator_set(
        person.line, assistant=person.rank is Rank.ASSISTANT, on=year.period.start, rules=year.rulebook
    )
    numbers = [indicator.number for domain in wanted.domains for indicator in domain.indicators]
    empty = [number for number in numbers if number not in agreement.tasks]
    if not _begun(agreement):
        yield Finding(
            Severity.WARNING,
            "agreement_empty",
            Bilingual(
                "ข้อตกลงยังว่างอยู่ ไม่มีภาระงาน ตัวชี้วัด หรือประเด็นท้าทาย โปรดกรอก",
                "the agreement is empty: no workload, no indicator, no challenge; fill it in",
            ),
            where=person.name,
        )
    elif empty:
        listed = ", ".join(empty)
        yield Finding(
            Severity.WARNING,
            "agreement_indicator_empty",
            Bilingual(
                f"ยังไม่ได้เขียนตัวชี้วัด {listed} โปรดเขียนให้ครบทุกตัวชี้วัด",
                f"indicators {listed} are empty; the manual asks for every one",
            ),
            where=person.name,
        )


def _begun(agreement: Agreement) -> bool:
    """Whether anything stands in it, be it only a signature."""
    filled = (*vars(agreement.workload).values(), *vars(agreement.challenge).values())
    return bool(agreement.tasks or agreement.signed_on or any(filled))
