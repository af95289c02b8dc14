"""Addresses under ``/o/<slug>/settings/``."""

from django.urls import path

from krupa.organizations import views

app_name = "organizations"

urlpatterns = [
    path("", views.hub, name="hub"),
    path("particulars/", views.particulars, name="particulars"),
    path("units/", views.units, name="units"),
    path("units/<uuid:pk>/close/", views.close_unit, name="close_unit"),
    path("signatories/", views.signatories, name="signatories"),
    path("instruments/", views.instruments, name="instruments"),
    path("instruments/<slug:key>/", views.instrument, name="instrument"),
    path("emblem/", views.emblem, name="emblem"),
    path("emblem.png", views.emblem_picture, name="emblem_picture"),
    path("rules/", views.rules, name="rules"),
    path("rules/withdraw/", views.withdraw_rule, name="withdraw_rule"),
]
