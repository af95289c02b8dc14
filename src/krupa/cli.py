"""The ``krupa`` command.

Exit status: 0 all rules hold; 1 done, but rules are broken; 2 input that cannot be used.
"""

from __future__ import annotations

import sys
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

_COMMANDS = {
    "catalogue": "List the 48 official papers. | แสดงรายการเอกสาร 48 แบบ",
    "papers": "Make a year's papers from a year file. | จัดทำเอกสารทั้งปีจากไฟล์ข้อมูลปี",
    "check": "Check a year file against the rules. | ตรวจข้อมูลปีตามหลักเกณฑ์",
    "audit": "Verify the events of an installation. | ตรวจเหตุการณ์ของระบบว่าครบและไม่ถูกแก้ไข",
    "salary": "Calculate a salary round without a year file. | คำนวณการเลื่อนเงินเดือนหนึ่งรอบ",
    "demo": "Load an example organisation to try. | ใส่ข้อมูลสาธิตสำหรับทดลองใช้",
    "serve": "Serve the web application. | เปิดระบบบนเว็บ",
    "worker": "Do background jobs. | ทำงานเบื้องหลัง",
    "createadmin": "Make an organisation's first user. | ตั้งผู้ดูแลคนแรกของหน่วยงาน",
    "backup": "Save everything in one file. | สำรองข้อมูลทั้งหมดเป็นไฟล์เดียว",
    "restore": "Put a backup back. | กู้คืนจากไฟล์สำรอง",
}


class _Lazy(click.Group):
    """Imports a subcommand when it is called, so that help answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"krupa.commands.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if (args and args[0] in _COMMANDS) or not args or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        near = get_close_matches(args[0], _COMMANDS, n=1)
        thai, english = (f" ใกล้เคียงคือ {near[0]}", f" Did you mean {near[0]}?") if near else ("", "")
        raise click.UsageError(f"ไม่มีคำสั่ง {args[0]}{thai} | no such command.{english}", ctx)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.NoSuchOption as error:
            raise click.UsageError(f"ไม่รู้จักตัวเลือกนี้ | {error.format_message()}", error.ctx) from error
        except click.MissingParameter as error:
            raise click.UsageError(f"ขาดข้อมูลที่ต้องระบุ | {error.format_message()}", error.ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="krupa")
def main() -> None:
    """KruPA: a year of teacher performance agreements, from rules to signed papers.

    ครู + PA: ทั้งปีของการพัฒนางานตามข้อตกลง ตั้งแต่หลักเกณฑ์ถึงเอกสารพร้อมลงนาม
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a console that is not UTF-8 must not stop a Thai message
            reconfigure(encoding="utf-8", errors="replace")
