"""A person and what the papers and rules need to know of them, over time."""

from __future__ import annotations

from enum import StrEnum

from django.conf import settings
from django.db import models

from krupa.base.encryption import EncryptedText, keyed_hash
from krupa.base.models import Scoped
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.posts import Line, Rank, Standing
from krupa.thai import full_name, sort_key


class DegreeLevel(StrEnum):
    """ระดับวุฒิ, as the papers know them."""

    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTOR = "doctor"


class Person(Scoped):
    """A teacher, administrator or supervisor of the organisation; ``sort_key`` keeps dictionary order."""

    title = models.CharField(max_length=60, blank=True)
    first_name = models.CharField(max_length=120)
    last_name = models.CharField(max_length=120, blank=True)
    sort_key = models.CharField(max_length=600, editable=False, db_index=True)
    national_id = EncryptedText(blank=True, default="")
    national_id_hash = models.CharField(max_length=64, blank=True, editable=False)
    birth_date = models.DateField(null=True, blank=True)
    email = models.EmailField(blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="persons"
    )
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "user"],
                name="one_person_per_user_and_organization",
                condition=models.Q(user__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["organization", "national_id_hash"],
                name="national_id_once_per_organization",
                condition=~models.Q(national_id_hash=""),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """Title, first and last name as written in Thai."""
        return full_name(self.title, self.first_name, self.last_name)

    def clean(self) -> None:
        """Keep what is derived in step: the sort key with the name, the hash with the national ID."""
        self.sort_key = sort_key(f"{self.first_name} {self.last_name}")
        self.national_id_hash = keyed_hash(self.national_id)


class Post(Scoped):
    """A post a person holds from a day on; the latest that has begun is the present one."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="posts")
    post_number = models.CharField(max_length=13, blank=True)
    position = models.CharField(max_length=160, blank=True)
    line = models.CharField(max_length=20, choices=[(line, line) for line in Line])
    rank = models.CharField(max_length=20, choices=[(rank, rank) for rank in Rank])
    standing = models.CharField(max_length=20, choices=[(s, s) for s in Standing], default=Standing.NONE)
    unit = models.ForeignKey(
        "organizations.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="posts"
    )
    salary = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    subject = models.CharField(max_length=200, blank=True)
    classroom_types = models.JSONField(default=list, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["since"]
        constraints = [
            models.UniqueConstraint(fields=["person", "since"], name="one_post_begins_on_a_day"),
            models.CheckConstraint(
                name="post_ends_after_it_begins",
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
            ),
            models.CheckConstraint(
                name="salary_is_not_negative",
                condition=models.Q(salary__isnull=True) | models.Q(salary__gte=0),
            ),
        ]
        indexes = [models.Index(fields=["organization", "post_number"], name="post_by_number")]

    def __str__(self) -> str:
        return f"{self.person} {self.rank}"

    @property
    def is_assistant(self) -> bool:
        """Whether it is a ครูผู้ช่วย's post, which has forms and rules of its own."""
        return self.rank == Rank.ASSISTANT


class Degree(Scoped):
    """A degree of a person."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="degrees")
    level = models.CharField(max_length=20, choices=[(level, level) for level in DegreeLevel])
    name = models.CharField(max_length=200)
    major = models.CharField(max_length=200, blank=True)
    institution = models.CharField(max_length=200, blank=True)
    awarded_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Licence(Scoped):
    """A professional licence of a person."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="licences")
    number = models.CharField(max_length=40)
    issued_on = models.DateField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.number


class RoundRecord(Scoped):
    """Leave, lateness, absence and discipline of a person in one round of a fiscal year."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="round_records")
    fiscal_year = models.PositiveSmallIntegerField()
    round = models.PositiveSmallIntegerField()
    absences = models.JSONField(default=dict)
    discipline = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "fiscal_year", "round"], name="one_record_per_round")
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.fiscal_year}/{self.round}"


class RosterState(StrEnum):
    """Where an uploaded roster stands: see krupa.people.roster.states."""

    UPLOADED = "uploaded"
    CHECKED = "checked"
    SAVING = "saving"
    CONFIRMED = "confirmed"
    FAILED = "failed"


class RosterImport(Scoped):
    """A roster on its way in. ``content`` (the workbook, base64) and ``report`` (JSON: what each row will
    do, with messages) are encrypted as the national IDs in them are; both are emptied once it is over,
    less the rejected rows. ``done`` of ``total`` rows are looked at; ``problem_th``/``problem_en`` say
    why it failed.
    """

    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    state = models.CharField(
        max_length=20, choices=[(state, state) for state in RosterState], default=RosterState.UPLOADED
    )
    content = EncryptedText(blank=True, default="")
    report = EncryptedText(blank=True, default="")
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    added = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    rejected = models.PositiveIntegerField(default=0)
    problem_th = models.TextField(blank=True)
    problem_en = models.TextField(blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.file_name

    @property
    def problem(self) -> Bilingual:
        """Why it failed, or why it must be confirmed anew."""
        return Bilingual(self.problem_th, self.problem_en)
