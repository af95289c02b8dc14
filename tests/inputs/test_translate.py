"""Every kind of validation error in words: what happened and what to do, in Thai and in English."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_core import PydanticCustomError

from krupa.inputs.problem import InputProblem
from krupa.inputs.translate import line_of, place_of, problems_of, shown


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Person(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=5)] = "ก"
    salary: Annotated[Decimal, Field(gt=0, max_digits=9, decimal_places=2)] = Decimal(1)
    score: Annotated[Decimal, Field(ge=0, le=100)] = Decimal(0)
    round: Literal["1", "2"] = "1"
    colour: Colour = Colour.RED
    count: Annotated[int, Field(lt=10)] = 0
    seconded: bool = False
    tags: Annotated[list[str], Field(min_length=1)] = Field(default=["ก"])
    note: str = ""

    @field_validator("note")
    @classmethod
    def _own_rule(cls, note: str) -> str:
        if note == "ผิด":
            raise PydanticCustomError("own_rule", "wrong", {"th": "เขียนผิดเกณฑ์", "en": "it breaks a rule"})
        if note == "เสีย":
            raise ValueError("bad note")
        return note


class Year(BaseModel):
    people: list[Person]
    head: Person


def problem(data: dict[str, Any]) -> InputProblem:
    with pytest.raises(ValidationError) as caught:
        Person.model_validate(data)
    (found,) = problems_of(caught.value)
    return found


@pytest.mark.parametrize(
    ("data", "thai", "english"),
    [
        (
            {"salry": 1},
            "ไม่รู้จักชื่อข้อมูลนี้ โปรดตรวจตัวสะกดหรือลบออก",
            "this field is not known; check its spelling or remove it",
        ),
        (
            {"round": "3"},
            "ค่า '3' ใช้ไม่ได้ ต้องเป็น '1' หรือ '2'",
            "the value '3' cannot be used; it must be '1' or '2'",
        ),
        (
            {"colour": "green"},
            "ค่า 'green' ใช้ไม่ได้ ต้องเป็น 'red' หรือ 'blue'",
            "the value 'green' cannot be used; it must be 'red' or 'blue'",
        ),
        (
            {"salary": 0},
            "ค่า '0' น้อยเกินไป ต้องมากกว่า 0",
            "the value '0' is too small; it must be more than 0",
        ),
        (
            {"score": "-0.01"},
            "ค่า '-0.01' น้อยเกินไป ต้องไม่น้อยกว่า 0",
            "the value '-0.01' is too small; it must be at least 0",
        ),
        (
            {"score": "100.01"},
            "ค่า '100.01' มากเกินไป ต้องไม่เกิน 100",
            "the value '100.01' is too large; it must be at most 100",
        ),
        (
            {"tags": []},
            "ว่างอยู่ โปรดใส่ข้อมูลอย่างน้อยหนึ่งรายการ",
            "this is empty; please fill it in",
        ),
        (
            {"name": ""},
            "ว่างอยู่ โปรดใส่ข้อมูลอย่างน้อยหนึ่งรายการ",
            "this is empty; please fill it in",
        ),
        (
            {"name": "ชื่อยาวมาก"},
            "ข้อความ 'ชื่อยาวมาก' ยาวเกินไป ต้องไม่เกิน 5 ตัวอักษร โปรดย่อให้สั้นลง",
            "the text 'ชื่อยาวมาก' is too long; shorten it to 5 characters",
        ),
        (
            {"salary": "25930.125"},
            "ค่า '25930.125' มีหลักหรือทศนิยมมากเกินไป จำนวนเงินใช้ทศนิยมไม่เกิน 2 ตำแหน่ง",
            "the value '25930.125' has too many digits; amounts have at most 2 decimals",
        ),
        (
            {"salary": "1234567890"},
            "ค่า '1234567890' มีหลักหรือทศนิยมมากเกินไป จำนวนเงินใช้ทศนิยมไม่เกิน 2 ตำแหน่ง",
            "the value '1234567890' has too many digits; amounts have at most 2 decimals",
        ),
        (
            {"score": "NaN"},
            "ค่า 'NaN' ไม่ใช่จำนวน โปรดใส่ตัวเลข",
            "the value 'NaN' is not a number; please give digits",
        ),
        (
            {"score": "มาก"},
            "ค่า 'มาก' ใช้ไม่ได้ ต้องเป็นตัวเลข",
            "the value 'มาก' cannot be used; it must be a number",
        ),
        (
            {"count": "หนึ่ง"},
            "ค่า 'หนึ่ง' ใช้ไม่ได้ ต้องเป็นจำนวนเต็ม",
            "the value 'หนึ่ง' cannot be used; it must be a whole number",
        ),
        (
            {"seconded": "บางที"},
            "ค่า 'บางที' ใช้ไม่ได้ ต้องเป็น true หรือ false",
            "the value 'บางที' cannot be used; it must be true or false",
        ),
        (
            {"name": 7},
            "ค่า '7' ใช้ไม่ได้ ต้องเป็นข้อความ (ถ้าเป็นเลขให้ใส่ในเครื่องหมายคำพูด)",
            "the value '7' cannot be used; it must be text (put digits in quotation marks)",
        ),
        (
            {"tags": "ก"},
            "ค่า 'ก' ใช้ไม่ได้ ต้องเป็นรายการ",
            "the value 'ก' cannot be used; it must be a list",
        ),
        ({"note": "ผิด"}, "เขียนผิดเกณฑ์", "it breaks a rule"),
        (
            {"note": "เสีย"},
            "ค่า 'เสีย' ใช้ไม่ได้ (Value error, bad note) โปรดแก้ไข",
            "the value 'เสีย' cannot be used (Value error, bad note); please correct it",
        ),
    ],
    ids=lambda value: "" if isinstance(value, str) else next(iter(value)),
)
def test_each_kind_of_error_says_what_is_wrong_and_what_to_do(
    data: dict[str, Any], thai: str, english: str
) -> None:
    found = problem(data)
    assert found.place == next(iter(data))
    assert (found.message.th, found.message.en) == (thai, english)


def test_a_number_just_at_its_limit_is_still_too_large() -> None:
    assert "ต้องน้อยกว่า 10" in problem({"count": 10}).message.th
    assert "it must be less than 10" in problem({"count": 10}).message.en


def test_all_problems_are_told_at_once_with_the_lines_of_what_stands_around_them() -> None:
    with pytest.raises(ValidationError) as caught:
        Year.model_validate({"people": [{}, {"score": 101}], "hed": {}})
    lines = {("people",): 1, ("people", 1): 3, ("people", 1, "score"): 4, (): 1}
    found = problems_of(caught.value, lines)
    assert [(each.place, each.line) for each in found] == [("people[1].score", 4), ("head", 1)]
    assert found[1].message.th == "ขาดข้อมูลนี้ โปรดเพิ่ม"
    assert found[1].message.en == "this field is missing; please add it"


def test_a_group_is_not_a_single_value() -> None:
    with pytest.raises(ValidationError) as caught:
        Year.model_validate({"people": [], "head": "นายก"})
    (found,) = problems_of(caught.value)
    assert found.message.th == "ค่า 'นายก' ใช้ไม่ได้ ต้องเป็นกลุ่มข้อมูลที่มีชื่อกำกับ"
    assert found.message.en.endswith("it must be a group of named fields")


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ((), ""),
        (("people",), "people"),
        (("people", 0), "people[0]"),
        (("people", 0, "salary"), "people[0].salary"),
        (("a", "b", 2, 3), "a.b[2][3]"),
    ],
)
def test_a_place_is_written_as_an_officer_reads_it(location: tuple[int | str, ...], place: str) -> None:
    assert place_of(location) == place


def test_a_place_without_a_line_has_the_line_of_what_is_around_it() -> None:
    lines: dict[tuple[int | str, ...], int] = {("people",): 2, ("people", 4): 9}
    assert line_of(("people", 4, "salary"), lines) == 9
    assert line_of(("people", 5, "salary"), lines) == 2
    assert line_of(("head",), lines) is None


@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        ("สั้น", "'สั้น'"),
        ("สอง\nบรรทัด  ห่าง", "'สอง บรรทัด ห่าง'"),
        ("ก" * 40, f"'{'ก' * 40}'"),
        ("ก" * 41, f"'{'ก' * 40}…'"),
        (None, "'None'"),
        (25930, "'25930'"),
    ],
)
def test_a_value_is_quoted_short_and_on_one_line(value: Any, quoted: str) -> None:
    assert shown(value) == quoted
