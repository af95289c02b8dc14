"""Addresses under ``/invite/``."""

from django.urls import path

from krupa.accounts.invitation_views import accept

app_name = "invitations"

urlpatterns = [path("<str:code>/", accept, name="accept")]
