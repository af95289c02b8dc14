"""Read a round file, whichever of its two kinds it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from krupa.inputs.problem import InputError, InputProblem
from krupa.inputs.translate import problems_of
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.dated import RuleUnknownError
from krupa.regulations.salary import SalaryRules
from krupa.regulations.salary.bulk import collection_paused
from krupa.roundfile.json_file import read_json
from krupa.roundfile.layout import CHOICES
from krupa.roundfile.model import RoundInput
from krupa.roundfile.workbook import read_workbook


def load_round(path: Path) -> RoundInput:
    """The round of a ``.json`` or ``.xlsx`` file.

    Raises:
        InputError: with every problem found, each with its field (``people[3].salary``) or its cell
            (``บุคลากร!F7``) and what to do.
    """
    with collection_paused():
        return _load(path)


def _load(path: Path) -> RoundInput:
    if path.suffix.lower() == ".json":
        return _validated(path, read_json(path), {})
    if path.suffix.lower() == ".xlsx":
        data, cells = read_workbook(path)
        return _validated(path, data, cells)
    kinds = Bilingual(
        f"ไม่รองรับไฟล์ชนิด {path.suffix or '(ไม่มีนามสกุล)'} โปรดใช้ .json หรือ .xlsx ที่ไม่มีแมโคร",
        f"files of the kind {path.suffix or '(none)'} are not read; use .json, or .xlsx without macros",
    )
    raise InputError(path, [InputProblem("", kinds)])


def _validated(path: Path, data: Any, cells: dict[str, str]) -> RoundInput:
    try:
        loaded = RoundInput.model_validate(data)
    except ValidationError as error:
        problems = [_in_cell(problem, cells) for problem in problems_of(error)]
        raise InputError(path, problems) from error
    try:
        SalaryRules.on(loaded.evaluation_round.effect_date)
    except RuleUnknownError as error:
        early = Bilingual(
            f"ปีงบประมาณ {loaded.fiscal_year} อยู่ก่อนหลักเกณฑ์นี้ ซึ่งใช้ตั้งแต่ 1 เมษายน 2562 โปรดตรวจปี พ.ศ.",
            f"fiscal year {loaded.fiscal_year} is before these rules, which hold from 1 April "
            f"2562; check the "
            "Buddhist-era year",
        )
        raise InputError(path, [_in_cell(InputProblem("fiscal_year", early), cells)]) from error
    return loaded


def _in_cell(problem: InputProblem, cells: dict[str, str]) -> InputProblem:
    cell = cells.get(problem.place)
    if cell is None:
        return problem
    words = CHOICES.get(problem.place.rpartition(".")[2])
    if problem.kind == "enum" and words:
        listed = ", ".join(words)
        message = Bilingual(
            f"ไม่มีตัวเลือกนี้ โปรดเลือก {listed}", f"this is none of the choices; choose one of {listed}"
        )
        return InputProblem(cell, message)
    return InputProblem(cell, problem.message)
