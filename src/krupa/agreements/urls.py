"""Addresses of the agreements, under ``/o/<slug>/agreements/``."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from krupa.agreements.views import files, mine, reading, writing


class SectionConverter(StringConverter):
    """``work``, ``challenge`` or the number of an indicator."""

    regex = r"work|challenge|[0-9]{1,2}\.[0-9]{1,2}"


class PaperConverter(StringConverter):
    """A file format of the papers."""

    regex = "pdf|docx"


register_converter(SectionConverter, "section")
register_converter(PaperConverter, "paper")

app_name = "agreements"
urlpatterns = [
    path("", mine.mine, name="mine"),
    path("start/", mine.start, name="start"),
    path("all/", reading.listing, name="list"),
    path("<uuid:pk>/", reading.agreement, name="agreement"),
    path("<uuid:pk>/sections/work/totals/", writing.totals, name="totals"),
    path("<uuid:pk>/sections/<section:section>/", writing.section, name="section"),
    path("<uuid:pk>/sections/<section:section>/choose/<uuid:aside>/", writing.choose, name="choose"),
    path("<uuid:pk>/check/", reading.check_answers, name="check"),
    path("<uuid:pk>/submitted/", reading.submitted, name="submitted"),
    path("<uuid:pk>/withdraw/", mine.withdraw, name="withdraw"),
    path("<uuid:pk>/amend/", mine.amend, name="amend"),
    path("<uuid:pk>/decide/", reading.decide, name="decide"),
    path("<uuid:pk>/close/", reading.close, name="close"),
    path("<uuid:pk>/register/", files.register, name="register"),
    path("<uuid:pk>/versions/", reading.versions, name="versions"),
    path("<uuid:pk>/versions/<int:number>.<paper:kind>", files.paper, name="paper"),
]
