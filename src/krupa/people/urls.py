"""Addresses under ``/o/<slug>/people/``."""

from django.urls import path

from krupa.people.views import files, roster

app_name = "people"

urlpatterns = [
    path("", files.people_list, name="list"),
    path("me/", files.me, name="me"),
    path("add/", files.add, name="add"),
    path("export/", roster.export, name="export"),
    path("import/", roster.upload, name="upload"),
    path("import/template.xlsx", roster.template, name="template"),
    path("import/<uuid:pk>/", roster.roster, name="roster"),
    path("import/<uuid:pk>/confirm/", roster.confirm, name="confirm_roster"),
    path("import/<uuid:pk>/discard/", roster.discard, name="discard_roster"),
    path("import/<uuid:pk>/rejected.xlsx", roster.rejected, name="rejected"),
    path("<uuid:pk>/", files.person, name="person"),
    path("<uuid:pk>/change/", files.change, name="change"),
    path("<uuid:pk>/national-id/", files.national_id, name="national_id"),
    path("<uuid:pk>/left/", files.left, name="left"),
    path("<uuid:pk>/degree/", files.degree, name="degree"),
    path("<uuid:pk>/licence/", files.licence, name="licence"),
    path("<uuid:pk>/round/", files.round_record, name="round"),
    path("<uuid:pk>/posts/add/", files.add_post, name="add_post"),
    path("<uuid:pk>/posts/<uuid:post_pk>/change/", files.change_post, name="change_post"),
    path("<uuid:pk>/posts/<uuid:post_pk>/end/", files.end_post, name="end_post"),
]
