"""Begin an agreement: the post on the day decides its form and its days."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import IntegrityError, transaction

from krupa.agreements.content import Content
from krupa.agreements.form import Form, form_for
from krupa.agreements.models import Agreement, Version
from krupa.agreements.states import State
from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.cycle.models import Cycle
from krupa.people.models import Person, Post
from krupa.people.selectors import post_on
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.posts import Rank

_DAY = timedelta(days=1)


@transaction.atomic
def start_agreement(*, actor: Actor, cycle: Cycle, on: date, copy_from: Version | None = None) -> Agreement:
    """The actor's own new agreement for the year; an assistant teacher's for the round of the day.

    ``copy_from`` is an earlier version of the actor's to start from. What the new form does not ask for
    is left out.

    Raises:
        NotAllowedError: the actor is no teacher, administrator or supervisor here, or copies another's.
        RefusedError: no post on that day, or an agreement is open already.
    """
    person = actor.person
    if person is None or cycle.organization_id != actor.organization.pk:
        raise NotAllowedError(
            Bilingual(
                "เฉพาะครู ผู้บริหาร หรือศึกษานิเทศก์ของหน่วยงานนี้เท่านั้นที่ทำข้อตกลงของตนได้ "
                "หากท่านเป็นบุคคลในทะเบียน โปรดให้เจ้าหน้าที่เชื่อมบัญชีผู้ใช้กับทะเบียนบุคคล",
                "Only a teacher, administrator or supervisor of this organisation makes an agreement. "
                "If you are one, ask an officer to link your account to your entry.",
            )
        )
    if copy_from is not None and copy_from.agreement.person_id != person.pk:
        raise NotAllowedError(
            Bilingual(
                "คัดลอกได้เฉพาะข้อตกลงของตนเอง โปรดเลือกฉบับของท่าน",
                "Only your own agreements can be copied. Choose one of yours.",
            )
        )
    day = min(max(on, cycle.period.start), cycle.period.end)
    agreement = begin(cycle=cycle, person=person, day=day, source=copy_from)
    record(
        actor=actor,
        verb="agreements.agreement_started",
        th=f"เริ่มข้อตกลงของ{person} ปีงบประมาณ {cycle}",
        en=f"Started the agreement of {person} for the fiscal year {cycle}",
        subject=agreement,
        data={
            "copy_from": copy_from.pk if copy_from else None,
            "form": form_for(agreement.post, on=cycle.rules_on).slug,
        },
    )
    return agreement


def begin(*, cycle: Cycle, person: Person, day: date, source: Version | None) -> Agreement:
    """A new agreement of the person for the post held on ``day``; called inside a transaction."""
    post = post_on(person, day)
    if post is None:
        raise RefusedError(
            Bilingual(
                "ไม่พบตำแหน่งของท่านในวันนี้ จึงเลือกแบบข้อตกลงไม่ได้ โปรดแจ้งเจ้าหน้าที่ให้บันทึกตำแหน่ง",
                "No post is on record for this day, so the form cannot be chosen. "
                "Ask an officer to enter it.",
            )
        )
    form = form_for(post, on=cycle.rules_on)
    round_number = None if not form.assistant else 1 if day <= cycle.round(1).end else 2
    start, end = _days(cycle, post, round_number)
    earlier = Agreement.objects.filter(cycle=cycle, person=person).order_by("ends_on").last()
    if earlier is not None:
        if earlier.state != State.CLOSED and earlier.ends_on >= day:
            raise _open_already()
        start = max(start, earlier.ends_on + _DAY)
    agreement = Agreement(
        organization_id=cycle.organization_id,
        cycle=cycle,
        person=person,
        post=post,
        round=round_number,
        starts_on=start,
        ends_on=end,
    )
    agreement.full_clean(validate_constraints=False)
    try:
        with transaction.atomic():
            agreement.save()
    except IntegrityError:  # the button was pressed twice, or in two tabs
        raise _open_already() from None
    version = Version(
        organization_id=cycle.organization_id,
        agreement=agreement,
        number=1,
        content=_copied(source, form, cycle).stored(),
    )
    version.full_clean()
    version.save()
    agreement.current = version
    agreement.save(update_fields=["current"])
    return agreement


def _days(cycle: Cycle, post: Post, round_number: int | None) -> tuple[date, date]:
    period = cycle.period if round_number is None else cycle.round(round_number)
    return max(period.start, _held_since(post)), period.end


def _held_since(post: Post) -> date:
    """Since when the person has been in this place and standing; a rise in salary is no new post."""
    since = post.since
    for earlier in post.person.posts.filter(since__lt=post.since).order_by("-since"):
        if _kind(earlier) != _kind(post):
            break
        since = earlier.since
    return since


def _kind(post: Post) -> tuple[object, ...]:
    return post.line, post.standing, post.unit_id, post.rank == Rank.ASSISTANT


def _copied(source: Version | None, form: Form, cycle: Cycle) -> Content:
    """The text to start from: the whole of it for the same form, only the workload for another."""
    if source is None:
        return Content()
    text = source.text
    before = form_for(source.agreement.post, on=cycle.rules_on)
    if before.slug != form.slug:
        kinds = {kind: text.work.lines(kind) for kind in form.kinds} if before.kinds == form.kinds else {}
        return Content.model_validate({"work": kinds})
    known = {number: task for number, task in text.tasks.items() if number in form.indicators.numbers}
    return text.model_copy(update={"tasks": known})


def _open_already() -> RefusedError:
    return RefusedError(
        Bilingual(
            "มีข้อตกลงของช่วงนี้อยู่แล้ว จึงไม่ได้สร้างซ้ำ โปรดเปิดฉบับเดิม หรือปิดฉบับเดิมก่อนหากย้ายหรือเลื่อนตำแหน่ง",
            "There is an agreement for this time already, so no second one was made. Open it, or close it "
            "first after a transfer or promotion.",
        )
    )
