"""Addresses under ``/o/<slug>/audit/``."""

from django.urls import path

from krupa.audit.views import events

app_name = "audit"

urlpatterns = [path("", events, name="events")]
