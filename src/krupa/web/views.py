"""Pages that belong to no single step: home, and the choice of language."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST
from django.views.defaults import permission_denied
from django.views.i18n import set_language

from krupa.accounts.selectors import organizations_of
from krupa.accounts.services.preferences import choose_language
from krupa.base.refusal import NotAllowedError


def home(request: HttpRequest) -> HttpResponse:
    """Where a signed-in user begins: in their organisation, or choosing among several."""
    organizations = list(organizations_of(request.user)[:2])  # type: ignore[arg-type]  # nobody else gets in
    if len(organizations) == 1:
        return redirect(f"/o/{organizations[0].slug}/")
    return render(request, "web/home.html")


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Speak the chosen language from now on; a user's choice is kept with the account."""
    if request.user.is_authenticated:
        choose_language(user=request.user, language=request.POST.get("language", ""))
    return set_language(request)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Why not, where a service said so."""
    if isinstance(exception, NotAllowedError):
        return render(request, "web/not_allowed.html", {"message": exception.message}, status=403)
    return permission_denied(request, exception)


@login_not_required
def not_here(request: HttpRequest) -> HttpResponse:
    """A page of a library that has no place in this application."""
    raise Http404
