"""``krupa restore``: puts a backup in the place of what is there."""

from __future__ import annotations

from pathlib import Path

import click

from krupa.commands.installation import open_installation
from krupa.commands.unusable import STATUS_UNUSABLE


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Replace an installation that is in use. | แทนที่ระบบที่มีข้อมูลอยู่")
@click.option("--yes", is_flag=True, help="Do not ask again. | ไม่ต้องถามยืนยัน")
def command(file: Path, force: bool, yes: bool) -> None:
    """Restore FILE. An installation with users in it is only replaced with --force."""
    open_installation()
    from krupa.base.backup import BackupError, restore_backup

    if _in_use():
        if not force:
            click.echo(
                "ระบบนี้มีผู้ใช้อยู่แล้ว หากต้องการแทนที่ทั้งหมดให้ใส่ --force\n"
                "    this installation has users; to replace everything, add --force",
                err=True,
            )
            raise SystemExit(STATUS_UNUSABLE)
        if not yes:
            click.confirm("แทนที่ข้อมูลทั้งหมดหรือไม่ | Replace everything?", abort=True)
    try:
        restore_backup(file)
    except BackupError as error:
        click.echo(f"{error.message.th}\n    {error.message.en}", err=True)
        raise SystemExit(STATUS_UNUSABLE) from error
    click.echo("กู้คืนแล้ว โปรดเริ่ม krupa serve ใหม่ | Restored. Start krupa serve again.")


def _in_use() -> bool:
    from django.contrib.auth import get_user_model
    from django.db import connection

    users = get_user_model()
    return users._meta.db_table in connection.introspection.table_names() and users._default_manager.exists()
