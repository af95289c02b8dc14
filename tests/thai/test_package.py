"""The room itself: what it may know, how fast it opens, how it says what is wrong."""

import ast
import pickle
import subprocess
import sys
from pathlib import Path

import krupa.thai
from krupa.thai import ThaiInputError

SOURCES = sorted(Path(krupa.thai.__file__).parent.glob("*.py"))


def test_only_the_standard_library_and_the_room_itself_are_imported() -> None:
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                assert name.startswith("krupa.thai") or name.split(".")[0] in sys.stdlib_module_names


def test_every_public_name_is_there() -> None:
    assert len(krupa.thai.__all__) == len(set(krupa.thai.__all__))
    assert all(hasattr(krupa.thai, name) for name in krupa.thai.__all__)


def test_opening_the_room_reads_no_word_list_and_compiles_no_title_pattern() -> None:
    check = (
        "import krupa.thai.names as n, krupa.thai.protected as p;"
        "print(n._title_pattern.cache_info().currsize, p._listed_words.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0"]


def test_an_error_is_a_value_error_with_two_languages_and_survives_a_worker_process() -> None:
    error = pickle.loads(pickle.dumps(ThaiInputError("ผิด", "wrong")))  # noqa: S301
    assert type(error) is ThaiInputError
    assert issubclass(ThaiInputError, ValueError)
    assert (error.th, error.en, str(error)) == ("ผิด", "wrong", "ผิด")
