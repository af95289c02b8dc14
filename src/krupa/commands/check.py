"""``krupa check``: every rule of a year that is broken, doubtful or rests on an unverified value."""

from __future__ import annotations

from pathlib import Path

import click

from krupa.commands.report import print_findings
from krupa.commands.unusable import unusable_input_ends
from krupa.yearcheck import check_year
from krupa.yearfile import load_year


@click.command()
@click.argument("year_file", metavar="YEAR.yaml", type=click.Path(path_type=Path))
def command(year_file: Path) -> None:
    """Check a year file and print what was found, with references."""
    with unusable_input_ends():
        findings = check_year(load_year(year_file))
    status = print_findings(findings)
    if not findings:
        click.echo("ครบถ้วนตามหลักเกณฑ์ | All rules hold.")
    raise SystemExit(status)
