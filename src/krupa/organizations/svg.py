"""Is an SVG drawing harmless, and small enough to draw? Shapes only; nothing that acts, loads or multiplies.

An SVG is a program of a kind: it can hold scripts, fetch other files, and say "draw that ten times" ten
times over. What is not on the short list of shapes is refused, and the drawing is then kept as a picture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

_SVG = "http://www.w3.org/2000/svg"
_SHAPES = frozenset(
    {
        "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "path", "rect", "circle",
        "ellipse", "line", "polyline", "polygon", "text", "tspan", "linearGradient", "radialGradient",
        "stop", "clipPath", "mask", "pattern"
    }
)  # fmt: skip
_MOST_DEEP = 60
_MOST_FOLLOWED = 120  # a child or a use, one inside the other
_MOST_DRAWN = 50_000
_REFERENCE = re.compile(r"url\(\s*['\"]?([^'\")]*)", re.IGNORECASE)


class UnsafeDrawingError(ValueError):
    """The drawing is not an SVG, or has something in it that an emblem does not need."""


@dataclass(slots=True)
class _Element:
    key: str = ""
    children: list[_Element] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    cost: int | None = None


def check_svg(content: bytes) -> None:
    """Raise UnsafeDrawingError unless the drawing holds shapes only and is no more than 50,000 of them."""
    reader = _Reader()
    try:
        reader.parser.Parse(content, True)
    except expat.ExpatError as error:
        raise UnsafeDrawingError("not well-formed") from error
    if reader.root is None:
        raise UnsafeDrawingError("empty")
    _cost(reader.root, reader.by_key, set())


class _Reader:
    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.ProcessingInstructionHandler = self._instruction
        self.root: _Element | None = None
        self.by_key: dict[str, _Element] = {}
        self.open: list[tuple[str, _Element]] = []
        self.count = 0

    def _doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        if internal:
            raise UnsafeDrawingError("declares entities")

    def _instruction(self, target: str, data: str) -> None:
        raise UnsafeDrawingError(f"instruction {target}")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        self.count += 1
        if self.count > _MOST_DRAWN or len(self.open) > _MOST_DEEP:
            raise UnsafeDrawingError("too large")
        if not self.open and (namespace, local) != (_SVG, "svg"):
            raise UnsafeDrawingError("not an SVG")
        if namespace in ("", _SVG) and local not in _SHAPES:
            raise UnsafeDrawingError(f"element {local}")
        element = _Element(key=attributes.get("id", ""), references=_references(attributes))
        if self.open:
            self.open[-1][1].children.append(element)
        else:
            self.root = element
        if element.key:
            self.by_key.setdefault(element.key, element)
        self.open.append((local, element))

    def _text(self, text: str) -> None:
        if self.open:
            self.open[-1][1].text.append(text)

    def _end(self, name: str) -> None:
        local, element = self.open.pop()
        if local == "style" and re.search(r"url|@|\\", "".join(element.text), re.IGNORECASE):
            raise UnsafeDrawingError("style that refers elsewhere")


def _references(attributes: dict[str, str]) -> list[str]:
    found: list[str] = []
    for name, value in attributes.items():
        namespace, _, local = name.lower().rpartition(" ")
        if namespace and local != "href":
            continue  # a drawing program's own notes
        if local.startswith("on"):
            raise UnsafeDrawingError(f"attribute {local}")
        targets = [value.strip()] if local == "href" else [each.strip() for each in _REFERENCE.findall(value)]
        if any(not target.startswith("#") for target in targets) or "\\" in value:
            raise UnsafeDrawingError("refers to something outside the drawing")
        found += [target[1:] for target in targets]
    return found


def _cost(element: _Element, by_key: dict[str, _Element], above: set[int]) -> int:
    """How many shapes are drawn in the end, counting each reference in full."""
    if element.cost is not None:
        return element.cost
    if id(element) in above or len(above) > _MOST_FOLLOWED:
        raise UnsafeDrawingError("draws itself")
    above.add(id(element))
    used = [by_key[key] for key in element.references if key in by_key]
    element.cost = 1 + sum(_cost(each, by_key, above) for each in (*element.children, *used))
    above.discard(id(element))
    if element.cost > _MOST_DRAWN:
        raise UnsafeDrawingError("too much to draw")
    return element.cost
