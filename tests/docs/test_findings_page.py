"""The page on findings explains every code that a check can give, and invents none."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import krupa

SOURCE = Path(krupa.__file__).parent
PAGE = (Path(__file__).parents[2] / "docs/how-to/read-the-findings.md").read_text(encoding="utf-8")
EXPLAINED = {
    code for row in re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE) for code in re.findall(r"`(\w+)`", row)
}


def _calls(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def _pattern(code: ast.expr) -> str:
    """A code as a regular expression: what is computed stands for any word."""
    if isinstance(code, ast.Constant):
        return str(code.value)
    if isinstance(code, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else r"\w+" for part in code.values)
    return ""


def _handed_on(tree: ast.AST) -> Iterator[str]:
    """Codes a module hands to its own helper, which makes the finding."""
    for node in ast.walk(tree):
        inside = node.args if isinstance(node, ast.Call) else node.elts if isinstance(node, ast.Tuple) else []
        for part in inside:
            if isinstance(part, ast.Constant) and re.fullmatch(r"[a-z]+(_[a-z]+)+", str(part.value)):
                yield str(part.value)


def _patterns() -> set[str]:
    found = set()
    for room in ("regulations", "yearcheck"):
        for path in (SOURCE / room).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            codes = [call.args[1] for call in _calls(tree, "Finding") if len(call.args) > 1]
            found |= {_pattern(code) for code in codes} - {""}
            if any(isinstance(code, ast.Name) for code in codes):
                found |= set(_handed_on(tree))
            if path.parent.name == "standing":
                wanted = [_pattern(call.args[0]) for call in _calls(tree, "Requirement") if call.args]
                found |= {f"standing_{code}" for code in wanted if code}
    return found


def test_every_code_is_explained() -> None:
    patterns = _patterns()
    assert len(patterns) > 70
    unexplained = {one for one in patterns if not any(re.fullmatch(one, code) for code in EXPLAINED)}
    assert not unexplained


def test_no_code_is_explained_that_no_check_gives() -> None:
    patterns = _patterns()
    assert {code for code in EXPLAINED if not any(re.fullmatch(one, code) for one in patterns)} == set()
