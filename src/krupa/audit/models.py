"""One event in an organisation's chain."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models

from krupa.base.models import ScopedQuerySet
from krupa.regulations.bilingual import Bilingual


class Event(models.Model):
    """What happened, for people in two sentences, for programs in ``verb`` and ``data``.

    ``sequence`` counts without gaps inside a chain; ``hash`` covers the row and the hash before it. The
    chain of an organisation is its own; ``organization`` None is the installation's. ``person_id`` is the
    person it concerns, kept as text so that the events of a person outlive the person's row.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organization = models.ForeignKey(
        "organizations.Organization", null=True, on_delete=models.PROTECT, related_name="+"
    )
    sequence = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    user_name = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    verb = models.CharField(max_length=60, db_index=True)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.CharField(max_length=40, blank=True, db_index=True)
    person_id = models.CharField(max_length=40, blank=True, db_index=True)
    th = models.TextField()
    en = models.TextField()
    reason = models.TextField(blank=True)
    data = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ["organization", "sequence"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "sequence"], name="event_sequence_once"),
            models.UniqueConstraint(
                fields=["sequence"],
                name="event_sequence_once_in_the_installation",
                condition=models.Q(organization__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.th

    @property
    def words(self) -> Bilingual:
        """The sentence in both languages."""
        return Bilingual(self.th, self.en)
