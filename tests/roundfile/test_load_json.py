"""JSON round files: what is read, and that every bad input is named with its place and remedy."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from krupa.inputs import InputError, InputProblem
from krupa.papers.figures.salary import decided_round
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary import decide
from krupa.roundfile import load_round, result_document
from krupa.roundfile.as_year import as_year

Change = Callable[[dict[str, Any]], object]


def april_2563() -> dict[str, Any]:
    return {
        "organization": {
            "kind": "sao",
            "name": "ตัวอย่าง (ชื่อสมมติ)",
            "province": "สระแก้ว",
            "district": "เขาฉกรรจ์",
        },
        "fiscal_year": 2563,
        "round": 1,
        "people": [
            someone("6230866000008", "k2", 25930, "2.50"),
            someone("6230866000009", "k2", 25400, "2.60"),
            someone("6230866000010", "k1", 21020, "2.60"),
        ],
        "rates": [{"from": "60.00", "to": "100.00", "percent_from": "1.00", "percent_to": "6.00"}],
    }


def someone(post_number: str, rank: str, salary: int, percent: str) -> dict[str, Any]:
    return {
        "post_number": post_number,
        "name": f"ครู {post_number[-2:]} (ชื่อสมมติ)",
        "line": "teacher",
        "rank": rank,
        "salary": salary,
        "score": "85.00",
        "percent": percent,
    }


def written(folder: Path, text: str) -> Path:
    path = folder / "round.json"
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, text: str) -> tuple[InputProblem, ...]:
    with pytest.raises(InputError) as refused:
        load_round(written(folder, text))
    for problem in refused.value.problems:
        assert problem.message.th
        assert problem.message.en
    return refused.value.problems


def test_the_manuals_april_round_from_file_to_result(tmp_path: Path) -> None:
    loaded = load_round(written(tmp_path, json.dumps(april_2563())))
    result = result_document(loaded, decide(loaded.to_round()))
    assert [person["increment"] for person in result["people"]] == ["760.00", "790.00", "600.00"]
    assert [person["raw"] for person in result["people"]] == ["755.00", "785.20", "592.28"]
    assert [person["new_salary"] for person in result["people"]] == ["26690.00", "26190.00", "21620.00"]
    pool = result["pools"][0]
    assert (pool["id"], pool["headcount"], pool["payroll"]) == ("1a", 3, "72350.00")
    assert (pool["budget"], pool["used"], pool["remaining"]) == ("2170.50", "2150.00", "20.50")
    assert result["effective_on"] == "2020-04-01"
    assert [warning["code"] for warning in result["warnings"]] == ["different_percent_for_equal_score"]
    assert result["violations"] == []
    json.dumps(result)


def test_numbers_are_read_from_their_text_and_never_as_binary_fractions(tmp_path: Path) -> None:
    text = json.dumps(april_2563()).replace('"percent": "2.50"', '"percent": 2.10')
    person = load_round(written(tmp_path, text)).people[0]
    assert str(person.percent) == "2.10"
    assert (person.line, person.rank, person.salary) == (Line.TEACHER, Rank.K2, Decimal(25930))


def test_thai_digits_and_thousands_commas_in_text_are_numbers(tmp_path: Path) -> None:
    data = april_2563()
    data["people"][0]["salary"] = "๒๕,๙๓๐"
    assert load_round(written(tmp_path, json.dumps(data))).people[0].salary == 25930


def test_one_post_written_in_thai_and_in_arabic_digits_is_one_post(tmp_path: Path) -> None:
    data = april_2563()
    data["people"][1]["post_number"] = "๖๒๓๐๘๖๖๐๐๐๐๐๘"
    result = decide(load_round(written(tmp_path, json.dumps(data))).to_round())
    assert [found.code for found in result.violations] == ["duplicate_post_number"]


def test_null_is_no_score_or_no_decision(tmp_path: Path) -> None:
    data = april_2563()
    data["people"][0] |= {"score": None, "percent": None}
    person = load_round(written(tmp_path, json.dumps(data))).people[0]
    assert (person.score, person.percent) == (None, None)


def test_organisation_and_rates_may_be_left_out(tmp_path: Path) -> None:
    data = april_2563()
    del data["organization"], data["rates"]
    assert load_round(written(tmp_path, json.dumps(data))).rates == ()


def put(path: str, value: Any) -> Change:
    *way, last = [int(part) if part.isdigit() else part for part in path.split("/")]

    def change(data: Any) -> None:
        for part in way:
            data = data[part]
        data[last] = value

    return change


def drop(path: str) -> Change:
    *way, last = [int(part) if part.isdigit() else part for part in path.split("/")]

    def change(data: Any) -> None:
        for part in way:
            data = data[part]
        del data[last]

    return change


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (put("people/1/salery", 1), "people[1].salery"),
        (put("colour", "red"), "colour"),
        (put("organization/website", "x"), "organization.website"),
        (put("organization/kind", "village"), "organization.kind"),
        (drop("people"), "people"),
        (drop("fiscal_year"), "fiscal_year"),
        (drop("people/2/salary"), "people[2].salary"),
        (drop("people/2/score"), "people[2].score"),
        (drop("people/2/post_number"), "people[2].post_number"),
        (put("people", []), "people"),
        (put("people", {}), "people"),
        (put("people/0", "ครู"), "people[0]"),
        (put("people/0/salary", -25930), "people[0].salary"),
        (put("people/0/salary", 0), "people[0].salary"),
        (put("people/0/salary", True), "people[0].salary"),
        (put("people/0/salary", "NaN"), "people[0].salary"),
        (put("people/0/salary", "Infinity"), "people[0].salary"),
        (put("people/0/salary", "สองหมื่น"), "people[0].salary"),
        (put("people/0/salary", "25930.125"), "people[0].salary"),
        (put("people/0/salary", None), "people[0].salary"),
        (put("people/0/salary", "1e5"), "people[0].salary"),
        (put("people/0/salary", "25_930"), "people[0].salary"),
        (put("people/0/salary", 10**30), "people[0].salary"),
        (put("people/0/name", "ก" * 301), "people[0].name"),
        (put("people/0/name", "\ud800"), "people[0].name"),
        (put("people/0/score", "100.01"), "people[0].score"),
        (put("people/0/score", "-1"), "people[0].score"),
        (put("people/0/percent", "-0.01"), "people[0].percent"),
        (put("people/0/percent", False), "people[0].percent"),
        (put("people/0/percent", "2.5999999999999996"), "people[0].percent"),
        (put("people/0/percent", 2.5999999999999996), "people[0].percent"),
        (put("people/0/rank", "k6"), "people[0].rank"),
        (put("people/0/line", "janitor"), "people[0].line"),
        (put("people/0/post_number", 6230866000008), "people[0].post_number"),
        (put("people/0/post_number", ""), "people[0].post_number"),
        (put("people/0/name", "  "), "people[0].name"),
        (put("round", 3), "round"),
        (put("round", True), "round"),
        (put("round", "1"), "round"),
        (put("fiscal_year", 2020), "fiscal_year"),
        (put("fiscal_year", 2561), "fiscal_year"),
        (put("fiscal_year", "2563"), "fiscal_year"),
        (put("fiscal_year", True), "fiscal_year"),
        (put("rates/0/from", "x"), "rates[0].from"),
        (drop("rates/0/to"), "rates[0].to"),
        (put("rates/0/score_from", "60"), "rates[0].score_from"),
    ],
)
def test_each_bad_field_is_named(tmp_path: Path, change: Change, place: str) -> None:
    data = april_2563()
    change(data)
    assert [problem.place for problem in problems(tmp_path, json.dumps(data))] == [place]


def test_all_problems_are_named_at_once(tmp_path: Path) -> None:
    data = april_2563()
    put("people/0/rank", "k9")(data)
    put("people/2/salary", "x")(data)
    drop("round")(data)
    places = {problem.place for problem in problems(tmp_path, json.dumps(data))}
    assert places == {"people[0].rank", "people[2].salary", "round"}


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_bare_nan_and_infinity_are_refused_where_they_stand(tmp_path: Path, constant: str) -> None:
    text = json.dumps(april_2563()).replace("25930", constant)
    (problem,) = problems(tmp_path, text)
    assert problem.place == "people[0].salary"
    assert constant in problem.message.en


@pytest.mark.parametrize("power", ["1e5", "2.593E+4", "1e400", "1e999999999"])
def test_a_power_of_ten_is_not_an_amount_written_in_full(tmp_path: Path, power: str) -> None:
    text = json.dumps(april_2563()).replace("25930", power)
    (problem,) = problems(tmp_path, text)
    assert problem.place == "people[0].salary"


def test_a_limit_is_told_as_it_is(tmp_path: Path) -> None:
    for salary, words in ((0, "more than 0"), ("-1", "at least 0"), ("9" * 13, "too many digits")):
        data = april_2563()
        data["people"][0]["salary"] = salary
        (problem,) = problems(tmp_path, json.dumps(data))
        assert words in problem.message.en


def test_a_field_written_twice_is_refused_instead_of_losing_one(tmp_path: Path) -> None:
    text = json.dumps(april_2563()).replace('"salary": 25930', '"salary": 25930, "salary": 52930')
    assert [problem.place for problem in problems(tmp_path, text)] == ["salary"]


@pytest.mark.parametrize("text", ["", "{", "ไม่ใช่ JSON", "[" * 100_000, '{"fiscal_year": ' + "9" * 5000 + "}"])
def test_what_is_no_json_is_refused(tmp_path: Path, text: str) -> None:
    assert len(problems(tmp_path, text)) == 1


@pytest.mark.parametrize("text", ["[]", "null", "7", '"x"'])
def test_a_file_that_holds_something_else_is_refused(tmp_path: Path, text: str) -> None:
    assert len(problems(tmp_path, text)) == 1


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "round.json"
    path.write_bytes("ครู".encode("tis-620"))
    with pytest.raises(InputError):
        load_round(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        load_round(tmp_path / "nothing.json")
    assert "nothing.json" in refused.value.lines()[0]


@pytest.mark.parametrize("name", ["round.csv", "round.xls", "round.xlsm", "round"])
def test_other_kinds_of_file_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("x", encoding="utf-8")
    with pytest.raises(InputError):
        load_round(path)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert load_round(written(tmp_path, "\ufeff" + json.dumps(april_2563()))).round == 1


def with_rules(rules: dict[str, Any]) -> str:
    data = april_2563()
    data["organization"]["rules"] = rules
    return json.dumps(data)


def test_an_own_value_with_its_reason_counts_in_the_round_and_on_its_accounts(tmp_path: Path) -> None:
    given = {"salary.pool_percent": {"value": "1.50", "reason": "มติ 1/2563"}}
    loaded = load_round(written(tmp_path, with_rules(given)))
    standard = decide(load_round(written(tmp_path, json.dumps(april_2563()))).to_round())
    year = as_year(loaded)
    for result in (decide(loaded.to_round()), decided_round(year, year.salary_rounds[0])):
        assert result.total.budget * 2 == standard.total.budget
        assert "มติ 1/2563" in result.rules.pool_percent.reference.instrument


def test_an_own_value_of_another_kind_or_name_is_refused_at_its_place(tmp_path: Path) -> None:
    given = {
        "salary.pool": {"value": 1, "reason": "ก"},
        "salary.surplus_transfer": {"value": "x", "reason": "ก"},
    }
    (problem,) = problems(tmp_path, with_rules(given))
    assert problem.place == "organization.rules"
    assert "salary.pool_percent" in problem.message.en
    assert "one of none, same_rank_group, any" in problem.message.en
