"""``krupa backup``: everything of the installation in one file, while people work."""

from __future__ import annotations

from pathlib import Path

import click

from krupa.commands.installation import open_installation


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Write database, uploads and keys to FILE. Keep it as safe as the server itself."""
    open_installation()
    from krupa.base.backup import write_backup

    count = write_backup(file)
    click.echo(f"{file}: {count} ไฟล์ | files")
