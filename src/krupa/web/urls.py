"""Pages that belong to no single step."""

from django.urls import path

from krupa.web.views import home, language

urlpatterns = [
    path("", home, name="home"),
    path("language/", language, name="language"),
]
