"""Save what was typed in one section; a text that meets a newer one is set aside, never lost."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from krupa.agreements.content import Content
from krupa.agreements.form import form_of
from krupa.agreements.models import Agreement, SetAside, Version
from krupa.agreements.services.locking import locked
from krupa.agreements.states import Action
from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.papers.facts.base import Facts
from krupa.regulations.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Saved:
    """How often the section has been saved now; ``aside`` is the text if it met a newer one instead."""

    revision: int
    aside: SetAside | None = None


@transaction.atomic
def save_section(
    *,
    actor: Actor,
    agreement: Agreement,
    section: str,
    part: Facts,
    version: object,
    revision: int,
    editor: str,
) -> Saved:
    """Keep one section of the version being written.

    ``revision`` is how often the section had been saved when the page was opened, ``editor`` the open
    page. When another page has saved since, the text is set aside for its writer to choose; the same page
    may save again and again. The first save of a page is an event, the ones after it are not.

    Raises:
        NotAllowedError: only the owner writes.
        RefusedError: the version is no longer being written, or the form has no such section.
    """
    row = locked(Action.SAVE, actor, agreement, version)
    if section not in form_of(row).sections:
        raise RefusedError(_no_section(section))
    current = row.now
    last = current.revisions.get(section, {})
    now = current.revision(section)
    if current.text.part(section) == part:
        return Saved(now)
    if revision != now and last.get("editor") != editor:
        return Saved(now, _set_aside(current, section, editor, part))
    _write(current, section, part, editor)
    if last.get("editor") != editor:
        _record(actor, row, section)
    return Saved(now + 1)


@transaction.atomic
def choose_text(
    *, actor: Actor, agreement: Agreement, aside: SetAside, part: Facts | None, revision: int
) -> bool:
    """Settle a text set aside: ``part`` is what the writer wants saved, None to keep what is saved.

    False, and nothing settled, when yet another page has saved since the writer looked.

    Raises:
        NotAllowedError: only the owner writes.
        RefusedError: the version is no longer being written.
    """
    row = locked(Action.SAVE, actor, agreement, aside.version_id)
    if part is not None:
        if row.now.revision(aside.section) != revision:
            return False
        _write(row.now, aside.section, part, aside.editor)
    aside.delete()
    _record(actor, row, aside.section)
    return True


def _write(version: Version, section: str, part: Facts, editor: str) -> None:
    content: Content = version.text.replaced(section, part)
    version.content = content.stored()
    version.revisions = {
        **version.revisions,
        section: {"number": version.revision(section) + 1, "editor": editor},
    }
    version.full_clean()
    version.save(update_fields=["content", "revisions", "updated_at"])
    SetAside.objects.filter(version=version, section=section, editor=editor).delete()


def _set_aside(version: Version, section: str, editor: str, part: Facts) -> SetAside:
    aside, _ = SetAside.objects.update_or_create(
        version=version,
        section=section,
        editor=editor,
        defaults={
            "organization_id": version.organization_id,
            "part": part.model_dump(mode="json", exclude_none=True),
        },
    )
    return aside


def _record(actor: Actor, agreement: Agreement, section: str) -> None:
    record(
        actor=actor,
        verb="agreements.section_saved",
        th=f"เขียนข้อตกลงของ{agreement.person} ส่วน {section}",
        en=f"Wrote section {section} of the agreement of {agreement.person}",
        subject=agreement,
        data={"section": section, "version": agreement.now.number},
    )


def _no_section(section: str) -> Bilingual:
    return Bilingual(
        f"แบบข้อตกลงนี้ไม่มีส่วน “{section}” โปรดเลือกส่วนจากหน้าข้อตกลง",
        f"This form has no section “{section}”. Choose one from the agreement's page.",
    )
