"""Pages that belong to no single step."""

from django.urls import path

from krupa.web.views import home

urlpatterns = [path("", home, name="home")]
