"""``krupa demo``: a year file becomes an organisation to try everything in."""

from __future__ import annotations

import secrets
from pathlib import Path

import click

import krupa
from krupa.commands.installation import open_installation
from krupa.commands.unusable import STATUS_UNUSABLE, unusable_input_ends

_EXAMPLE = Path(krupa.__file__).parents[2] / "examples" / "phraphloeng" / "year.yaml"
_SIGN_INS = "demo-sign-ins.txt"


@click.command()
@click.argument(
    "year_file", metavar="[YEAR.yaml]", required=False, default=_EXAMPLE, type=click.Path(path_type=Path)
)
@click.option(
    "--if-empty",
    is_flag=True,
    help="Where the demonstration is in already, only print its sign-ins. | ถ้ามีแล้วให้แสดงรายชื่อเท่านั้น",
)
@click.option(
    "--force",
    is_flag=True,
    help="Also where other organisations are; never where real people work. | แม้มีหน่วยงานอื่นอยู่แล้ว",
)
@click.option("--password", help="Of every sign-in; made up unless given. | รหัสผ่านของทุกบัญชี")
def command(year_file: Path, if_empty: bool, force: bool, password: str | None) -> None:
    """Load a year file's organisation and people with a sign-in for every role.

    Without a file it is the example of the repository. The fiscal year of today is opened in it.
    """
    open_installation()
    from django.conf import settings
    from django.core.exceptions import ValidationError
    from django.core.management import call_command

    from krupa.base.refusal import RefusedError
    from krupa.commands.demo.load import is_empty, load
    from krupa.yearfile import load_year

    call_command("migrate", interactive=False, verbosity=0)
    sign_ins = Path(settings.DATA_DIR) / _SIGN_INS
    if not is_empty():
        if if_empty:
            click.echo(sign_ins.read_text(encoding="utf-8") if sign_ins.is_file() else "", nl=False)
            return
        if not force:
            click.echo(
                "ระบบนี้มีหน่วยงานอยู่แล้ว จึงไม่ใส่ข้อมูลสาธิต ใช้โฟลเดอร์ข้อมูลใหม่ (KRUPA_DATA_DIR) หรือ --force\n"
                "    there are organisations here already, so no demonstration is loaded; use a new data "
                "directory (KRUPA_DATA_DIR) or --force",
                err=True,
            )
            raise SystemExit(STATUS_UNUSABLE)
    with unusable_input_ends():
        year = load_year(year_file)
    try:
        lines = load(year, password or f"demo-{secrets.token_hex(4)}")
    except ValidationError as error:
        click.echo("\n".join(error.messages), err=True)
        raise SystemExit(STATUS_UNUSABLE) from error
    except RefusedError as error:
        click.echo(f"{error.message.th}\n    {error.message.en}", err=True)
        raise SystemExit(STATUS_UNUSABLE) from error
    sign_ins.touch(mode=0o600)
    sign_ins.write_text("\n".join([*lines, ""]), encoding="utf-8")
    click.echo("\n".join(lines))
