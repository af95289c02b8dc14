"""The register: drafts, issued papers that never change, cancellations, number series, own wordings."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models

from krupa.base.encryption import EncryptedJSON
from krupa.base.models import Scoped
from krupa.correspondence.families import Family
from krupa.papers.catalogue import CatalogueEntry, entry
from krupa.thai import be_year

_USER = settings.AUTH_USER_MODEL


class Series(Scoped):
    """The numbers of one family of papers in one calendar year (พ.ศ.); ``last`` is the last one given."""

    family = models.CharField(max_length=20, choices=[(family, family) for family in Family])
    year = models.PositiveIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization", "family", "year"], name="series_once")]

    def __str__(self) -> str:
        return f"{self.family} {self.year}: {self.last}"


class OfAKind(Scoped):
    """What a draft and an issued paper have in common: which paper, for whom, from which facts.

    ``part`` is the round, committee, addressee or person among the papers of a kind (``Case.who``).
    ``person_key`` and ``unit_key`` are set on a paper about one person: who it is, and where they work.
    ``wording`` is the text used in place of the standard wording, empty if that was used. ``facts`` are
    encrypted: they hold national IDs and salaries of everybody the paper was made from.
    """

    slug = models.CharField(max_length=60)
    fiscal_year = models.PositiveIntegerField()
    part = models.CharField(max_length=120, blank=True)
    person_key = models.CharField(max_length=40, blank=True, db_index=True)
    unit_key = models.CharField(max_length=40, blank=True)
    facts = EncryptedJSON()
    wording = models.TextField(blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        abstract = True

    @property
    def entry(self) -> CatalogueEntry:
        """The paper's place in the catalogue."""
        return entry(self.slug)

    @property
    def person_id(self) -> str:
        """The person whose events tell of this paper."""
        return self.person_key

    @property
    def family(self) -> Family | None:
        """The family whose series it is numbered from; None for forms, accounts and minutes."""
        return Family.of(self.entry.kind)


class Paper(OfAKind):
    """An issued paper. The database refuses to change or remove it.

    ``number`` is as printed (announcements carry none on the page, theirs is the register's);
    ``sha256`` is of the PDF, ``files`` of every stored format. ``corrects`` is the paper it replaces,
    ``reason`` why. ``text`` is what it says, in Arabic digits, to search in.
    """

    kind = models.CharField(max_length=20, db_index=True)
    title = models.TextField()
    number = models.CharField(max_length=80, blank=True)
    series_year = models.PositiveIntegerField()
    sequence = models.PositiveIntegerField(null=True, blank=True)
    dated = models.DateField()
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    files = models.JSONField()
    verify_code = models.CharField(max_length=16, unique=True)
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey(_USER, on_delete=models.PROTECT, related_name="+")
    issued_by_name = models.CharField(max_length=200)
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )

    class Meta:
        ordering = ["-issued_at"]
        indexes = [models.Index(fields=["organization", "-issued_at"], name="paper_of_office")]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "kind", "series_year", "sequence"], name="paper_number_once"
            )
        ]

    def __str__(self) -> str:
        return " ".join(filter(None, (self.number, self.title)))

    @property
    def shown_code(self) -> str:
        """The code as printed, in groups of four."""
        return "-".join(self.verify_code[at : at + 4] for at in range(0, len(self.verify_code), 4))

    @property
    def state(self) -> str:
        """``issued``, ``corrected`` (another paper took its place) or ``cancelled``."""
        if hasattr(self, "cancellation"):
            return "cancelled"
        return "corrected" if hasattr(self, "corrected_by") else "issued"


class Cancellation(Scoped):
    """A paper is no longer valid: who said so, when, why. It is not taken back either."""

    paper = models.OneToOneField(Paper, on_delete=models.PROTECT, related_name="cancellation")
    reason = models.TextField()
    cancelled_by = models.ForeignKey(_USER, on_delete=models.PROTECT, related_name="+")
    cancelled_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.reason


class Draft(OfAKind):
    """A paper not issued yet; once it is, ``issued_as`` says as which."""

    created_by = models.ForeignKey(_USER, on_delete=models.PROTECT, related_name="+")
    corrects = models.ForeignKey(Paper, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    issued_as = models.OneToOneField(
        Paper, null=True, blank=True, on_delete=models.PROTECT, related_name="draft"
    )

    class Meta:
        ordering = ["-updated_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "slug", "fiscal_year", "part"],
                condition=models.Q(issued_as__isnull=True),
                name="draft_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.slug} {self.fiscal_year} {self.part}".strip()


class WordingOverride(Scoped):
    """A version of an office's own wording of a paper; an empty text goes back to the standard."""

    slug = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    saved_by = models.ForeignKey(_USER, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["slug", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "slug", "version"], name="wording_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.slug} {self.version}"


def series_year(dated: date) -> int:
    """The Buddhist-era calendar year whose numbers a paper of that day takes."""
    return be_year(dated)
