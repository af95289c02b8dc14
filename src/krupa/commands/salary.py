"""``krupa salary``: one salary round in, result and accounts out, without a year file."""

from __future__ import annotations

from pathlib import Path

import click

from krupa.commands.report import print_findings
from krupa.commands.unusable import STATUS_UNUSABLE, unusable_input_ends


@click.command()
@click.argument(
    "round_file", metavar="[ROUND.json|ROUND.xlsx]", required=False, type=click.Path(path_type=Path)
)
@click.option(
    "--out", "folder", type=click.Path(file_okay=False, path_type=Path), help="Folder. | โฟลเดอร์ผลลัพธ์"
)
@click.option(
    "--template",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write an empty workbook. | สร้างแบบกรอก Excel",
)
def command(round_file: Path | None, folder: Path | None, template: Path | None) -> None:
    """Calculate a salary round: result.json, and the accounts as PDF and XLSX."""
    with unusable_input_ends():
        if template is not None:
            _template(template)
            return
        if round_file is None or folder is None:
            click.echo(
                "ต้องระบุไฟล์รอบเลื่อนเงินเดือนและ --out โฟลเดอร์ หรือ --template ไฟล์.xlsx\n"
                "    give a round file and --out FOLDER, or --template FILE.xlsx",
                err=True,
            )
            raise SystemExit(STATUS_UNUSABLE)
        raise SystemExit(_calculate(round_file, folder))


def _template(path: Path) -> None:
    from krupa.roundfile import write_template

    write_template(path)
    click.echo(f"สร้างแบบกรอกแล้ว {path} | template written: {path}")


def _calculate(round_file: Path, folder: Path) -> int:
    from krupa.roundfile import load_round
    from krupa.roundfile.output import write_round

    given = load_round(round_file)
    result = write_round(given, folder)
    total = result.total
    count, budget, used, left = (
        len(result.people),
        f"{total.budget:,.2f}",
        f"{total.used:,.2f}",
        f"{total.remaining:,.2f}",
    )
    click.echo(f"{count} คน วงเงิน {budget} ใช้ {used} เหลือ {left} บาท")
    click.echo(f"    {count} people, budget {budget}, used {used}, left {left} baht")
    return print_findings(result.findings)
