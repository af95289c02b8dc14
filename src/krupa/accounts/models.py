"""Users, the offices they hold, and invitations to take one up."""

from __future__ import annotations

from uuid import uuid4

from django.contrib.auth.models import AbstractUser
from django.db import models

from krupa.base.actor import Office
from krupa.base.models import Scoped
from krupa.regulations.bilingual import Bilingual

OFFICE_WORDS: dict[Office, Bilingual] = {
    Office.EDUCATION_OFFICER: Bilingual("นักวิชาการศึกษา", "Education officer"),
    Office.PERSONNEL_OFFICER: Bilingual("นักทรัพยากรบุคคล", "Personnel officer"),
    Office.EDUCATION_HEAD: Bilingual("ผู้อำนวยการกองการศึกษา", "Head of education"),
    Office.DIRECTOR: Bilingual("ผู้อำนวยการสถานศึกษา / ศพด.", "Director of a school or child centre"),
    Office.CLERK: Bilingual("ปลัด", "Clerk"),
    Office.HEAD: Bilingual("นายก", "Head of the organisation"),
    Office.AUDITOR: Bilingual("ผู้ตรวจสอบ", "Auditor"),
    Office.ADMINISTRATOR: Bilingual("ผู้ดูแลระบบ", "Administrator"),
}


class User(AbstractUser):
    """Someone who can sign in; rights come from offices and posts, never from flags on the user."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    display_name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, choices=[("th", "ไทย"), ("en", "English")], default="th")

    def __str__(self) -> str:
        return self.display_name or self.username


class OfficeHolding(Scoped):
    """A user holds an office in an organisation for a time; a director's holding names the unit."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="offices")
    office = models.CharField(max_length=30, choices=[(office, office) for office in Office])
    unit = models.ForeignKey(
        "organizations.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="office_holding_ends_after_it_begins",
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.office}"

    @property
    def words(self) -> Bilingual:
        """The office as people call it."""
        return OFFICE_WORDS[Office(self.office)]


class Invitation(Scoped):
    """An offer to take up an account: sent by mail, used once, dead after its day.

    Only the hash of the code is kept. ``person`` makes the new user that person; ``office`` gives one.
    """

    email = models.EmailField()
    name = models.CharField(max_length=200)
    code_hash = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    office = models.CharField(max_length=30, blank=True)
    unit = models.ForeignKey(
        "organizations.Unit", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.email

    @property
    def words(self) -> Bilingual | None:
        """The office as people call it; None where none is given."""
        return OFFICE_WORDS[Office(self.office)] if self.office else None
