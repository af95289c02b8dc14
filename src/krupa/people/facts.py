"""A person as the papers need to know them, on a day."""

from __future__ import annotations

from datetime import date

from krupa.base.refusal import RefusedError
from krupa.papers.facts.people import Degree, Licence
from krupa.papers.facts.people import Person as PersonFacts
from krupa.people.models import Person, Post
from krupa.people.selectors import post_on
from krupa.regulations.bilingual import Bilingual
from krupa.thai import format_date


def person_facts(person: Person, on: date) -> PersonFacts:
    """The facts of a person in the post of a day; the licence is the one newest issued by then.

    Raises:
        RefusedError: the person holds no post on that day, so no paper can say which form is theirs.
    """
    post = post_on(person, on)
    if post is None:
        raise RefusedError(
            Bilingual(
                f"{person.name} ไม่มีตำแหน่งในวันที่ {format_date(on)} จึงจัดทำเอกสารไม่ได้ โปรดตรวจประวัติตำแหน่ง",
                f"{person.name} holds no post on {format_date(on)}, so no paper can be made. "
                "Check the history of posts.",
            )
        )
    return PersonFacts(
        id=str(person.pk),
        title=person.title,
        first_name=person.first_name,
        last_name=person.last_name,
        line=post.line,
        rank=post.rank,
        standing=post.standing,
        position=post.position or None,
        post_number=post.post_number or None,
        workplace=post.unit.name if post.unit else None,
        salary=post.salary,
        national_id=person.national_id or None,
        birth_date=person.birth_date,
        subject=post.subject or None,
        classroom_types=tuple(post.classroom_types),
        appointed_on=appointed_on(person, post),
        degrees=tuple(
            Degree(
                level=degree.level,
                name=degree.name,
                major=degree.major or None,
                institution=degree.institution or None,
                awarded_on=degree.awarded_on,
            )
            for degree in person.degrees.order_by("awarded_on", "created_at")
        ),
        licence=_licence(person, on),
    )


def appointed_on(person: Person, post: Post) -> date:
    """Since when the line and standing of a post are held: a transfer alone does not begin them anew."""
    since = post.since
    for earlier in person.posts.filter(since__lt=post.since).order_by("-since"):
        if (earlier.line, earlier.standing, earlier.is_assistant) != (
            post.line,
            post.standing,
            post.is_assistant,
        ):
            break
        since = earlier.since
    return since


def _licence(person: Person, on: date) -> Licence | None:
    issued = person.licences.exclude(issued_on__gt=on).order_by("issued_on", "created_at").last()
    if issued is None:
        return None
    return Licence(number=issued.number, issued_on=issued.issued_on, expires_on=issued.expires_on)
