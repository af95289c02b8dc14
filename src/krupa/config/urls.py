"""Addresses: each app has its own; what belongs to an organisation lies under ``/o/<slug>/``."""

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("", include("krupa.web.urls")),
]
