"""May this person apply for วิทยฐานะ on this day, what is missing, and which is the first day possible?

The first date is found by trying every day on which a requirement can change for the better. What is not
yet known then (an agreement still to be evaluated, a licence to renew) is expected to turn out well, and
the answer names it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import FiscalYear
from krupa.regulations.dated import STANDARD, DatedValue, Rulebook
from krupa.regulations.posts import Standing
from krupa.regulations.standing import conditions, shortening, southern
from krupa.regulations.standing.candidate import Candidate, Route
from krupa.regulations.standing.conditions import Outlook
from krupa.regulations.standing.requirement import Eligibility, Requirement, State
from krupa.thai import add_years

_YEARS_AHEAD = 8
"""Far enough: every window looks back four years at most."""


def eligibility(
    candidate: Candidate,
    target: Standing,
    on: date,
    *,
    route: Route = Route.NORMAL,
    rules: Rulebook = STANDARD,
) -> Eligibility:
    """Whether ``candidate`` may apply for ``target`` on ``on`` by ``route``, with every requirement's state.

    For an assistant teacher the target is :attr:`Standing.NONE`, the post ครู.

    Raises:
        RuleUnknownError: ``on`` lies before the rules' first day (1 ต.ค. 2566).
    """
    question = _Question(candidate, target, route, rules)
    now = question.requirements(Outlook(on, on))
    for day in question.days_to_try(on):
        then = now if day == on else question.requirements(Outlook(day, on))
        if not any(each.state is State.MISSING for each in then):
            provided = tuple(each for each in then if each.state is State.EXPECTED)
            return Eligibility(target, on, route, now, day, provided)
    return Eligibility(target, on, route, now, None)


def by_every_route(
    candidate: Candidate, target: Standing, on: date, *, rules: Rulebook = STANDARD
) -> tuple[Eligibility, ...]:
    """The answers of every route the person has a claim to, the earliest first date first."""
    routes = [Route.NORMAL]
    if candidate.claims and not candidate.assistant:
        routes.append(Route.SHORTENED)
    if candidate.southern_since is not None and not candidate.assistant:
        routes.append(Route.SOUTHERN)
    answers = (eligibility(candidate, target, on, route=route, rules=rules) for route in routes)
    return tuple(sorted(answers, key=lambda answer: answer.first_date or date.max))


@dataclass(frozen=True, slots=True)
class _Question:
    candidate: Candidate
    target: Standing
    route: Route
    rules: Rulebook

    def requirements(self, outlook: Outlook) -> tuple[Requirement, ...]:
        unverified = conditions.line_rules(self.candidate, self._rule("line_rules", outlook.on))
        return (
            conditions.ladder(self.candidate, self.target, self._rule("ladder", outlook.on)),
            *(self._assistant(outlook) if self.candidate.assistant else self._applicant(outlook)),
            *((unverified,) if unverified else ()),
        )

    def days_to_try(self, on: date) -> list[date]:
        """``on``, and every later day on which something missing may become fulfilled."""
        days = {on, on + timedelta(days=1), self._served(on)[1], *self._route_days(on)}
        first = FiscalYear.containing(on).be_year
        for year in range(first, first + _YEARS_AHEAD):
            days |= {evaluation_round.start for evaluation_round in FiscalYear(year).rounds}
        record = self._rule("clean_record_years", on)
        days |= {conditions.clear_from(penalty.ordered, record.value) for penalty in self.candidate.penalties}
        return sorted(day for day in days if day >= on)

    def _rule(self, key: str, on: date) -> DatedValue:
        return self.rules.in_force(f"standing.{key}", on=on)

    def _assistant(self, outlook: Outlook) -> Iterator[Requirement]:
        rule, enough, years = self._served(outlook.on)
        yield conditions.time_served(enough, years, self.candidate.since, outlook.on, rule)
        passed = self.candidate.induction_passed
        open_still = passed is None and outlook.ahead
        yield Requirement(
            "induction",
            State.MET if passed else State.EXPECTED if open_still else State.MISSING,
            Bilingual(
                "ผ่านการเตรียมความพร้อมและพัฒนาอย่างเข้ม"
                if passed
                else "ต้องผ่านการเตรียมความพร้อมและพัฒนาอย่างเข้ม โปรดบันทึกผลเมื่อประเมินครบ",
                "The induction is passed."
                if passed
                else "The induction must be passed. Record its result when the evaluations are complete.",
            ),
            rule.reference,
        )

    def _applicant(self, outlook: Outlook) -> Iterator[Requirement]:
        rule, enough, years = self._served(outlook.on)
        yield conditions.time_served(enough, years, self.candidate.since, outlook.on, rule)
        yield self._agreements(outlook)
        yield conditions.licence(self.candidate, outlook, self._rule("licence", outlook.on))
        yield conditions.clean_record(
            self.candidate, outlook.on, self._rule("clean_record_years", outlook.on)
        )
        if self.route is Route.SHORTENED:
            rule = self._rule("shortening", outlook.on)
            yield shortening.outstanding_rounds(self.candidate, rule, outlook.on, outlook.open_round)
            yield shortening.one_condition(self.candidate, rule, outlook.on)
        if self.route is Route.SOUTHERN:
            rule = self._rule("southern", outlook.on)
            yield southern.southern_target(self.target, rule)
            yield southern.southern_service(self.candidate, outlook.on, rule)
            yield from self._time_factor(outlook.on)

    def _served(self, on: date) -> tuple[DatedValue, date, int]:
        """The rule for the years in post or standing, the day they are complete, and their number."""
        if self.candidate.assistant:
            rule = self._rule("assistant_years", on)
            return rule, add_years(self.candidate.since, rule.value), rule.value
        if self.route is Route.SHORTENED:
            rule = self._rule("shortened", on)
            years = rule.value["years"]
            return rule, add_years(self.candidate.since, years), years
        rule = self._rule("years_in_standing", on)
        if self.route is Route.SOUTHERN and self.candidate.southern_since is not None:
            factor = self._rule("southern_time_factor", on).value
            area_since = self.candidate.southern_since
            enough = southern.doubled_completion(self.candidate.since, rule.value, area_since, factor)
            return rule, enough, rule.value
        return rule, add_years(self.candidate.since, rule.value), rule.value

    def _agreements(self, outlook: Outlook) -> Requirement:
        rule = self._rule("agreement_rounds", outlook.on)
        wanted = rule.value
        if self.route is not Route.NORMAL:
            rule = self._rule("shortened" if self.route is Route.SHORTENED else "southern", outlook.on)
            wanted = min(wanted, rule.value["rounds"])
        members = self.rules.value("pa.members", on=outlook.on)
        percent = self.rules.value("pa.pass_percent", on=outlook.on)
        return conditions.agreements(self.candidate, wanted, members, percent, outlook, rule)

    def _time_factor(self, on: date) -> Iterator[Requirement]:
        rule = self._rule("southern_time_factor", on)
        if not rule.sureness.verified:
            yield Requirement(
                "southern_time_factor",
                State.UNVERIFIED,
                Bilingual(
                    f"ยังไม่พบหลักเกณฑ์การนับเวลาทวีคูณ จึงนับเวลาในพื้นที่เป็น {rule.value} เท่าไว้ก่อน "
                    "โปรดตรวจกับประกาศแล้วกำหนดในการตั้งค่า",
                    f"The rule on doubled counting was not found; a day in the area counts as {rule.value}. "
                    "Compare with the announcement and set the factor.",
                ),
                rule.reference,
            )

    def _route_days(self, on: date) -> list[date]:
        """The days on which a condition of the route alone becomes fulfilled."""
        if self.route is Route.SHORTENED:
            return shortening.condition_dates(self.candidate, self._rule("shortening", on))
        if self.route is Route.SOUTHERN and self.candidate.southern_since is not None:
            years = self._rule("southern", on).value["service_years"]
            return [add_years(self.candidate.southern_since, years)]
        return []
