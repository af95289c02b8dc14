"""The file around the body: defaults for Thai, page, page number, properties, repeatable bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from krupa.papers.content import Document
from krupa.papers.render.docx_text import BASE_SIZE, LANGUAGE, size_xml
from krupa.papers.render.plain import plain

FONT = "TH Sarabun New"
_W = nsdecls("w")
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)  # the same paper must give the same bytes on any day
_KEPT_STYLES = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}


def prepare(package: Any, document: Document, *, for_libreoffice: bool) -> None:
    """Sets python-docx's template up as a Thai official paper."""
    _defaults(package)
    _page(package.sections[0], document)
    if document.numbered:
        _page_number(package.sections[0], thai=document.thai_digits and not for_libreoffice)
    _properties(package.core_properties, document)


def _defaults(package: Any) -> None:
    fonts = "".join(f' w:{slot}="{FONT}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    styles = package.styles.element
    for style in list(styles.iterchildren(qn("w:style"))):
        if style.get(qn("w:styleId")) not in _KEPT_STYLES:
            styles.remove(style)
    styles.replace(
        styles.find(qn("w:docDefaults")),
        parse_xml(
            f"<w:docDefaults {_W}><w:rPrDefault><w:rPr><w:rFonts{fonts}/>{size_xml(BASE_SIZE)}{LANGUAGE}"
            f'</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" '
            f'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        ),
    )
    settings = package.settings.element
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")
    language = settings.find(qn("w:themeFontLang"))
    language.set(qn("w:bidi"), "th-TH")


def _page(section: Any, document: Document) -> None:
    page = document.page
    long, short = Cm(29.7), Cm(21.0)
    section.page_width, section.page_height = (long, short) if page.landscape else (short, long)
    section.orientation = int(page.landscape)
    section.top_margin, section.bottom_margin = Cm(page.top), Cm(page.bottom)
    section.left_margin, section.right_margin = Cm(page.left), Cm(page.right)
    section.header_distance = Cm(min(1.25, page.top / 2))
    if document.thai_digits:
        numbers = parse_xml(f'<w:pgNumType {_W} w:fmt="thaiNumbers"/>')
        section._sectPr.find(qn("w:pgMar")).addnext(numbers)


def _page_number(section: Any, *, thai: bool) -> None:
    """``- ๒ -`` at the head, from the second page on. LibreOffice shows Thai letters for ThaiArabic."""
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False  # there, and empty
    header = section.header
    header.is_linked_to_previous = False
    code, shown = (r"PAGE \* ThaiArabic", "๒") if thai else ("PAGE", "2")
    field = "".join(
        f"<w:r>{piece}</w:r>"
        for piece in (
            '<w:t xml:space="preserve">- </w:t>',
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:instrText xml:space="preserve"> {code} </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{shown}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            '<w:t xml:space="preserve"> -</w:t>',
        )
    )
    line = parse_xml(f'<w:p {_W}><w:pPr><w:jc w:val="center"/></w:pPr>{field}</w:p>')
    header._element.replace(header.paragraphs[0]._p, line)


def _properties(properties: Any, document: Document) -> None:
    properties.title = plain(document.title)[:255]  # the format's limit
    properties.language = "th-TH"
    properties.author = properties.comments = properties.keywords = ""
    properties.created = properties.modified = _LONG_AGO


def pack(package: Any, body: str) -> bytes:
    """The file with ``body`` before the section's properties.

    The body is spliced in as text: moving a long parsed table into the tree takes thirty times longer.
    """
    _drop_parts(package)
    draft = io.BytesIO()
    package.save(draft)
    packed = io.BytesIO()
    with zipfile.ZipFile(draft) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:body>", b"<w:body>" + body.encode(), 1)
            entry = zipfile.ZipInfo(name, date_time=_LONG_AGO.timetuple()[:6])
            target.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _drop_parts(package: Any) -> None:
    """The template's preview picture and second style sheet say nothing about this paper."""
    for holder, ending in ((package.part.package, "thumbnail"), (package.part, "stylesWithEffects")):
        for key in [key for key, link in holder.rels.items() if link.reltype.endswith(ending)]:
            del holder.rels[key]
