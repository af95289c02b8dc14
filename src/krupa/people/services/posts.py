"""Posts over time: one ends the day before the next begins, so that every day has at most one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import transaction

from krupa.audit.services import record
from krupa.base.refusal import RefusedError
from krupa.people.models import Person, Post
from krupa.people.permissions import must_keep_people
from krupa.people.services.writing import locked_person, put, refuse_stale, save_checked
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.posts import Line, Rank, Standing
from krupa.thai import ThaiInputError, check_post_number, format_date

if TYPE_CHECKING:
    from krupa.base.actor import Actor
    from krupa.organizations.models import Unit


@dataclass(frozen=True, slots=True)
class PostData:
    """A post from a day on. ``salary`` is baht a month; ``unit`` None is the LAO itself (supervisors)."""

    line: Line
    rank: Rank
    since: date
    standing: Standing = Standing.NONE
    post_number: str = ""
    position: str = ""
    unit: Unit | None = None
    salary: Decimal | None = None
    subject: str = ""
    classroom_types: tuple[str, ...] = ()


def add_post(*, actor: Actor, person: Person, data: PostData) -> Post:
    """A new post from a day on: transfer, promotion, new salary. The one before ends the day before.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: a post already begins that day or later, or the number is held by somebody else.
    """
    must_keep_people(actor)
    with transaction.atomic():
        person = locked_person(actor, person)
        post = begin_post(person, data)
        record(
            actor=actor,
            verb="people.post_added",
            th=f"บันทึกตำแหน่งใหม่ของ {person.name} ตั้งแต่ {format_date(post.since)}",
            en=f"{person.name} holds a new post from {format_date(post.since)}",
            subject=post,
        )
    return post


def change_post(
    *, actor: Actor, post: Post, data: PostData, reason: str = "", seen: datetime | None = None
) -> Post:
    """Correct a post as it should have been recorded; a change of post itself is :func:`add_post`.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: it would overlap another post, or the number is held by somebody else.
    """
    must_keep_people(actor)
    with transaction.atomic():
        person = locked_person(actor, post.person)
        post = person.posts.select_for_update().get(pk=post.pk)
        refuse_stale(post, seen)
        before = post.since
        changed = put(post, _checked(person, data))
        if not changed:
            return post
        if post.since != before:
            _refuse_overlap(post, _meet_neighbours(post, before))
        _refuse_held_number(post)
        save_checked(post)
        record(
            actor=actor,
            verb="people.post_changed",
            th=f"แก้ไขตำแหน่งของ {person.name} ที่เริ่ม {format_date(post.since)}",
            en=f"The post of {person.name} from {format_date(post.since)} was corrected",
            subject=post,
            reason=reason,
            data={"fields": list(changed)},
        )
    return post


def end_post(*, actor: Actor, post: Post, until: date, reason: str = "") -> Post:
    """The last day of a post, where no other follows at once.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: the day lies before the post began, or in the next post.
    """
    must_keep_people(actor)
    with transaction.atomic():
        person = locked_person(actor, post.person)
        post = person.posts.select_for_update().get(pk=post.pk)
        if until < post.since:
            raise RefusedError(
                Bilingual(
                    f"วันสุดท้ายอยู่ก่อนวันเริ่มตำแหน่ง ({format_date(post.since)}) โปรดตรวจวันที่",
                    f"The last day lies before the post began ({format_date(post.since)}). Check the date.",
                ),
                "until",
            )
        following = person.posts.filter(since__gt=post.since).order_by("since").first()
        _refuse_overlap(post, following if following and following.since <= until else None, "until")
        post.until = until
        save_checked(post)
        record(
            actor=actor,
            verb="people.post_ended",
            th=f"ตำแหน่งของ {person.name} สิ้นสุด {format_date(until)}",
            en=f"The post of {person.name} ended on {format_date(until)}",
            subject=post,
            reason=reason,
        )
    return post


def begin_post(person: Person, data: PostData) -> Post:
    """Write a post after the others, closing the one before. Checks no permission, records nothing."""
    latest = person.posts.order_by("-since").first()
    post = Post(organization=person.organization, person=person)
    put(post, _checked(person, data))
    _refuse_overlap(post, latest if latest and latest.since >= post.since else None)
    if person.left_on is not None and post.since >= person.left_on:
        person.left_on = None  # they have come back
        save_checked(person)
    day_before = post.since - timedelta(days=1)
    if latest and (latest.until is None or latest.until > day_before):
        latest.until = day_before
        save_checked(latest)
    _refuse_held_number(post)
    save_checked(post)
    return post


def _checked(person: Person, data: PostData) -> PostData:
    if data.unit is not None and data.unit.organization_id != person.organization_id:
        raise RefusedError(
            Bilingual(
                "ไม่พบหน่วยงานนี้ โปรดเลือกจากรายการ", "There is no such unit here. Choose one of the list."
            ),
            "unit",
        )
    if not data.post_number:
        return data
    try:
        return replace(data, post_number=check_post_number(data.post_number))
    except ThaiInputError as error:
        raise RefusedError(Bilingual(error.th, error.en), "post_number") from error


def _meet_neighbours(post: Post, before: date) -> Post | None:
    """Let the post before end where a moved beginning now lies; the neighbour it would run into, if any."""
    others = Post.objects.filter(person=post.person_id).exclude(pk=post.pk)
    clash: Post | None = others.filter(
        since__gte=min(before, post.since), since__lte=max(before, post.since)
    ).first()
    previous = others.filter(since__lt=before).order_by("-since").first()
    if clash is None and previous is not None:
        touching = previous.until == before - timedelta(days=1)
        if touching or (previous.until and previous.until >= post.since):
            previous.until = post.since - timedelta(days=1)
            save_checked(previous)
    if clash is None and post.until is not None and post.until < post.since:
        clash = post
    return clash


def _refuse_overlap(post: Post, other: Post | None, field: str = "since") -> None:
    if other is not None:
        raise RefusedError(
            Bilingual(
                f"ทับซ้อนกับตำแหน่งที่เริ่ม {format_date(other.since)} โปรดตรวจวันที่ หรือแก้ไขตำแหน่งนั้นในประวัติตำแหน่ง",
                f"This overlaps the post from {format_date(other.since)}. Check the date, "
                "or correct that post in the history.",
            ),
            field,
        )


def _refuse_held_number(post: Post) -> None:
    """A post number is held by one person at a time."""
    if not post.post_number:
        return
    same = Post.objects.of(post.organization).filter(post_number=post.post_number)
    same = same.exclude(person=post.person_id).exclude(until__lt=post.since)
    if post.until is not None:
        same = same.exclude(since__gt=post.until)
    other = same.select_related("person").first()
    if other is not None:
        raise RefusedError(
            Bilingual(
                f"เลขที่ตำแหน่งนี้ {other.person.name} ครองอยู่ในช่วงเดียวกัน โปรดตรวจเลข "
                "หรือบันทึกการพ้นตำแหน่งของบุคคลนั้นก่อน",
                f"{other.person.name} holds this post number at the same time. "
                "Check the number, or end that person's post first.",
            ),
            "post_number",
        )
