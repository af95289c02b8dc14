"""What the pages share: who asks, which agreement, how it is shown."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from krupa.agreements.form import form_of
from krupa.agreements.models import Agreement
from krupa.agreements.permissions import actions_of, is_owner, may_register
from krupa.agreements.selectors import visible
from krupa.agreements.states import LABELS, TRANSITIONS, Action
from krupa.base.actor import Actor
from krupa.base.bilingual import spoken
from krupa.base.refusal import NotAllowedError, RefusedError
from krupa.base.requests import actor_of
from krupa.cycle.models import Cycle

TONES = {"blue": "info", "yellow": "wait", "red": "stop", "green": "done", "grey": "todo"}


def agreement_or_404(request: HttpRequest, pk: UUID) -> Agreement:
    """An agreement the actor may open; any other is not there."""
    found: Agreement = get_object_or_404(visible(actor_of(request)), pk=pk)
    return found


def cycle_or_404(request: HttpRequest) -> Cycle | None:
    """The year asked for (``?year=2566``), else today's, else the newest; None if none was ever opened."""
    cycles: list[Cycle] = list(Cycle.objects.of(actor_of(request).organization))
    asked = request.GET.get("year", "")
    if asked:
        chosen = [cycle for cycle in cycles if str(cycle.fiscal_year) == asked]
        if not chosen:
            raise Http404
        return chosen[0]
    today = timezone.localdate()
    now = [cycle for cycle in cycles if cycle.period.start <= today <= cycle.period.end]
    return next(iter(now or cycles), None)


def page_of(request: HttpRequest, agreement: Agreement) -> dict[str, Any]:
    """What every page about one agreement knows."""
    actor = actor_of(request)
    label = LABELS[agreement.state_now]
    mine = is_owner(actor, agreement)
    return {
        "agreement": agreement,
        "form_of": form_of(agreement),
        "mine": mine,
        "status": label.writer if mine else label.reader,
        "tone": TONES[label.colour],
        "registers": _registers(actor, agreement),
        "may": {action.value: True for action in actions_of(actor, agreement)},
    }


def _registers(actor: Actor, agreement: Agreement) -> bool:
    """Whether the actor can enter the version in force in the register, and it is not there."""
    version = agreement.in_force if may_register(actor, agreement) else None
    return version is not None and version.number != agreement.paper_version


def require_may(request: HttpRequest, agreement: Agreement, action: Action) -> HttpResponse | None:
    """None if the action is possible; the agreement's page if only the state is against it.

    Raises:
        NotAllowedError: the action belongs to somebody else.
    """
    from krupa.agreements.permissions import require

    try:
        require(action, actor_of(request), agreement)
    except NotAllowedError:
        raise
    except RefusedError as error:
        messages.warning(request, spoken(error.message))
        return to(agreement)
    return None


def to(agreement: Agreement, name: str = "agreement", **more: object) -> HttpResponse:
    """Go to a page of the agreement."""
    return redirect(address(agreement, name, **more))


def address(agreement: Agreement, name: str = "agreement", **more: object) -> str:
    """The address of a page of the agreement."""
    where = {"slug": agreement.organization.slug, "pk": agreement.pk, **more}
    return reverse(f"agreements:{name}", kwargs=where)


def confirm(request: HttpRequest, agreement: Agreement, action: Action, template: str) -> HttpResponse:
    """A page that asks before something is done."""
    context = {**page_of(request, agreement), "action_name": TRANSITIONS[action].name}
    return render(request, template, context)
