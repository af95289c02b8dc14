"""``krupa papers``: a year file in, official papers out."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any

import click

from krupa.commands.report import print_findings
from krupa.commands.unusable import unusable_input_ends
from krupa.papers.catalogue import Format, catalogue, entry
from krupa.papers.making.batch import make_all
from krupa.papers.making.output import output
from krupa.papers.making.task import make_one_file, tasks
from krupa.yearcheck import check_year
from krupa.yearfile import load_year


class _Slug(click.ParamType[str]):
    name = "paper"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        known = [paper.slug for paper in catalogue()]
        if value not in known:
            near = ", ".join(get_close_matches(value, known, n=3))
            thai, english = (f" ใกล้เคียงคือ {near}", f" did you mean {near}?") if near else ("", "")
            self.fail(
                f"ไม่มีเอกสารชื่อ {value}{thai} ดูชื่อทั้งหมดด้วย krupa catalogue | "
                f"no paper is called {value};{english} krupa catalogue lists them",
                param,
                ctx,
            )
        return value


class _Formats(click.ParamType[tuple[Format, ...]]):
    name = "pdf,docx,xlsx,html"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Format, ...]:
        if not isinstance(value, str):
            return tuple(value)
        try:
            return tuple(Format(part.strip()) for part in value.split(","))
        except ValueError:
            known = ", ".join(Format)
            self.fail(f"ไม่รู้จักรูปแบบไฟล์ {value!r} ใช้ได้: {known} | unknown format {value!r}; use {known}")


@click.command()
@click.argument("year_file", metavar="YEAR.yaml", type=click.Path(path_type=Path))
@click.option(
    "--out",
    "folder",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder. | โฟลเดอร์ผลลัพธ์",
)
@click.option(
    "--only", "slugs", multiple=True, type=_Slug(), help="Only this paper; repeatable. | เฉพาะเอกสารนี้"
)
@click.option(
    "--format", "formats", type=_Formats(), default=(), help="pdf,docx,xlsx,html (not html unless asked for)"
)
@click.option(
    "--one-file", is_flag=True, help="Each chosen paper also as one PDF for everybody. | รวมทุกคนเป็นไฟล์เดียว"
)
def command(
    year_file: Path, folder: Path, slugs: tuple[str, ...], formats: tuple[Format, ...], one_file: bool
) -> None:
    """Make the papers of a year and a manifest of them."""
    with unusable_input_ends():
        year = load_year(year_file)
        todo = list(tasks(year, slugs, formats))
        whole = dict.fromkeys(task.slug for task in todo) if one_file else {}
        length = len(todo) + len(whole)
        chosen = partial(_chosen, slugs, formats)
        with (
            output(folder, chosen) as run,
            click.progressbar(length=length, label="Papers", file=sys.stderr) as bar,
        ):
            for made in make_all(year, todo):
                run.add(made)
                bar.update(1)
            for slug in whole:
                run.add(make_one_file(year, slug))
                bar.update(1)
        _print_made(run.made, folder)
        _print_edited(run.edited)
        raise SystemExit(print_findings(check_year(year), only_broken=True))


def _chosen(slugs: tuple[str, ...], formats: tuple[Format, ...], slug: str, file_format: str) -> bool:
    return (not slugs or slug in slugs) and (not formats or file_format in formats)


def _print_edited(edited: Mapping[str, str]) -> None:
    for path, aside in edited.items():
        click.echo(
            f"{path} ถูกแก้ด้วยมือหลังจัดทำ ฉบับที่แก้เก็บไว้เป็น {aside}\n"
            f"    {path} had been changed by hand; that copy is kept as {aside}"
        )


def _print_made(made: Counter[str], folder: Path) -> None:
    for slug, count in made.items():
        paper = entry(slug)
        click.echo(f"{paper.step:<8}  {slug:<30} {count:>4}  {paper.title}")
    kinds = "1 kind" if len(made) == 1 else f"{len(made)} kinds"
    click.echo(f"เอกสาร {len(made)} แบบ อยู่ใน {folder} | {kinds} of paper in {folder}")
