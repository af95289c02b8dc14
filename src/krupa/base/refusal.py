"""A service says no: what happened, why, what to do, in both languages."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from krupa.regulations.bilingual import Bilingual


class NotAllowedError(PermissionDenied):
    """The actor may not do this here; a page answers 404 for what must not be known, 403 otherwise."""

    def __init__(self, message: Bilingual) -> None:
        """``message`` is shown to the person."""
        super().__init__(f"{message.th} / {message.en}")
        self.message = message


class RefusedError(ValueError):
    """The request cannot be done in this state or with this input; ``field`` is the input to blame."""

    def __init__(self, message: Bilingual, field: str = "") -> None:
        """``message`` is shown beside the field, or at the top of the page."""
        super().__init__(f"{message.th} / {message.en}")
        self.message = message
        self.field = field
