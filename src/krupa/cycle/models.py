"""A fiscal year of an organisation, and the days of its calendar."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from krupa.base.models import Scoped
from krupa.regulations.calendar import EvaluationRound, FiscalYear


class Cycle(Scoped):
    """One fiscal year that has been opened; ``rules_on`` is the day whose rules and forms it uses."""

    fiscal_year = models.PositiveSmallIntegerField()
    rules_on = models.DateField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

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


class CalendarDay(Scoped):
    """A day or span of the year's calendar; ``key`` ties it to a stage of the year."""

    cycle = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="calendar")
    key = models.CharField(max_length=60)
    title_th = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    starts_on = models.DateField()
    ends_on = models.DateField()
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["starts_on", "key"]
        constraints = [
            models.CheckConstraint(
                name="calendar_day_ends_after_it_begins",
                condition=models.Q(ends_on__gte=models.F("starts_on")),
            )
        ]

    def __str__(self) -> str:
        return self.title_th
