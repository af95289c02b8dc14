"""Step 6: who may apply on the day of the request, what the members' ticks come to, and the files for DPA."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from krupa.papers.facts.standing import StandingRequest
from krupa.papers.facts.year import Year
from krupa.papers.figures.evaluation import pa_result
from krupa.papers.figures.standing import candidate, dpa_files, route, rules_day
from krupa.papers.figures.standing_scores import assessed, in_member_order, request_rubric
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import RuleUnknownError
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.refusal import RefusalError
from krupa.regulations.standing.candidate import Route
from krupa.regulations.standing.decision import AreaDecision
from krupa.regulations.standing.eligibility import eligibility
from krupa.regulations.standing.files import check_files
from krupa.regulations.standing.requirement import Eligibility
from krupa.thai import format_date


def check_standings(year: Year) -> Iterator[Finding]:
    """Every request: the right to apply, the assessments and the files."""
    for request in year.standing.requests:
        name = year.person(request.person).name
        try:
            findings = tuple(_request(year, request))
        except RuleUnknownError as error:
            findings = (_before_the_rules(error),)
        for finding in findings:
            yield replace(finding, where=f"{name} {finding.where}".strip())


def _request(year: Year, request: StandingRequest) -> Iterator[Finding]:
    for part in (_right_to_apply, _agreement_of_the_year, _assessments, _files):
        try:
            yield from part(year, request)
        except RefusalError as refusal:
            yield Finding(Severity.WARNING, "standing_incomplete", refusal.message)


def _right_to_apply(year: Year, request: StandingRequest) -> Iterator[Finding]:
    """A request not yet handed in is only warned of what would stand in its way on the first possible day."""
    on = rules_day(year, request)
    how = route(request)
    answer = eligibility(candidate(year, request), request.target, on, route=how, rules=year.rulebook)
    severity = Severity.VIOLATION if request.submitted_on else Severity.WARNING
    for missing in answer.missing:
        yield Finding(
            severity, f"standing_{missing.code}", _with_first_date(missing.message, answer), missing.reference
        )
    for doubtful in answer.unverified:
        yield Finding(Severity.UNVERIFIED, f"standing_{doubtful.code}", doubtful.message, doubtful.reference)
    if how is Route.SHORTENED and request.southern is not None:
        yield _both_rights(year, request)


def _with_first_date(message: Bilingual, answer: Eligibility) -> Bilingual:
    if answer.first_date is None:
        return Bilingual(
            f"{message.th} เมื่อเวลาผ่านไปอย่างเดียวยังยื่นไม่ได้ ต้องแก้เหตุนี้ก่อน",
            f"{message.en} No lapse of time alone will do; this has to be settled first.",
        )
    thai, english = format_date(answer.first_date), f"{answer.first_date.day} {answer.first_date:%B %Y}"
    hope = Bilingual("", "")
    if answer.provided:
        hope = Bilingual(" หากผลที่ยังไม่ออกเป็นไปตามเกณฑ์", " if the results still to come turn out well")
    return Bilingual(
        f"{message.th} วันแรกที่ยื่นได้คือ {thai}{hope.th}",
        f"{message.en} The first possible date is {english}{hope.en}.",
    )


def _both_rights(year: Year, request: StandingRequest) -> Finding:
    rule = year.rulebook.in_force("standing.shortening", on=rules_day(year, request))
    return Finding(
        Severity.VIOLATION,
        "standing_two_rights",
        Bilingual(
            "ใช้เงื่อนไขลดระยะเวลาพร้อมกับสิทธินับเวลาทวีคูณไม่ได้ โปรดเลือกอย่างใดอย่างหนึ่ง",
            "Less time and the southern border right cannot be used together. Choose one of them.",
        ),
        rule.reference,
    )


def _agreement_of_the_year(year: Year, request: StandingRequest) -> Iterator[Finding]:
    """The round that the file also has the PA 2 sheets of must be told as these sheets come out."""
    told = [record for record in request.pa_records if record.fiscal_year == year.fiscal_year]
    evaluations = [each for each in year.evaluations if each.person == request.person]
    if not told or not evaluations:
        return
    try:
        result = pa_result(year, evaluations[0]).value
    except RefusalError:  # the check of the evaluations tells it
        return
    scores = tuple(score.total for score in result.scores)
    if scores != told[0].members:
        given, counted = (", ".join(map(str, values)) or "–" for values in (told[0].members, scores))
        yield Finding(
            Severity.WARNING,
            "standing_pa_differs",
            Bilingual(
                f"ผล PA ปีงบประมาณ {year.fiscal_year} ในคำขอ ({given}) ไม่ตรงกับแบบ PA 2 ของกรรมการ ({counted}) "
                "โปรดแก้ให้ตรงกัน",
                f"The PA of fiscal year {year.fiscal_year} is told as {given}, but the members' PA 2 sheets "
                f"come to {counted}. Make them agree.",
            ),
        )


def _assessments(year: Year, request: StandingRequest) -> Iterator[Finding]:
    if not request.assessments:
        return
    yield from request_rubric(year, request).findings
    decision = assessed(year, request).value
    yield from decision.findings
    for area in decision.areas:
        yield from _below_the_mark(year, request, area)


def _below_the_mark(year: Year, request: StandingRequest, area: AreaDecision) -> Iterator[Finding]:
    rule = year.rulebook.in_force("standing.pass_percent", on=rules_day(year, request))
    mark = rule.value[request.target]
    for sheet, percent in zip(in_member_order(request), area.percents, strict=True):
        if percent < mark:
            yield Finding(
                Severity.WARNING,
                "standing_below_mark",
                Bilingual(
                    f"กรรมการคนที่ {sheet.member} ให้ด้านที่ {area.area.value} ร้อยละ {percent} "
                    f"ต่ำกว่าเกณฑ์ร้อยละ {mark} จึงไม่ผ่านแม้คะแนนเฉลี่ยจะถึง โปรดตรวจก่อนเสนอขอความเห็นชอบ",
                    f"Member {sheet.member} gives area {area.area.value} {percent} per cent, below {mark}: "
                    "it is not passed, whatever the mean. Check before asking for approval.",
                ),
                rule.reference,
            )


def _files(year: Year, request: StandingRequest) -> Iterator[Finding]:
    if request.files:
        yield from check_files(
            dpa_files(request), request.target, on=rules_day(year, request), rules=year.rulebook
        )
        return
    yield Finding(
        Severity.WARNING,
        "standing_files_unlisted",
        Bilingual(
            "ยังไม่ได้ระบุไฟล์ที่จะนำเข้าระบบ DPA จึงยังตรวจจำนวน รูปแบบ และความยาวไม่ได้ โปรดเพิ่ม files",
            "The files for DPA are not listed, so their number, format and length are unchecked. Add files.",
        ),
    )


def _before_the_rules(error: RuleUnknownError) -> Finding:
    return Finding(
        Severity.WARNING,
        "standing_rules_unknown",
        Bilingual(
            f"วันยื่นคำขออยู่ก่อนวันที่หลักเกณฑ์นี้เริ่มใช้ จึงตรวจคุณสมบัติไม่ได้ โปรดตรวจวันที่ยื่น ({error})",
            f"The request is dated before these rules begin, so it cannot be checked. "
            f"Check its date ({error})",
        ),
    )
