"""An organisation sets a rule's value itself, with a reason, and takes that back."""

from __future__ import annotations

from django.db import transaction

from krupa.audit.services import record
from krupa.base.actor import Actor
from krupa.base.refusal import RefusedError
from krupa.organizations.models import Organization
from krupa.organizations.permissions import require_settings
from krupa.organizations.rulebook import as_rule_value
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import RuleUnknownError


def override_rule(*, actor: Actor, name: str, value: str, reason: str) -> Organization:
    """From now on this value stands for the rule ``name``; papers and checks give ``reason`` as its source.

    Raises RefusedError for a rule that does not exist, a value of another kind and a missing reason.
    """
    require_settings(actor)
    if not reason.strip():
        raise RefusedError(
            Bilingual(
                "ต้องระบุเหตุผลหรือประกาศที่ใช้อ้าง เพราะเอกสารจะแสดงเป็นที่มาของค่า",
                "Give the reason or the announcement: papers show it as the source of the value.",
            ),
            field="reason",
        )
    try:
        as_rule_value(name, value)
    except RuleUnknownError as error:
        raise _unknown(name) from error
    return _change(actor, name, {"value": value.strip(), "reason": reason.strip()})


def withdraw_override(*, actor: Actor, name: str) -> Organization:
    """The rule has its standard value again."""
    require_settings(actor)
    return _change(actor, name, None)


def _change(actor: Actor, name: str, override: dict[str, str] | None) -> Organization:
    with transaction.atomic():
        organization = Organization.objects.select_for_update().get(pk=actor.organization.pk)
        before = organization.rule_overrides.pop(name, None)
        if override is None and before is None:
            raise _unknown(name)
        if override is not None:
            organization.rule_overrides[name] = override
        organization.save()
        record(
            actor=actor,
            verb="organizations.rule_overridden" if override else "organizations.rule_restored",
            th=f"กำหนดค่าของเกณฑ์ {name}" if override else f"กลับไปใช้ค่ามาตรฐานของเกณฑ์ {name}",
            en=f"Set the rule {name}" if override else f"Went back to the standard of the rule {name}",
            subject=organization,
            reason=override["reason"] if override else "",
            data={"rule": name, "before": before, "after": override},
        )
    return organization


def _unknown(name: str) -> RefusedError:
    return RefusedError(
        Bilingual(
            f"ไม่มีเกณฑ์ชื่อ {name} โปรดเลือกจากรายการ", f"There is no rule called {name}. Choose one of the list."
        ),
        field="name",
    )
