"""Whether a person qualifies as a member of the committee that evaluates teachers' agreements."""

from __future__ import annotations

from collections.abc import Iterator

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.committees.seats import AcademicRank, Capacity, Seat, Workplace, capacities_in_words
from krupa.regulations.dated import DatedValue
from krupa.regulations.finding import Finding, Severity
from krupa.regulations.posts import Line, Standing


def check_member(seat: Seat, workplace: Workplace, rule: DatedValue) -> Iterator[Finding]:
    """What keeps ``seat`` from being a member for ``workplace``; nothing if the person qualifies.

    ``rule`` maps each capacity that qualifies to its conditions: the lowest ``standing``, the lowest
    ``academic_rank``, and ``outside`` if the person must come from another workplace.
    """
    conditions = rule.value.get(seat.capacity)
    if conditions is None:
        yield _finding(seat, rule, "member_not_qualified", _kind_message(seat, rule))
        return
    if "standing" in conditions and seat.standing.level < Standing(conditions["standing"]).level:
        yield _finding(seat, rule, "member_standing_too_low", _standing_message(seat, conditions["standing"]))
    if (
        "academic_rank" in conditions
        and seat.academic_rank.level < AcademicRank(conditions["academic_rank"]).level
    ):
        yield _finding(seat, rule, "member_academic_rank_too_low", _academic_message(seat))
    if conditions.get("outside") and seat.workplace is not None and seat.workplace.key == workplace.key:
        yield _finding(seat, rule, "member_from_same_workplace", _inside_message(seat, workplace))


def _finding(seat: Seat, rule: DatedValue, code: str, message: Bilingual) -> Finding:
    return Finding(Severity.VIOLATION, code, message, rule.reference, seat.shown)


def _kind_message(seat: Seat, rule: DatedValue) -> Bilingual:
    wanted = capacities_in_words(rule.value)
    return Bilingual(
        f"{seat.shown} เป็นกรรมการในฐานะ{seat.capacity.label.th}ไม่ได้ กรรมการต้องเป็น{wanted.th} โปรดเลือกผู้อื่น",
        f"{seat.shown} cannot be a member as {seat.capacity.label.en}; members are {wanted.en}. "
        "Choose somebody else.",
    )


def _standing_message(seat: Seat, lowest: str) -> Bilingual:
    line = Line.SUPERVISOR if seat.capacity is Capacity.SUPERVISOR else Line.TEACHER
    wanted = Standing(lowest).for_line(line)
    return Bilingual(
        f"{seat.shown} มีวิทยฐานะไม่ถึง{wanted} จึงเป็นกรรมการในฐานะ{seat.capacity.label.th}ไม่ได้ "
        "โปรดเลือกผู้ที่มีวิทยฐานะถึง หรือขอความอนุเคราะห์จากหน่วยงานอื่น",
        f"{seat.shown} holds a standing below {wanted} and cannot be a member as {seat.capacity.label.en}. "
        "Choose someone who holds it, or ask another office for a person.",
    )


def _academic_message(seat: Seat) -> Bilingual:
    return Bilingual(
        f"{seat.shown} มีตำแหน่งทางวิชาการไม่ถึงผู้ช่วยศาสตราจารย์ จึงเป็นกรรมการในฐานะผู้สอนในสถาบันอุดมศึกษาไม่ได้ "
        "โปรดเลือกผู้อื่น หรือตั้งเป็นผู้ทรงคุณวุฒิหากเหมาะสม",
        f"{seat.shown} is below assistant professor and cannot be a member as a university teacher. "
        "Choose somebody else, or appoint the person as an outside expert if suitable.",
    )


def _inside_message(seat: Seat, workplace: Workplace) -> Bilingual:
    where = workplace.name or workplace.key
    return Bilingual(
        f"{seat.shown} อยู่ใน{where}เดียวกับผู้รับการประเมิน กรรมการในฐานะ{seat.capacity.label.th}ต้องมาจากที่อื่น "
        "โปรดเลือกผู้ที่อยู่ต่างสถานศึกษา",
        f"{seat.shown} belongs to {where}, like the persons evaluated; {seat.capacity.label.en} must come "
        "from elsewhere. Choose someone of another school or centre.",
    )
