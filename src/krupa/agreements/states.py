"""The life of an agreement: who may move it where, and what everybody calls where it stands.

=========  ==========  =====================  =========  ===========================================
action     by          from                   to         paper
=========  ==========  =====================  =========  ===========================================
save       owner       draft, returned        (same)     a draft to look at
submit     owner       draft, returned        submitted  the agreement, its opinion open
withdraw   owner       submitted              draft      a draft to look at
approve    approver    submitted              approved   the agreement with the opinion เห็นชอบ
return     approver    submitted              returned   the agreement with the suggestions
amend      owner       approved               draft      a draft; the approved version stays in force
close      owner,      all but closed         closed     the version in force, if there is one
           officer
=========  ==========  =====================  =========  ===========================================
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual


class State(StrEnum):
    """Where an agreement stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    CLOSED = "closed"


class Role(StrEnum):
    """What somebody is to one agreement; the auditor and other readers have none of these."""

    OWNER = "owner"
    APPROVER = "approver"
    OFFICER = "officer"


class Action(StrEnum):
    """What can be done with an agreement."""

    SAVE = "save"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    APPROVE = "approve"
    RETURN = "return"
    AMEND = "amend"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Transition:
    """Who may do it from where; ``target`` None leaves the state as it is."""

    by: frozenset[Role]
    sources: frozenset[State]
    target: State | None
    name: Bilingual


@dataclass(frozen=True, slots=True)
class Label:
    """What a state is called to the one who writes and to the one who waits, and its colour."""

    writer: Bilingual
    reader: Bilingual
    colour: str


_WRITABLE = frozenset({State.DRAFT, State.RETURNED})
_SUBMITTED = frozenset({State.SUBMITTED})
_OWNER = frozenset({Role.OWNER})
_APPROVER = frozenset({Role.APPROVER})

TRANSITIONS = {
    Action.SAVE: Transition(_OWNER, _WRITABLE, None, Bilingual("แก้ไขข้อตกลง", "write the agreement")),
    Action.SUBMIT: Transition(
        _OWNER, _WRITABLE, State.SUBMITTED, Bilingual("เสนอข้อตกลง", "submit the agreement")
    ),
    Action.WITHDRAW: Transition(
        _OWNER, _SUBMITTED, State.DRAFT, Bilingual("ถอนข้อตกลงที่เสนอ", "withdraw the submission")
    ),
    Action.APPROVE: Transition(
        _APPROVER, _SUBMITTED, State.APPROVED, Bilingual("เห็นชอบข้อตกลง", "approve the agreement")
    ),
    Action.RETURN: Transition(
        _APPROVER, _SUBMITTED, State.RETURNED, Bilingual("ส่งข้อตกลงคืน", "return the agreement")
    ),
    Action.AMEND: Transition(
        _OWNER,
        frozenset({State.APPROVED}),
        State.DRAFT,
        Bilingual("ขอแก้ไขข้อตกลงที่เห็นชอบแล้ว", "amend the approved agreement"),
    ),
    Action.CLOSE: Transition(
        frozenset({Role.OWNER, Role.OFFICER}),
        frozenset(State) - {State.CLOSED},
        State.CLOSED,
        Bilingual("ปิดข้อตกลงและเริ่มฉบับใหม่", "close the agreement and start a new one"),
    ),
}

LABELS = {
    State.DRAFT: Label(
        Bilingual("กำลังเขียน", "You are writing"), Bilingual("ผู้จัดทำกำลังเขียน", "Being written"), "blue"
    ),
    State.SUBMITTED: Label(
        Bilingual("รอความเห็นผู้บังคับบัญชา", "Waiting for a decision"),
        Bilingual("รอพิจารณา", "To be decided"),
        "yellow",
    ),
    State.RETURNED: Label(
        Bilingual("ส่งคืนให้แก้ไข", "Returned to you"),
        Bilingual("ส่งคืนแล้ว รอแก้ไข", "Returned, being changed"),
        "red",
    ),
    State.APPROVED: Label(Bilingual("เห็นชอบแล้ว", "Approved"), Bilingual("เห็นชอบแล้ว", "Approved"), "green"),
    State.CLOSED: Label(Bilingual("ปิดแล้ว", "Closed"), Bilingual("ปิดแล้ว", "Closed"), "grey"),
}


def may(action: Action, roles: frozenset[Role], state: State) -> bool:
    """Whether somebody in these roles may do it to an agreement in this state."""
    transition = TRANSITIONS[action]
    return bool(transition.by & roles) and state in transition.sources
