"""Read a year file into checked facts."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from pydantic import ValidationError

from krupa.inputs.problem import InputError, InputProblem
from krupa.inputs.translate import line_of, place_of, problems_of
from krupa.inputs.yaml_file import YamlFile, read_yaml
from krupa.papers.facts.year import Year
from krupa.papers.render.raster import as_bitmap, as_drawing
from krupa.regulations.bilingual import Bilingual
from krupa.yearfile.references import dangling
from krupa.yearfile.sense import senseless


def load_year(path: Path) -> Year:
    """The facts of a year file; the emblem's path is relative to the file.

    Raises:
        InputError: with every problem found: unreadable, misspelt, missing, out of range, or naming a
            person or workplace that the file does not have.
    """
    file = read_yaml(path)
    if not isinstance(file.data, dict):
        empty = Bilingual(
            "ไฟล์ไม่มีข้อมูลของปี โปรดเริ่มจากไฟล์ตัวอย่าง", "the file has no year in it; start from the example"
        )
        raise InputError(path, [InputProblem("", empty)])
    try:
        year = Year.model_validate(file.data)
    except ValidationError as error:
        raise InputError(path, problems_of(error, file.lines)) from error
    found = chain(senseless(year), dangling(year))
    problems = [_dangling(file, location, message) for location, message in found]
    year, missing = _with_emblem(year, path, file)
    if problems or missing:
        raise InputError(path, [*problems, *missing])
    return year


def _dangling(file: YamlFile, location: tuple[int | str, ...], message: Bilingual) -> InputProblem:
    return InputProblem(place_of(location), message, line_of(location, file.lines))


def _with_emblem(year: Year, path: Path, file: YamlFile) -> tuple[Year, list[InputProblem]]:
    emblem = year.organization.emblem
    if emblem is None:
        return year, []
    absolute = (path.parent / emblem).resolve()
    if not absolute.is_file():
        location = ("organization", "emblem")
        words = Bilingual(
            f"ไม่พบไฟล์ตรา {emblem} โปรดตรวจชื่อไฟล์", f"the emblem {emblem} is not there; check its name"
        )
        return year, [_dangling(file, location, words)]
    try:
        as_bitmap(as_drawing(absolute.read_bytes()))
    except ValueError:
        words = Bilingual(
            f"เปิดไฟล์ตรา {emblem} ไม่ได้ ต้องเป็น PNG JPEG หรือ SVG ที่สมบูรณ์ โปรดเปลี่ยนไฟล์",
            f"the emblem {emblem} cannot be opened; it must be a sound PNG, JPEG or SVG; use another file",
        )
        return year, [_dangling(file, ("organization", "emblem"), words)]
    organization = year.organization.model_copy(update={"emblem": absolute})
    return year.model_copy(update={"organization": organization}), []
