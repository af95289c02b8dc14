"""Findings on the terminal."""

from __future__ import annotations

from collections.abc import Iterable

import click

from krupa.commands.unusable import STATUS_BROKEN_RULES
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Finding, Severity

_LABELS = {
    Severity.VIOLATION: ("ผิดหลักเกณฑ์", "rule broken"),
    Severity.WARNING: ("ควรดู", "worth a look"),
    Severity.UNVERIFIED: ("ยังไม่ยืนยัน", "not verified"),
}


def print_findings(findings: Iterable[Finding], *, only_broken: bool = False) -> int:
    """Print findings, broken rules first, each with its reference; the exit status they call for."""
    listed = list(findings)
    for severity in Severity:
        if only_broken and severity is not Severity.VIOLATION:
            continue
        for finding in listed:
            if finding.severity is severity:
                _print(finding)
    return STATUS_BROKEN_RULES if any(f.severity is Severity.VIOLATION for f in listed) else 0


def _print(finding: Finding) -> None:
    thai, english = _LABELS[finding.severity]
    said = not finding.where or finding.message.th.startswith(finding.where)
    where = "" if said else f" {finding.where}:"
    message = finding.message if said else _without_name(finding.message, finding.where)
    click.echo(f"[{thai} | {english}] {finding.code}{where} {message.th}")
    click.echo(f"    {message.en}")
    if finding.reference is not None:
        click.echo(f"    {finding.reference}")


def _without_name(message: Bilingual, where: str) -> Bilingual:
    """The message less the name it begins with, where the place before it ends with that name already."""

    def rest(text: str) -> str:
        name, colon, said = text.partition(": ")
        return said if colon and where.endswith(name) else text

    return Bilingual(rest(message.th), rest(message.en))
