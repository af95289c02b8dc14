"""Bringing in a roster: upload, check, confirm, or throw away. Checking and saving run in the background."""

from __future__ import annotations

import base64
import logging
from hashlib import sha256
from typing import TYPE_CHECKING

from django.db import DatabaseError, transaction
from django.utils import timezone

from krupa.audit.services import record
from krupa.base.refusal import RefusedError
from krupa.inputs.problem import InputError
from krupa.organizations.models import Organization
from krupa.people.models import RosterImport, RosterState
from krupa.people.permissions import keeps_people, must_keep_people
from krupa.people.roster.plan import KINDS, Action, Plan, plan_rows
from krupa.people.roster.reading import Row, read_rows
from krupa.people.roster.report import ReportRow, from_text, report_of, same_effect, to_text
from krupa.people.roster.roll import read_roll
from krupa.people.roster.states import may_go
from krupa.regulations.bilingual import Bilingual

if TYPE_CHECKING:
    from collections.abc import Sequence

    from krupa.base.actor import Actor

MOST_BYTES = 5 * 1024 * 1024
"""An uploaded workbook; 5,000 rows take about a tenth of it."""
_AT_ONCE = 500
_LOG = logging.getLogger(__name__)


def upload_roster(*, actor: Actor, file_name: str, content: bytes) -> RosterImport:
    """Keep an uploaded workbook (encrypted) and have it checked in the background.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: the file is empty, too large, or no .xlsx by its content.
    """
    from krupa.people.tasks import check_roster_task

    must_keep_people(actor)
    _refuse_file(content)
    with transaction.atomic():
        roster = RosterImport(
            organization=actor.organization,
            uploaded_by=actor.user,
            file_name=file_name[-200:] or "roster.xlsx",
            sha256=sha256(content).hexdigest(),
            content=base64.b64encode(content).decode(),
        )
        roster.full_clean()
        roster.save()
        record(
            actor=actor,
            verb="people.roster_uploaded",
            th=f"อัปโหลดไฟล์ทะเบียนบุคลากร {roster.file_name} เพื่อตรวจ",
            en=f"The roster {roster.file_name} was uploaded for checking",
            subject=roster,
            data={"sha256": roster.sha256},
        )
        key = str(roster.pk)
        transaction.on_commit(lambda: check_roster_task.enqueue(key) and None)
    return roster


def check_roster(roster: RosterImport) -> None:
    """Decide every row and keep what was found; the background task's work. Writes nothing to the roll."""
    if not may_go(roster.state, RosterState.CHECKED):
        return
    try:
        rows = read_rows(base64.b64decode(roster.content), roster.file_name)
    except InputError as error:
        _fail(roster, [problem.message for problem in error.problems], [p.place for p in error.problems])
        return
    if not rows:
        _fail(roster, [_NO_ROWS], [""])
        return
    _tell(roster, 0, len(rows))
    plan = plan_rows(
        roster.organization, rows, read_roll(roster.organization), lambda done: _tell(roster, done, len(rows))
    )
    _keep(roster, plan, report_of(plan), RosterState.CHECKED)


def confirm_roster(*, actor: Actor, roster: RosterImport) -> RosterImport:
    """Have the accepted rows written, all or none, in the background.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: it is not checked, has been confirmed already, or would change nothing.
    """
    from krupa.people.tasks import save_roster_task

    must_keep_people(actor)
    with transaction.atomic():
        roster = _locked(actor, roster)
        if not may_go(roster.state, RosterState.SAVING):
            raise RefusedError(_ALREADY)
        if not roster.added + roster.changed:
            raise RefusedError(_NOTHING)
        roster.state, roster.problem_th, roster.problem_en = RosterState.SAVING, "", ""
        roster.save()
        keys = (str(roster.pk), str(actor.user.pk))
        transaction.on_commit(lambda: save_roster_task.enqueue(*keys) and None)
    return roster


