"""The code by which anybody can ask whether a paper is genuine."""

from __future__ import annotations

import io
import re
import secrets

import segno
from django.urls import reverse

from krupa.base.addresses import public_address
from krupa.correspondence.models import Paper
from krupa.papers.content import Code
from krupa.thai import arabic_digits, format_date

_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # without 0, 1, I, L, O: read aloud, typed from paper
_LENGTH = 12  # 31 ** 12: not to be guessed, still typed by hand


def new_code() -> str:
    """A fresh code, random enough that nobody finds one by trying."""
    return "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))


def read_code(typed: str) -> str:
    """What was typed as the register keeps it: capitals and digits, nothing else."""
    return re.sub(r"[^0-9A-Z]", "", arabic_digits(typed).upper())[: 2 * _LENGTH]


def verify_address(paper: Paper) -> str:
    """The public address of a paper, under the installation's own name and not that of a request."""
    return public_address(reverse("verify", args=[paper.shown_code]))


def code_of(paper: Paper) -> Code:
    """The QR code and lines for the foot of a paper; a correction names the paper it replaces."""
    address = verify_address(paper)
    image = io.BytesIO()
    segno.make(address, error="m", micro=False).save(image, kind="svg", border=2, xmldecl=False)
    lines = [f"ตรวจสอบเอกสารนี้: {address}"]
    if paper.corrects:
        lines.append(f"ฉบับนี้ใช้แทน{_quoted(paper.corrects)}")
    return Code(image.getvalue(), tuple(lines))


def _quoted(paper: Paper) -> str:
    number = f"เลขที่ {paper.number} " if paper.number else f"รหัส {paper.shown_code} "
    return f"{number}ลงวันที่ {format_date(paper.dated)}"
