"""Addresses: each app has its own; what belongs to an organisation lies under ``/o/<slug>/``."""

from django.urls import include, path

from krupa.web.views import not_here

handler403 = "krupa.web.views.not_allowed"

urlpatterns = [
    path("accounts/email/", not_here),  # an address is changed by the officer, who knows the person
    path("accounts/", include("allauth.urls")),
    path("", include("krupa.correspondence.urls")),
    path("invite/", include("krupa.accounts.invitation_urls")),
    path("o/<slug:slug>/settings/", include("krupa.organizations.urls")),
    path("o/<slug:slug>/accounts/", include("krupa.accounts.urls")),
    path("o/<slug:slug>/people/", include("krupa.people.urls")),
    path("o/<slug:slug>/audit/", include("krupa.audit.urls")),
    path("", include("krupa.cycle.urls")),
    path("o/<slug:slug>/agreements/", include("krupa.agreements.urls")),
    path("", include("krupa.web.urls")),
]
