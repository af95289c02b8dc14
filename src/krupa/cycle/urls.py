"""Addresses of the home page, the year and the public announcements."""

from django.urls import path

from krupa.cycle.views import criteria, home, year

app_name = "cycle"
_HERE = "o/<slug:slug>/"
_YEAR = f"{_HERE}year/<int:fiscal_year>/"

urlpatterns = [
    path(_HERE, home.home, name="home"),
    path(f"{_HERE}messages/", home.messages, name="messages"),
    path(f"{_HERE}messages/read/", home.read_messages, name="read_messages"),
    path(f"{_HERE}year/", year.years, name="years"),
    path(_YEAR, year.year, name="year"),
    path(f"{_YEAR}calendar.ics", year.calendar_file, name="calendar_file"),
    path(f"{_YEAR}calendar/<uuid:pk>/", year.change_day, name="change_day"),
    path(f"{_YEAR}rules/", year.rules, name="rules"),
    path(f"{_YEAR}close/", year.close, name="close"),
    path(f"{_YEAR}criteria/", criteria.criteria, name="criteria"),
    path(f"{_YEAR}criteria/<slug:paper>/", criteria.draft, name="draft_criteria"),
    path("public/<slug:slug>/announcements/", criteria.announcements, name="announcements"),
    path(
        "public/<slug:slug>/announcements/<uuid:key>.pdf",
        criteria.announcement_file,
        name="announcement_file",
    ),
]
