"""A user's own choices; they concern nobody else, so no event is recorded."""

from __future__ import annotations

from django.conf import settings

from krupa.accounts.models import User


def choose_language(*, user: User, language: str) -> None:
    """Keep the language of the screen with the account; a language we do not speak changes nothing."""
    if language in dict(settings.LANGUAGES):
        user.language = language
        user.save(update_fields=["language"])
