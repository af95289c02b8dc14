from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from krupa.inputs import InputError
from krupa.yearfile import load_year

SMALL = """\
organization: {kind: sao, name: ทดสอบ, province: สระแก้ว, district: เขาฉกรรจ์,
  workplaces: [{id: w1, kind: child_centre, name: ศูนย์พัฒนาเด็กเล็กบ้านทดสอบ}]}
fiscal_year: 2566
people:
  - {id: a, title: นาง, first_name: สมมติ, last_name: ใจดี, rank: k2, standing: experienced,
     workplace: w1, salary: "๒๕,๙๓๐", appointed_on: 1 ต.ค. 2561}
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "year.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        load_year(written(tmp_path, text))
    return caught.value.lines()


def test_dates_are_of_the_buddhist_era_and_thai_digits_are_numbers(tmp_path: Path) -> None:
    person = load_year(written(tmp_path, SMALL)).person("a")
    assert person.appointed_on == date(2018, 10, 1)
    assert person.salary == Decimal(25930)


def test_every_problem_is_named_at_once_with_place_line_and_remedy(tmp_path: Path) -> None:
    broken = SMALL.replace("rank: k2", "rank: k9").replace("title: นาง, ", "").replace("sao", "village")
    lines = refusal(tmp_path, broken)
    places = [line for line in lines if not line.startswith(" ")]
    assert any("organization.kind" in line and ":1:" in line for line in places)
    assert any("people[0].rank" in line and ":5:" in line for line in places)
    assert any("people[0].title" in line for line in places)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("fiscal_year: 2566", "fiscal_year: 2023", "write 2566"),
        ("fiscal_year: 2566", "fiscal_year: 66", "too small"),
        ("fiscal_year: 2566", "fiscal_year: 2566\nfiscal_yer: 1", "not known"),
        ('salary: "๒๕,๙๓๐"', "salary: .nan", "must be a number"),
        ('salary: "๒๕,๙๓๐"', "salary: NaN", "not a number"),
        ('salary: "๒๕,๙๓๐"', "salary: -1", "too small"),
        ('salary: "๒๕,๙๓๐"', "salary: true", "not written in full"),
        ('salary: "๒๕,๙๓๐"', "salary: 1.005", "too many digits"),
        ('salary: "๒๕,๙๓๐"', "salary: มาก", "must be a number"),
        ("1 ต.ค. 2561", "1 ต.ค. 2018", "2018"),
        ("1 ต.ค. 2561", "31 ก.พ. 2561", ""),
        ("workplace: w1", "workplace: w9", "no workplace has the id"),
        ("people:", "people: นาย ก\nothers:", "must be a list"),
    ],
)
def test_a_fact_that_cannot_be_used_is_refused_in_plain_words(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert old in SMALL
    lines = refusal(tmp_path, SMALL.replace(old, new))
    assert any(said in line for line in lines)
    assert all("Traceback" not in line for line in lines)


@pytest.mark.parametrize("text", ["", "- 1\n", "just words"])
def test_a_file_without_a_year_says_where_to_start(tmp_path: Path, text: str) -> None:
    assert any("start from the example" in line for line in refusal(tmp_path, text))


@pytest.mark.parametrize(
    ("part", "place"),
    [
        ("agreements: [{person: z}]", "agreements[0].person"),
        ("appraisals: [{person: z, round: 1}]", "appraisals[0].person"),
        (
            "salary_rounds: [{number: 1, people: [{person: z, salary: 1}]}]",
            "salary_rounds[0].people[0].person",
        ),
        ("standing: {requests: [{person: z, target: senior}]}", "standing.requests[0].person"),
        ("committees: [{id: c, evaluates: [z]}]", "committees[0].evaluates[0]"),
        ("evaluations: [{person: a, committee: nine}]", "evaluations[0].committee"),
        (
            "committees: [{id: c, members: [{role: chair, workplace: z}]}]",
            "committees[0].members[0].workplace",
        ),
        ("committees: [{id: c, members: [{role: chair, person: z}]}]", "committees[0].members[0].person"),
        (
            "salary_rounds: [{number: 1, committee: {members: [{role: chair, person: z}]}}]",
            "salary_rounds[0].committee.members[0].person",
        ),
    ],
)
def test_a_name_that_leads_nowhere_is_found_wherever_it_stands(tmp_path: Path, part: str, place: str) -> None:
    lines = refusal(tmp_path, SMALL + part + "\n")
    assert any(f" {place}:" in line and ":7:" in line for line in lines)


def test_two_people_may_not_share_an_id(tmp_path: Path) -> None:
    person = SMALL[SMALL.index("  - {id: a") :]
    assert any("is used 2 times" in line for line in refusal(tmp_path, SMALL + person))


def test_a_missing_emblem_file_is_named(tmp_path: Path) -> None:
    broken = SMALL.replace("kind: sao,", "kind: sao, emblem: nowhere.png,", 1)
    assert any("nowhere.png" in line for line in refusal(tmp_path, broken))


def test_the_emblem_is_found_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "emblem.svg").write_text("<svg/>", encoding="utf-8")
    year = load_year(written(tmp_path, SMALL.replace("kind: sao,", "kind: sao, emblem: emblem.svg,", 1)))
    assert year.organization.emblem == tmp_path / "emblem.svg"


def test_a_municipality_without_its_grade_is_refused_where_the_grade_belongs(tmp_path: Path) -> None:
    lines = refusal(tmp_path, SMALL.replace("kind: sao", "kind: municipality"))
    assert " organization.grade: " in lines[0]
    assert "city, town or subdistrict" in lines[1]
    graded = SMALL.replace("kind: sao", "kind: municipality, grade: town")
    assert load_year(written(tmp_path, graded)).organization.words.full_name == "เทศบาลเมืองทดสอบ"


@pytest.mark.parametrize("written_year", ["2565", "2564"])
def test_a_year_before_the_rules_is_refused_where_it_is_written(tmp_path: Path, written_year: str) -> None:
    lines = refusal(tmp_path, SMALL.replace("2566", written_year))
    assert " fiscal_year: " in lines[0]
    assert "from 2566" in lines[1]


def test_a_year_of_the_common_era_is_told_its_buddhist_number(tmp_path: Path) -> None:
    lines = refusal(tmp_path, SMALL.replace("2566", "2025"))
    assert "2568 (บวก 543)" in lines[0]
    assert "write 2568 (add 543)" in lines[1]


def test_whole_numbers_may_be_in_thai_digits(tmp_path: Path) -> None:
    text = SMALL.replace("2566", "๒๕๖๖") + "salary_rounds: [{number: ๒}]\n"
    year = load_year(written(tmp_path, text))
    assert (year.fiscal_year, year.salary_rounds[0].number) == (2566, 2)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("salary-oder/1", "the nearest is salary-order"),
        ("xyz", "krupa catalogue lists them"),
        ("salary-order/3", "there are salary-order/1, salary-order/2"),
        ("criteria-memo/1", "write only criteria-memo"),
        ("pa-committee-order/9", "there are pa-committee-order/c1"),
        ("committee-request-letter/2", "there are committee-request-letter/1"),
        ("standing-appointment-order/master", "standing-appointment-order/senior-supervisor"),
    ],
)
def test_a_head_for_a_paper_that_does_not_exist_is_refused_with_the_names_that_do(
    tmp_path: Path, key: str, said: str
) -> None:
    more = (
        'committees: [{id: c1, outside: [{addressee: ผู้อำนวยการ (ชื่อสมมติ)}]}]\npapers: {"%s": {number: "1"}}\n'
    )
    lines = refusal(tmp_path, SMALL + more % key)
    assert f" papers.{key}: " in lines[0]
    assert said in lines[1]


@pytest.mark.parametrize(
    "key", ["salary-order", "salary-order/2", "pa-committee-order/c1", "standing-appointment-order/senior"]
)
def test_heads_of_papers_that_exist_are_taken(tmp_path: Path, key: str) -> None:
    text = SMALL + f"committees: [{{id: c1}}]\npapers: {{{key}: {{number: '1'}}}}\n"
    assert load_year(written(tmp_path, text)).papers[key].number == "1"


def test_an_office_sets_its_own_value_with_a_reason(tmp_path: Path) -> None:
    rules = "  rules: {salary.pool_percent: {value: 2.50, reason: มติ 1/2566}},\n  workplaces"
    year = load_year(written(tmp_path, SMALL.replace("  workplaces", rules)))
    rule = year.rulebook.in_force("salary.pool_percent", on=date(2023, 4, 1))
    assert (rule.value, rule.reference.instrument) == (Decimal("2.50"), "กำหนดโดยหน่วยงาน: มติ 1/2566")


@pytest.mark.parametrize(
    ("rule", "place", "said"),
    [
        (
            "salary.pool_percents: {value: 2, reason: ก}",
            "organization.rules:",
            "Names like it: salary.pool_percent",
        ),
        ("salary.pool_percent: {value: มาก, reason: ก}", "organization.rules:", "a number, not below zero"),
        ("salary.pool_percent: {value: [2], reason: ก}", "organization.rules:", "a number, not below zero"),
        ("salary.pool_percent: {value: 2}", "organization.rules.salary.pool_percent.reason:", "missing"),
        (
            'salary.pool_percent: {value: 2, reason: " "}',
            "organization.rules.salary.pool_percent.reason:",
            "empty",
        ),
        ("salary.pool_percent: {reason: ก}", "organization.rules.salary.pool_percent.value:", "missing"),
        ("salary.pool_percent: 2", "organization.rules.salary.pool_percent:", "a group of named fields"),
        (
            "calendar.round_1: {value: 1, reason: ก}",
            "organization.rules:",
            "the same dates",
        ),
    ],
)
def test_an_own_value_that_cannot_be_is_refused_with_line_place_and_remedy(
    tmp_path: Path, rule: str, place: str, said: str
) -> None:
    lines = refusal(tmp_path, SMALL.replace("  workplaces", f"  rules: {{{rule}}},\n  workplaces"))
    assert f":2: {place}" in lines[0]
    assert said in lines[1]


def test_all_wrong_own_values_are_named_at_once(tmp_path: Path) -> None:
    both = "rules: {lao.x: {value: ก, reason: ข}, pa.members: {value: ก, reason: ข}},"
    (line, english) = refusal(tmp_path, SMALL.replace("  workplaces", f"  {both}\n  workplaces"))
    assert "lao.x" in line
    assert "pa.members" in line
    assert "a whole number" in english


def test_a_comma_in_a_bare_number_is_told_from_a_misspelt_field(tmp_path: Path) -> None:
    lines = refusal(tmp_path, SMALL.replace('"๒๕,๙๓๐"', "25,930"))
    assert " people[0].930: (รายการที่ 1) " in lines[0]
    assert "จำนวนที่มีจุลภาคต้องอยู่ในเครื่องหมายคำพูด" in lines[0]


def test_a_rank_may_be_written_as_papers_write_it(tmp_path: Path) -> None:
    assert load_year(written(tmp_path, SMALL.replace("rank: k2", "rank: คศ.๑"))).person("a").rank == "k1"


def test_what_is_not_yaml_is_said_in_thai_in_the_thai_line(tmp_path: Path) -> None:
    lines = refusal(tmp_path, "organization: {kind: sao\nfiscal_year: 2566\n")
    assert "did not" not in lines[0]
    assert "flow" not in lines[0]
    assert "this is not YAML (" in lines[1]


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        load_year(tmp_path / "none.yaml")
    assert "ไม่พบไฟล์นี้" in caught.value.lines()[0]
