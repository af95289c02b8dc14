"""Papers and checks ask every rule of the organisation's own rulebook: no call may forget to pass it on."""

import ast
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

import krupa
from krupa.papers.figures import salary
from krupa.regulations import dated
from krupa.regulations.appraisal import band_of

ROOT = Path(krupa.__file__).parent
RULES = {"rules", "rulebook"}
ASKING = [
    path
    for room in ("papers", "yearcheck")
    for path in sorted((ROOT / room).rglob("*.py"))
    if path.stem[0] != "_"
]


def _module_of(path: Path) -> Any:
    return importlib.import_module(".".join(("krupa", *path.relative_to(ROOT).with_suffix("").parts)))


def _forgetful(source: str, names: dict[str, Any]) -> Iterator[str]:
    """Calls that leave a rulebook out, and standard rules asked directly; ``names`` are the module's."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            called = _called(node.func, names)
            if _is_direct(called) or (_takes_rules(called) and not _passed(node, called)):
                yield f"line {node.lineno}: {ast.unparse(node.func)}"


def _called(func: ast.expr, names: dict[str, Any]) -> Any:
    if isinstance(func, ast.Name):
        return names.get(func.id)
    if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name):
        return getattr(names.get(func.value.id), func.attr, None)
    return None


def _is_direct(called: Any) -> bool:
    return called is dated.in_force or getattr(called, "__self__", None) is dated.STANDARD


def _parameters(called: Any) -> list[str]:
    try:
        return list(inspect.signature(called).parameters)
    except (TypeError, ValueError):
        return []


def _takes_rules(called: Any) -> bool:
    facts = isinstance(called, type) and issubclass(called, BaseModel)
    return callable(called) and not facts and bool(RULES & set(_parameters(called)))


def _passed(call: ast.Call, called: Any) -> bool:
    place = next(place for place, name in enumerate(_parameters(called)) if name in RULES)
    return bool(RULES & {keyword.arg for keyword in call.keywords}) or len(call.args) > place


@pytest.mark.parametrize("path", ASKING, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_question_to_the_rules_is_asked_of_the_organisations_own(path: Path) -> None:
    assert list(_forgetful(path.read_text(encoding="utf-8"), vars(_module_of(path)))) == []


@pytest.mark.parametrize(
    "source",
    [
        "band_of(score, on=day)",
        "STANDARD.value('pa.members', on=day)",
        "in_force('pa.members', on=day)",
        "SalaryRound(evaluation_round, people)",
        "SalaryRules.on(day)",
    ],
)
def test_a_call_that_forgets_the_rules_is_seen(source: str) -> None:
    assert list(_forgetful(source, {**vars(dated), **vars(salary), **vars(_SALARY_RULES)}))


@pytest.mark.parametrize(
    "source", ["band_of(score, on=day, rules=year.rulebook)", "SalaryRules.on(day, rulebook)", "len(day)"]
)
def test_a_call_that_passes_them_is_not(source: str) -> None:
    assert not list(_forgetful(source, {"band_of": band_of, **vars(_SALARY_RULES)}))


_SALARY_RULES = importlib.import_module("krupa.regulations.salary.rules")
