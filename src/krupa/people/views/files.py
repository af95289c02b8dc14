"""The list of people and each person's file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from krupa.base.bilingual import bi
from krupa.base.forms import sent, submitted
from krupa.base.requests import actor_of
from krupa.people import forms, services, words
from krupa.people.models import DegreeLevel, Person, Post
from krupa.people.permissions import keeps_people, must_keep_people, reads_national_id, sees_lists
from krupa.people.selectors import find_people, person_file, post_on, with_present_posts
from krupa.people.services.records import DegreeData, LicenceData
from krupa.regulations.posts import Line

if TYPE_CHECKING:
    from krupa.base.actor import Actor

PER_PAGE = 50


@require_safe
def people_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody the actor may see; whoever sees only themselves goes to their own page."""
    actor = actor_of(request)
    if not sees_lists(actor):
        return redirect("people:me", slug)
    form = forms.SearchForm(request.GET, organization=actor.organization)
    form.is_valid()
    asked = form.cleaned_data
    found = find_people(
        actor,
        text=asked.get("q", ""),
        unit=asked.get("unit"),
        line=Line(asked["line"]) if asked.get("line") else None,
        left=bool(asked.get("left")),
    )
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "page": page, "rows": with_present_posts(page), "keeps": keeps_people(actor)}
    return render(request, "people/list.html", context)


@require_safe
def me(request: HttpRequest, slug: str) -> HttpResponse:
    """ข้อมูลของฉัน: one's own file, as it is on record."""
    actor = actor_of(request)
    if actor.person is None:
        raise Http404
    return _file_page(request, actor, _file(actor, actor.person.pk), own=True)


