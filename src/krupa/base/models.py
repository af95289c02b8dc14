"""Records with unguessable keys, and records that belong to one organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self
from uuid import uuid4

from django.db import models

if TYPE_CHECKING:
    from krupa.organizations.models import Organization


class Record(models.Model):
    """A row with a random key, so that no address can be guessed from another."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class ScopedQuerySet(models.QuerySet[Any]):
    """Rows of organisations; every read begins with :meth:`of`."""

    def of(self, organization: Organization) -> Self:
        """Only this organisation's rows."""
        return self.filter(organization=organization)


class Scoped(Record):
    """A row of one organisation."""

    organization = models.ForeignKey("organizations.Organization", on_delete=models.PROTECT, related_name="+")

    objects = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True
