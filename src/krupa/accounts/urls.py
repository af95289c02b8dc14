"""Addresses under ``/o/<slug>/accounts/``."""

from django.urls import path

from krupa.accounts import views

app_name = "accounts"

urlpatterns = [
    path("", views.accounts, name="list"),
    path("invite/", views.invite, name="invite"),
    path("invitations/", views.invitations, name="invitations"),
    path("invitations/<uuid:pk>/again/", views.again, name="again"),
    path("<uuid:pk>/office/", views.grant, name="grant"),
    path("<uuid:pk>/close/", views.close, name="close"),
    path("offices/<uuid:pk>/end/", views.end, name="end"),
]
