"""What the command line says when it is called wrongly: in Thai and in English, with the nearest name."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from krupa.cli import main


@pytest.mark.parametrize(
    ("arguments", "thai", "english"),
    [
        (["papers", "year.yaml"], "ขาดข้อมูลที่ต้องระบุ", "Missing option '--out'"),
        (["check"], "ขาดข้อมูลที่ต้องระบุ", "Missing argument 'YEAR.yaml'"),
        (["check", "--fast", "year.yaml"], "ไม่รู้จักตัวเลือกนี้", "No such option '--fast'"),
        (["papres"], "ใกล้เคียงคือ papers", "Did you mean papers?"),
        (["xyz"], "ไม่มีคำสั่ง xyz", "no such command"),
        (["papers", "y", "--out", "o", "--only", "salary-oder"], "ใกล้เคียงคือ salary-order", "did you mean"),
        (["papers", "y", "--out", "o", "--only", "zzz"], "ไม่มีเอกสารชื่อ zzz", "no paper is called zzz"),
    ],
)
def test_a_wrong_call_is_explained_in_both_languages(arguments: list[str], thai: str, english: str) -> None:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 2
    assert thai in done.output
    assert english in done.output