@require_safe
def person(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """One person's file."""
    actor = actor_of(request)
    found = _file(actor, pk)
    services.note_reading(actor=actor, person=found)
    return _file_page(request, actor, found)


@require_POST
@never_cache
def national_id(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """The national ID in full, on this answer only; the reading is recorded."""
    actor = actor_of(request)
    found = _file(actor, pk)
    number = services.read_national_id(actor=actor, person=found)
    return _file_page(request, actor, found, number=number)


def add(request: HttpRequest, slug: str) -> HttpResponse:
    """Bring one person in."""
    actor = actor_of(request)
    must_keep_people(actor)
    initial = {"since": timezone.localdate()}
    form = forms.AddPersonForm(sent(request), organization=actor.organization, initial=initial)
    added: list[Person] = []

    def act(_: dict[str, Any]) -> None:
        added.append(services.add_person(actor=actor, data=form.person_data(), post=form.post_data()))

    if submitted(form, act):
        messages.success(request, bi("เพิ่มบุคลากรแล้ว", "The person was added."))
        return redirect("people:person", slug, added[0].pk)
    return render(request, "people/add.html", {"form": form}, status=422 if form.errors else 200)


def change(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Correct who somebody is."""
    actor, found = _kept(request, pk)
    initial = {name: getattr(found, name) for name in services.PersonData.__dataclass_fields__}
    initial |= {"national_id": "", "seen": found.updated_at}
    form = forms.ChangePersonForm(sent(request), initial=initial, recorded_id=found.national_id)
    return _page(
        request,
        form,
        lambda data: services.change_person(
            actor=actor, person=found, data=form.person_data(), reason=data["reason"], seen=data["seen"]
        ),
        found,
        bi("แก้ไขข้อมูลบุคคล", "Change personal details"),
        now=found,
    )


def add_post(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """A new post, beginning from a copy of the latest."""
    actor, found = _kept(request, pk)
    latest = found.posts.order_by("-since").first()
    initial = forms.initial_of(latest) if latest else {}
    initial["since"] = timezone.localdate()
    form = forms.PostForm(sent(request), organization=actor.organization, initial=initial)
    return _page(
        request,
        form,
        lambda _: services.add_post(actor=actor, person=found, data=form.post_data()),
        found,
        bi("บันทึกตำแหน่งใหม่", "Record a new post"),
        lead=bi(
            "ใช้เมื่อย้าย เลื่อนวิทยฐานะ หรือเงินเดือนเปลี่ยน ตำแหน่งเดิมจะสิ้นสุดวันก่อนหน้า",
            "For a transfer, a promotion or a new salary. The present post ends the day before.",
        ),
    )


def change_post(request: HttpRequest, slug: str, pk: UUID, post_pk: UUID) -> HttpResponse:
    """Correct a post."""
    actor, found = _kept(request, pk)
    post: Post = get_object_or_404(found.posts, pk=post_pk)
    form = forms.ChangePostForm(
        sent(request), organization=actor.organization, initial=forms.initial_of(post)
    )
    return _page(
        request,
        form,
        lambda data: services.change_post(
            actor=actor, post=post, data=form.post_data(), reason=data["reason"], seen=data["seen"]
        ),
        found,
        bi("แก้ไขตำแหน่งที่บันทึกไว้", "Correct a recorded post"),
        now=post,
    )


def end_post(request: HttpRequest, slug: str, pk: UUID, post_pk: UUID) -> HttpResponse:
    """End a post that no other follows."""
    actor, found = _kept(request, pk)
    post: Post = get_object_or_404(found.posts, pk=post_pk)
    return _page(
        request,
        forms.EndForm(sent(request)),
        lambda data: services.end_post(actor=actor, post=post, **data),
        found,
        bi("สิ้นสุดตำแหน่ง", "End the post"),
    )


def left(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Record that somebody has left."""
    actor, found = _kept(request, pk)
    return _page(
        request,
        forms.LeftForm(sent(request)),
        lambda data: services.person_left(actor=actor, person=found, **data),
        found,
        bi("บันทึกการพ้นจากหน่วยงาน", "Record that the person has left"),
    )


def degree(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Record a degree."""
    actor, found = _kept(request, pk)
    return _page(
        request,
        forms.DegreeForm(sent(request)),
        lambda data: services.record_degree(
            actor=actor, person=found, data=DegreeData(**{**data, "level": DegreeLevel(data["level"])})
        ),
        found,
        bi("บันทึกวุฒิการศึกษา", "Record a degree"),
    )


def licence(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Record a licence."""
    actor, found = _kept(request, pk)
    return _page(
        request,
        forms.LicenceForm(sent(request)),
        lambda data: services.record_licence(actor=actor, person=found, data=LicenceData(**data)),
        found,
        bi("บันทึกใบอนุญาตประกอบวิชาชีพ", "Record a professional licence"),
    )


def round_record(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Record leave, lateness and discipline of a round."""
    actor, found = _kept(request, pk)
    form = forms.RoundForm(sent(request))
    return _page(
        request,
        form,
        lambda data: services.record_round(
            actor=actor,
            person=found,
            fiscal_year=data["fiscal_year"],
            round_number=data["round_number"],
            absences=form.counts(words.ABSENCES),
            discipline=form.counts(words.DISCIPLINE),
        ),
        found,
        bi("บันทึกวันลา มาสาย และวินัย", "Record leave, lateness and discipline"),
    )


def _file(actor: Actor, pk: UUID) -> Person:
    found = person_file(actor, pk)
    if found is None:
        raise Http404
    return found


def _kept(request: HttpRequest, pk: UUID) -> tuple[Actor, Person]:
    """Who changes whose file: nobody learns of a person they may not see."""
    actor = actor_of(request)
    found = _file(actor, pk)
    must_keep_people(actor)
    services.note_reading(actor=actor, person=found)
    return actor, found


def _file_page(
    request: HttpRequest, actor: Actor, found: Person, *, own: bool = False, number: str = ""
) -> HttpResponse:
    context = {
        "person": found,
        "post": post_on(found, timezone.localdate()),
        "own": own,
        "keeps": keeps_people(actor),
        "lists": sees_lists(actor),
        "reads_id": reads_national_id(actor, found),
        "number": number,
    }
    return render(request, "people/person.html", context)


def _page(
    request: HttpRequest,
    form: Form,
    act: Callable[[dict[str, Any]], object],
    found: Person,
    heading: str,
    *,
    lead: str = "",
    now: Any = None,
) -> HttpResponse:
    """A form about a person. After a refusal it knows the row as it is ``now`` and may be saved."""
    if submitted(form, act):
        messages.success(request, bi("บันทึกแล้ว", "Saved."))
        return redirect("people:person", actor_of(request).organization.slug, found.pk)
    if form.errors and now is not None:
        now.refresh_from_db()
        again = request.POST.copy()
        again["seen"] = now.updated_at.isoformat()
        form.data = again
    context = {"form": form, "person": found, "heading": heading, "lead": lead}
    return render(request, "people/form.html", context, status=422 if form.errors else 200)