def save_roster(*, actor: Actor, roster: RosterImport) -> None:
    """Write the accepted rows in one transaction with one event; the background task's work.

    The file is checked again against the roll of this moment. Where it would now do something else than
    was shown, nothing is written and the new preview waits to be confirmed.
    """
    if not keeps_people(actor):
        _fail(roster, [_NO_RIGHT], [""])
        return
    try:
        with transaction.atomic():
            Organization.objects.select_for_update().get(pk=actor.organization.pk)  # one roster at a time
            roster = _locked(actor, roster)
            if roster.state != RosterState.SAVING:
                return
            _write(actor, roster, read_rows(base64.b64decode(roster.content), roster.file_name))
    except DatabaseError:
        _LOG.exception("saving the roster %s failed", roster.pk)
        _fail(roster, [_DATABASE], [""])


def _write(actor: Actor, roster: RosterImport, rows: Sequence[Row]) -> None:
    plan = plan_rows(roster.organization, rows, read_roll(roster.organization))
    report = report_of(plan)
    if not same_effect(report, from_text(roster.report)):
        roster.problem_th, roster.problem_en = _CHANGED.th, _CHANGED.en
        _keep(roster, plan, report, RosterState.CHECKED)
        return
    now = timezone.now()
    for kind in KINDS:
        kind._default_manager.bulk_create(plan.new[kind], batch_size=_AT_ONCE)
        names = [
            field.name
            for field in kind._meta.concrete_fields
            if not field.primary_key and field.name not in ("organization", "created_at")
        ]
        for changed in plan.changed[kind]:
            changed.updated_at = now
        kind._default_manager.bulk_update(plan.changed[kind], names, batch_size=_AT_ONCE)
    roster.content = ""
    rejected = tuple(row for row in report if row.action is Action.REJECT)
    _keep(roster, plan, rejected, RosterState.CONFIRMED)
    record(
        actor=actor,
        verb="people.roster_imported",
        th=f"นำเข้าทะเบียนบุคลากรจาก {roster.file_name}: เพิ่ม {roster.added} คน ปรับปรุง {roster.changed} คน "
        f"ไม่รับ {roster.rejected} แถว",
        en=f"The roster {roster.file_name} was brought in: {roster.added} people added, "
        f"{roster.changed} changed, {roster.rejected} rows rejected",
        subject=roster,
        data={
            "sha256": roster.sha256,
            "people": {
                str(planned.person.pk): planned.fields  # which fields, not what they hold
                for planned in plan.rows
                if planned.person is not None and planned.fields
            },
        },
    )


def give_up_roster(roster: RosterImport) -> None:
    """Record that the background task met an error nobody foresaw; nothing of it was written."""
    _fail(RosterImport.objects.get(pk=roster.pk), [_UNFORESEEN], [""])


def discard_roster(*, actor: Actor, roster: RosterImport) -> None:
    """Throw away a checked roster; the file is emptied at once.

    Raises:
        NotAllowedError: the actor is no officer.
        RefusedError: it is being checked or saved, or is over.
    """
    must_keep_people(actor)
    with transaction.atomic():
        roster = _locked(actor, roster)
        if roster.state != RosterState.CHECKED:
            raise RefusedError(_ALREADY)
        _fail(roster, [_DISCARDED], [""])
        record(
            actor=actor,
            verb="people.roster_discarded",
            th=f"ยกเลิกการนำเข้าทะเบียนบุคลากรจาก {roster.file_name}",
            en=f"The roster {roster.file_name} was thrown away",
            subject=roster,
        )


def record_export(*, actor: Actor, count: int) -> None:
    """Record that the roll was taken out as a workbook."""
    record(
        actor=actor,
        verb="people.roster_exported",
        th=f"ส่งออกทะเบียนบุคลากร {count} คน (ไม่มีเลขประจำตัวประชาชน)",
        en=f"The roll of {count} people was exported (without national ID numbers)",
    )


def _locked(actor: Actor, roster: RosterImport) -> RosterImport:
    found: RosterImport = RosterImport.objects.of(actor.organization).select_for_update().get(pk=roster.pk)
    return found


