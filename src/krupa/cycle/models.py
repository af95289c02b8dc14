"""A fiscal year of an organisation, the days of its calendar, the rules it froze, and messages to users."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from krupa.base.models import Scoped
from krupa.cycle.stages import Stage
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.reference import Sureness

_STAGES = [(stage.value, stage.name.lower()) for stage in Stage if stage is not Stage.SETUP]


class Cycle(Scoped):
    """One fiscal year that has been opened; ``rules_on`` is the day whose rules and forms it uses.

    ``remind_days`` is how many days before its last day a task is reminded of; ``reminded_on`` the last day
    on which reminders went out.
    """

    fiscal_year = models.PositiveSmallIntegerField()
    rules_on = models.DateField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    remind_days = models.PositiveSmallIntegerField(default=7)
    reminded_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-fiscal_year"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "fiscal_year"], name="one_cycle_per_fiscal_year")
        ]

    def __str__(self) -> str:
        return str(self.fiscal_year)

    @property
    def period(self) -> FiscalYear:
        """The fiscal year with its dates."""
        return FiscalYear(self.fiscal_year)

    def round(self, number: int) -> EvaluationRound:
        """Evaluation round 1 or 2."""
        return EvaluationRound(self.period, number)


class FrozenRules(Scoped):
    """What a year was opened with: rules, forms, program; written once (see krupa.cycle.frozen).

    It is kept apart from the cycle because it is large and seldom read.
    """

    cycle = models.OneToOneField(Cycle, on_delete=models.CASCADE, related_name="frozen")
    rules = models.JSONField()
    wordings = models.JSONField()
    program_version = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.cycle} {self.program_version}"


class CalendarDay(Scoped):
    """A day or span of the year's calendar; ``key`` ties it to a rule of the calendar and its round.

    ``set_by_office`` says that the organisation chose the days; otherwise ``sureness`` says how well a
    source supports them.
    """

    cycle = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="calendar")
    key = models.CharField(max_length=60)
    stage = models.SmallIntegerField(choices=_STAGES)
    title_th = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    starts_on = models.DateField()
    ends_on = models.DateField()
    sureness = models.CharField(max_length=10, choices=[(s, s) for s in Sureness])
    set_by_office = models.BooleanField(default=False)
    note = models.TextField(blank=True, max_length=2000)

    class Meta:
        ordering = ["starts_on", "stage", "key"]
        constraints = [
            models.UniqueConstraint(fields=["cycle", "key"], name="calendar_day_once"),
            models.CheckConstraint(
                name="calendar_day_ends_after_it_begins",
                condition=models.Q(ends_on__gte=models.F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.title_th

    @property
    def title(self) -> Bilingual:
        """What is done on these days."""
        return Bilingual(self.title_th, self.title_en)

    @property
    def is_guess(self) -> bool:
        """Whether no source prescribes the days and the office has not set them."""
        return not self.set_by_office and self.sureness == Sureness.UNKNOWN


class Notification(Scoped):
    """A message to a user, shown on their page of messages and sent by mail.

    ``key`` says what it is about, so that the same thing is said once.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    th = models.TextField()
    en = models.TextField()
    link = models.CharField(max_length=300, blank=True)
    due = models.DateField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "user", "key"], name="notification_once")
        ]

    def __str__(self) -> str:
        return self.th

    @property
    def words(self) -> Bilingual:
        """The message."""
        return Bilingual(self.th, self.en)
