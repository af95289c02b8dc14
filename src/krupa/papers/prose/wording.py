"""A wording file: front matter (head of the paper) and body, both templates over facts.

::

    ---
    layout: memo
    subject: พิจารณาลงนามประกาศ…{{ lao.teacher }}
    to: "{{ lao.head_full }}"
    ---
    ## 1. เรื่องเดิม

    ประกาศ{{ lao.province_committee }} เรื่อง …

The templates are sandboxed and strict: a name that is not among the facts is an error that names the
paper and the name, never an empty string.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import yaml
from jinja2 import StrictUndefined, TemplateError, UndefinedError, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from krupa.papers.errors import PaperError
from krupa.papers.prose.filters import FILTERS
from krupa.papers.prose.grammar import check_grammar
from krupa.papers.prose.slots import Slots
from krupa.regulations.bilingual import Bilingual

FRONT_MATTER = "front matter"
_STORE = "_slots"
_FIELDS = ("layout", "title", "agency", "office", "subject", "to", "references", "enclosures")
_LISTS = ("subject", "references", "enclosures")


@dataclass(frozen=True, slots=True)
class Wording:
    """The text of one prose paper, as the file has it."""

    slug: str
    head: Mapping[str, Any]
    body: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A wording poured out: head fields and body with value marks, and the store of the values."""

    head: Mapping[str, Any]
    body: str
    slots: Slots


@cache
def standard_wording(slug: str) -> Wording:
    """The wording file that KruPA carries for a paper."""
    return parse_wording(slug, standard_text(slug))


def standard_text(slug: str) -> str:
    """That file as it stands; FileNotFoundError for a paper without wording (forms, accounts)."""
    source = resources.files("krupa.papers") / "wording" / f"{slug}.md"
    return source.read_text(encoding="utf-8")


def parse_wording(slug: str, text: str) -> Wording:
    """Split a wording file into front matter and body.

    Raises:
        PaperError: there is no front matter, or it is not a mapping of known names to texts.
    """
    parts = text.replace("\r\n", "\n").split("---\n", 2)
    head = _front_matter(slug, parts[1]) if len(parts) == 3 and not parts[0].strip() else None
    if not isinstance(head, dict):
        raise PaperError(
            slug,
            FRONT_MATTER,
            Bilingual(
                "ไฟล์ข้อความต้องขึ้นต้นด้วยส่วนหัวระหว่างบรรทัด --- สองบรรทัด",
                "a wording file must begin with its head between two lines of ---",
            ),
        )
    for key, value in head.items():
        _check_field(slug, key, value)
    return Wording(slug, head, parts[2])


def _front_matter(slug: str, text: str) -> object:
    try:
        return yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        place = getattr(error, "problem_mark", None)
        line = place.line + 2 if place else 1  # the file's lines: the first is ---
        raise PaperError(
            slug,
            FRONT_MATTER,
            Bilingual(
                f'อ่านส่วนหัวไม่ได้ที่บรรทัด {line} ให้เขียนเป็น ชื่อ: "ข้อความ" และใส่เครื่องหมายคำพูดคร่อมข้อความ',
                f'the head cannot be read at line {line}; write name: "text", with quotation marks',
            ),
        ) from error


def _check_field(slug: str, key: object, value: object) -> None:
    lines = value if isinstance(value, list) and key in _LISTS else [value]
    if key in _FIELDS and all(isinstance(line, str) for line in lines):
        return
    raise PaperError(
        slug,
        str(key),
        Bilingual(
            f"ส่วนหัวมีได้เฉพาะ {', '.join(_FIELDS)} และต้องเป็นข้อความ ({', '.join(_LISTS)} เป็นรายการข้อความได้)",
            f"the head has only {', '.join(_FIELDS)}, each a text ({', '.join(_LISTS)} may be lists)",
        ),
    )


def render_wording(wording: Wording, facts: Mapping[str, Any]) -> Rendered:
    """Pour facts into a wording.

    Raises:
        PaperError: the wording names a fact that does not exist, or is not a valid template.
    """
    slots = Slots()
    context = {**facts, _STORE: slots}
    head = {key: _pour(wording.slug, key, value, context) for key, value in wording.head.items()}
    return Rendered(head, _pour(wording.slug, "body", wording.body, context), slots)


def _pour(slug: str, field: str, value: Any, context: Mapping[str, Any]) -> Any:
    if isinstance(value, list):
        return [_pour(slug, field, item, context) for item in value]
    if not isinstance(value, str):
        return value
    try:
        return _template(value).render(context)
    except UndefinedError as error:
        raise PaperError(
            slug,
            field,
            Bilingual(
                f"ข้อความอ้างถึงข้อมูลที่ไม่มี ({error.message}) ให้แก้ชื่อในไฟล์ข้อความ",
                f"the wording names an unknown fact ({error.message}); correct the name in the file",
            ),
        ) from error
    except (TemplateError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise PaperError(
            slug,
            field,
            Bilingual(
                f"ไฟล์ข้อความเขียนไม่ถูกรูปแบบหรือใช้ข้อมูลผิดชนิด ({error}) ให้แก้ไฟล์ข้อความ",
                f"the wording is not a valid template, or uses a fact of the wrong kind ({error})",
            ),
        ) from error


@pass_context
def _finalize(context: Context, value: Any) -> Any:
    if isinstance(value, StrictUndefined):
        str(value)  # raises UndefinedError with the name
    return context[_STORE].put(value)


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        finalize=_finalize,
        lstrip_blocks=True,  # and no trim_blocks: a {% … %} at a line end must not join two paragraphs
        autoescape=False,  # values never reach markup: they travel in slots
    )
    environment.filters.update(FILTERS)
    return environment


@lru_cache(maxsize=512)  # people's own wordings come and go
def _template(source: str) -> Any:
    check_grammar(_environment().parse(source), FILTERS)
    return _environment().from_string(source)