def _keep(roster: RosterImport, plan: Plan, report: tuple[ReportRow, ...], state: RosterState) -> None:
    roster.added, roster.changed = plan.count(Action.ADD), plan.count(Action.CHANGE)
    roster.unchanged, roster.rejected = plan.count(Action.SAME), plan.count(Action.REJECT)
    roster.done = roster.total = len(plan.rows)
    roster.report = to_text(report)
    roster.state = state
    roster.save()


def _tell(roster: RosterImport, done: int, total: int) -> None:
    RosterImport.objects.filter(pk=roster.pk).update(done=done, total=total)


def _fail(roster: RosterImport, messages: Sequence[Bilingual], places: Sequence[str]) -> None:
    """Nothing was written; say why, and keep nothing of the file."""
    lines = [(f"{place}: " if place else "") for place in places]
    roster.problem_th = "\n".join(line + message.th for line, message in zip(lines, messages, strict=True))
    roster.problem_en = "\n".join(line + message.en for line, message in zip(lines, messages, strict=True))
    roster.state, roster.content, roster.report = RosterState.FAILED, "", ""
    roster.save()


def _refuse_file(content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise RefusedError(
            Bilingual(
                f"ไฟล์ใหญ่เกิน {MOST_BYTES // 1024 // 1024} MB โปรดแบ่งเป็นหลายไฟล์ หรือวางเฉพาะค่าในแบบฟอร์มใหม่",
                f"The file is larger than {MOST_BYTES // 1024 // 1024} MB. "
                "Split it, or paste only the values into a fresh template.",
            ),
            "file",
        )
    if not content.startswith(b"PK\x03\x04"):
        raise RefusedError(
            Bilingual(
                "ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx) โปรดบันทึกเป็น Excel Workbook ที่ไม่มีรหัสผ่านแล้วเลือกอีกครั้ง",
                "This is no Excel workbook (.xlsx). Save it as one, without a password, and choose it again.",
            ),
            "file",
        )


_NO_ROWS = Bilingual(
    "ไม่มีแถวข้อมูลในแผ่นงาน โปรดกรอกแล้วนำเข้าอีกครั้ง",
    "There are no rows in the sheet. Fill it in and upload it again.",
)
_ALREADY = Bilingual(
    "การนำเข้านี้อยู่ระหว่างดำเนินการหรือเสร็จสิ้นแล้ว โปรดดูสถานะในหน้านี้",
    "This import is at work or already over. Its state is on this page.",
)
_NOTHING = Bilingual(
    "ไม่มีแถวใดที่จะเพิ่มหรือเปลี่ยน จึงไม่ต้องยืนยัน", "No row adds or changes anything, so there is nothing to confirm."
)
_NO_RIGHT = Bilingual(
    "ผู้ยืนยันไม่ได้เป็นเจ้าหน้าที่แล้ว จึงไม่ได้บันทึก", "Whoever confirmed is no officer any more; nothing was saved."
)
_CHANGED = Bilingual(
    "ทะเบียนเปลี่ยนไปหลังจากที่แสดงตัวอย่าง จึงยังไม่บันทึก โปรดดูตัวอย่างใหม่แล้วยืนยันอีกครั้ง",
    "The roll has changed since the preview, so nothing was saved. Look again, then confirm.",
)
_DATABASE = Bilingual(
    "ฐานข้อมูลไม่รับข้อมูลชุดนี้ จึงไม่ได้บันทึกแม้แต่แถวเดียว โปรดนำเข้าอีกครั้ง หากยังไม่ได้โปรดแจ้งผู้ดูแลระบบ",
    "The database refused the rows, so none was saved. Upload again, or tell the administrator.",
)
_DISCARDED = Bilingual("ยกเลิกแล้ว ไม่มีการบันทึก", "Thrown away; nothing was saved.")
_UNFORESEEN = Bilingual(
    "เกิดข้อผิดพลาดที่ไม่คาดคิด จึงไม่ได้บันทึกแม้แต่แถวเดียว โปรดนำเข้าอีกครั้ง หรือแจ้งผู้ดูแลระบบ",
    "Something unforeseen went wrong, so no row was saved. Upload again, or tell the administrator.",
)
