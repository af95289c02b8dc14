"""An agreement of a person for a year (or a round), its versions, and what was suggested on return."""

from __future__ import annotations

from functools import cached_property

from django.conf import settings
from django.db import models

from krupa.agreements.content import Content
from krupa.agreements.states import State
from krupa.base.models import Scoped
from krupa.papers.facts.agreement import Opinion


class CloseReason(models.TextChoices):
    """Why an agreement ended before its year did."""

    TRANSFER = "transfer"
    PROMOTION = "promotion"
    NEW_SUPERVISOR = "new_supervisor"


class Agreement(Scoped):
    """What a person in a post agrees to do from ``starts_on`` to ``ends_on``.

    ``round`` is set only on an assistant teacher's, which is made each round. The form follows from the
    post. ``current`` is the version being written or decided, or the last one that was; ``paper`` is the
    register's copy of the approved version numbered ``paper_version``.
    """

    cycle = models.ForeignKey("cycle.Cycle", on_delete=models.PROTECT, related_name="agreements")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="agreements")
    post = models.ForeignKey("people.Post", on_delete=models.PROTECT, related_name="+")
    round = models.PositiveSmallIntegerField(null=True, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    state = models.CharField(max_length=20, choices=[(state, state) for state in State], default=State.DRAFT)
    current = models.OneToOneField(
        "Version", null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    paper = models.ForeignKey(
        "correspondence.Paper", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    paper_version = models.PositiveSmallIntegerField(null=True, blank=True)
    closed_because = models.CharField(max_length=20, blank=True, choices=CloseReason.choices)

    class Meta:
        ordering = ["person__sort_key", "starts_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "person"],
                name="one_open_agreement_per_year",
                condition=models.Q(round__isnull=True) & ~models.Q(state="closed"),
            ),
            models.UniqueConstraint(
                fields=["cycle", "person", "round"],
                name="one_open_agreement_per_round",
                condition=models.Q(round__isnull=False) & ~models.Q(state="closed"),
            ),
            models.CheckConstraint(
                name="agreement_ends_after_it_begins",
                condition=models.Q(ends_on__gte=models.F("starts_on")),
            ),
            models.CheckConstraint(
                name="agreement_round_is_1_or_2",
                condition=models.Q(round__isnull=True) | models.Q(round__in=(1, 2)),
            ),
        ]
        indexes = [models.Index(fields=["organization", "cycle", "state"], name="agreement_list")]

    def __str__(self) -> str:
        return f"{self.person} {self.cycle}"

    @property
    def now(self) -> Version:
        """The current version; every agreement has one from its first moment."""
        assert self.current is not None  # noqa: S101 - start_agreement makes both together
        return self.current

    @property
    def state_now(self) -> State:
        """Where the agreement stands."""
        return State(self.state)

    @cached_property
    def in_force(self) -> Version | None:
        """The version last approved, which holds until an amendment is."""
        approved = self.versions.filter(opinion=Opinion.APPROVED).order_by("-number")
        return approved.select_related("decided_by").first()


class Version(Scoped):
    """One text of an agreement. Fixed once submitted: the database itself refuses to change it.

    ``revisions`` counts, for each section, how often it was saved, and by which open page last.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField(default=dict, blank=True)
    revisions = models.JSONField(default=dict, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_as = models.JSONField(default=dict, blank=True)
    opinion = models.CharField(max_length=20, blank=True, choices=[(o, o) for o in Opinion])
    remark = models.TextField(blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["agreement", "number"], name="version_number_once")]

    def __str__(self) -> str:
        return f"{self.agreement} v{self.number}"

    @cached_property
    def text(self) -> Content:
        """The content as checked facts."""
        return Content.model_validate(self.content)

    def revision(self, section: str) -> int:
        """How often a section has been saved."""
        return int(self.revisions.get(section, {}).get("number", 0))


class Suggestion(Scoped):
    """What the approver asks to be changed in one section of a returned version."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="suggestions")
    section = models.CharField(max_length=20)
    text = models.TextField()

    class Meta:
        ordering = ["section"]
        constraints = [
            models.UniqueConstraint(fields=["version", "section"], name="one_suggestion_per_section")
        ]

    def __str__(self) -> str:
        return self.text


class SetAside(Scoped):
    """A text that met a newer one of the same section: kept until its writer has chosen between them."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="set_aside")
    section = models.CharField(max_length=20)
    editor = models.CharField(max_length=64)
    part = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(fields=["version", "section", "editor"], name="one_text_aside_per_page")
        ]

    def __str__(self) -> str:
        return f"{self.version} {self.section}"
