from decimal import Decimal
from pathlib import Path

import pytest

from krupa.inputs import InputError
from krupa.inputs.yaml_file import read_yaml


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "year.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refusal(tmp_path: Path, text: str | bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_yaml(written(tmp_path, text))
    return "\n".join(caught.value.lines())


def test_numbers_with_a_point_are_exact_and_dates_stay_text(tmp_path: Path) -> None:
    file = read_yaml(
        written(tmp_path, "score: 85.10\nsalary: 25930\non: 2565-10-01\nnothing:\nyes_no: true\n")
    )
    assert file.data == {
        "score": Decimal("85.10"),
        "salary": 25930,
        "on": "2565-10-01",
        "nothing": None,
        "yes_no": True,
    }
    assert isinstance(file.data["score"], Decimal)


def test_every_value_knows_its_line(tmp_path: Path) -> None:
    file = read_yaml(written(tmp_path, "people:\n  - name: ก\n  - name: ข\n"))
    assert file.lines[("people", 1, "name")] == 3


def test_a_key_written_twice_is_named_with_its_line(tmp_path: Path) -> None:
    message = refusal(tmp_path, "salary: 1\nname: ก\nsalary: 2\n")
    assert ":3: salary:" in message
    assert "written twice" in message


def test_aliases_are_refused_because_they_can_explode(tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    assert "aliases" in refusal(tmp_path, bomb)


def test_a_tag_that_would_run_code_is_only_text(tmp_path: Path) -> None:
    file = read_yaml(written(tmp_path, "a: !!python/object/apply:os.system ['true']\n"))
    assert file.data == {"a": ["true"]}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [1, 2\nb: 3", "not YAML"),
        ("a: b: c", "not YAML"),
        (b"\xff\xfe\x00", "UTF-8"),
        ("\x00", "not YAML"),
    ],
)
def test_what_is_not_yaml_says_so(tmp_path: Path, text: str | bytes, said: str) -> None:
    assert said in refusal(tmp_path, text)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_yaml(tmp_path / "nowhere.yaml")
    assert "cannot be opened" in caught.value.lines()[1]


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_yaml(tmp_path)


def test_a_byte_order_mark_from_windows_is_ignored(tmp_path: Path) -> None:
    assert read_yaml(written(tmp_path, "\ufeffname: ก\n")).data == {"name": "ก"}


def test_deep_nesting_is_an_error_and_not_a_crash(tmp_path: Path) -> None:
    message = refusal(tmp_path, "[" * 20000 + "]" * 20000)
    assert message
