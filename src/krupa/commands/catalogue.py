"""``krupa catalogue``: what papers there are."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from krupa.papers.catalogue import catalogue


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Machine-readable. | สำหรับโปรแกรมอื่น")
def command(as_json: bool) -> None:
    """List slug, Thai title, step and formats of every paper."""
    entries = catalogue()
    if as_json:
        click.echo(json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, indent=2))
        return
    width = max(len(entry.slug) for entry in entries)
    for entry in entries:
        formats = ",".join(entry.formats)
        click.echo(f"{entry.number:>2}  {entry.slug:<{width}}  {entry.step:<8}  {formats:<18}  {entry.title}")
