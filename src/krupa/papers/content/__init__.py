"""The content model: what a paper says and how its parts lie, without any file format.

Builders write it, renderers read it. Lengths are centimetres, sizes are points. Strings hold Arabic
digits; :mod:`krupa.papers.content.digits` turns a whole document to Thai digits at once, so that no
page mixes the two.
"""

from krupa.papers.content.account import Account, Column, Grid, GridRow, Kind
from krupa.papers.content.block import (
    Align,
    Block,
    Cell,
    Emblem,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Signature,
    Signatures,
    Spacer,
    Table,
    Together,
)
from krupa.papers.content.document import Code, Document, Page
from krupa.papers.content.inline import Break, Fill, Inline, Text, Tick

__all__ = [
    "Account",
    "Align",
    "Block",
    "Break",
    "Cell",
    "Code",
    "Column",
    "Document",
    "Emblem",
    "Fill",
    "Grid",
    "GridRow",
    "Inline",
    "Kind",
    "Page",
    "PageBreak",
    "Paragraph",
    "Row",
    "Rule",
    "Signature",
    "Signatures",
    "Spacer",
    "Table",
    "Text",
    "Tick",
    "Together",
]
