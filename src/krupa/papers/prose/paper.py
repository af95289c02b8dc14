"""A prose paper: wording, facts and the layout of its family make a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from krupa.papers.content import Block, Document, Fill, Inline, Page, Signature, Text
from krupa.papers.errors import PaperError
from krupa.papers.facts.base import PaperHead
from krupa.papers.facts.organization import Organization
from krupa.papers.layout.decree import announcement, order
from krupa.papers.layout.letter import letter
from krupa.papers.layout.memo import memo
from krupa.papers.layout.parts import emblem_warnings, or_blank
from krupa.papers.prose.filters import letter_date, order_date
from krupa.papers.prose.markdown import Blocks, markdown_blocks
from krupa.papers.prose.slots import joined
from krupa.papers.prose.wording import (
    Rendered,
    Wording,
    parse_wording,
    render_wording,
    standard_wording,
)
from krupa.regulations.bilingual import Bilingual


def prose_paper(
    slug: str,
    organization: Organization,
    head: PaperHead,
    facts: Mapping[str, Any],
    *,
    inserts: Blocks | None = None,
    signature: Signature | None = None,
    after: Sequence[Block] = (),
    wording: Wording | None = None,
) -> Document:
    """Make the document of a prose paper.

    Args:
        slug: the paper; its standard wording file unless ``head`` carries a text or ``wording`` replaces it.
        organization: also reaches the wording as ``org`` and its words as ``lao``.
        head: number, date and own wording of this paper (``paper`` in the wording).
        facts: what else the wording may name.
        inserts: blocks for the ``[[name]]`` lines of the body.
        signature: who signs a memo (other families are signed by the head).
        after: blocks behind the signature (what the head writes on a memo; appended accounts).

    Raises:
        PaperError: the wording asks for something that is not there.
    """
    context = {"org": organization, "lao": organization.words, "paper": head, **facts}
    poured = render_wording(wording or _wording_of(slug, head), context)
    body = tuple(markdown_blocks(slug, poured.body, poured.slots, inserts or {}))
    family = _Family(slug, organization, head, poured, body)
    blocks = family.blocks(signature or Signature())
    return Document(
        slug=slug,
        title=family.plain("title") or family.plain("subject"),
        blocks=(*blocks, *after),
        page=Page(),
        protect=protected_names(organization),
        warnings=emblem_warnings(organization),
    )


def _wording_of(slug: str, head: PaperHead) -> Wording:
    return parse_wording(slug, head.wording) if head.wording else standard_wording(slug)


def protected_names(organization: Organization) -> tuple[str, ...]:
    """Names of the organisation that must not break over two lines."""
    names = [organization.name, organization.district, organization.subdistrict, organization.province]
    names += [workplace.name.removeprefix("ศูนย์พัฒนาเด็กเล็ก") for workplace in organization.workplaces]
    return tuple(dict.fromkeys(name for name in names if name))


class _Family:
    """One poured wording on its way into the layout its front matter names."""

    def __init__(
        self,
        slug: str,
        organization: Organization,
        head: PaperHead,
        poured: Rendered,
        body: tuple[Block, ...],
    ) -> None:
        self.slug, self.organization, self.head, self.poured, self.body = (
            slug,
            organization,
            head,
            poured,
            body,
        )

    def blocks(self, signature: Signature) -> tuple[Block, ...]:
        layout = self.poured.head.get("layout")
        families: dict[str, Callable[[], tuple[Block, ...]]] = {
            "memo": lambda: self._memo(signature),
            "letter": self._letter,
            "order": self._order,
            "announcement": self._announcement,
            "plain": lambda: self.body,
        }
        if not isinstance(layout, str) or layout not in families:
            raise PaperError(
                self.slug,
                "layout",
                Bilingual(
                    f"ต้องเป็นหนึ่งใน {', '.join(families)}",
                    f"must be one of {', '.join(families)}",
                ),
            )
        return families[layout]()

    def plain(self, key: str) -> str:
        value = self.poured.head.get(key, "")
        lines = value if isinstance(value, list) else [value]
        return " ".join(self.poured.slots.plain(line) for line in lines).strip()

    def _line(self, key: str, *, bold: bool = False) -> tuple[Inline, ...]:
        return tuple(joined(self.poured.slots.split(self.poured.head.get(key, ""), bold=bold)))

    def _lines(self, key: str, *, bold: bool = False) -> tuple[tuple[Inline, ...], ...]:
        value = self.poured.head.get(key, [])
        lines = value if isinstance(value, list) else [value]
        return tuple(tuple(joined(self.poured.slots.split(line, bold=bold))) for line in lines if line)

    def _memo(self, signature: Signature) -> tuple[Block, ...]:
        return memo(
            self.organization,
            agency=self.plain("agency") or None,
            number=self.head.number,
            date=letter_date(self.head.date),
            subject=self.plain("subject"),
            to=self._line("to"),
            body=self.body,
            signature=signature,
        )

    def _letter(self) -> tuple[Block, ...]:
        return letter(
            self.organization,
            number=self._letter_number(),
            date=(or_blank(letter_date(self.head.date), 5),),
            subject=self._line("subject"),
            to=self._line("to"),
            references=self._lines("references"),
            enclosures=self._lines("enclosures"),
            body=self.body,
            office=self.plain("office") or self.organization.education_office,
        )

    def _letter_number(self) -> tuple[Inline, ...]:
        prefix = self.organization.book_prefix
        if self.head.number:
            return (Text(self.head.number if not prefix else f"{prefix}/{self.head.number}"),)
        return (Text(f"{prefix}/"),) if prefix else (Fill(None, width=4),)

    def _order(self) -> tuple[Block, ...]:
        return order(
            self.organization,
            number=(or_blank(self.head.number, 3, bold=True),),
            subject=self._lines("subject", bold=True),
            date=(or_blank(order_date(self.head.date), 6),),
            body=self.body,
        )

    def _announcement(self) -> tuple[Block, ...]:
        return announcement(
            self.organization,
            subject=self._lines("subject", bold=True),
            date=(or_blank(order_date(self.head.date), 6),),
            body=self.body,
        )
