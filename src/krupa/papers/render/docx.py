"""A paper as an editable Word file. The PDF is the authoritative copy; page breaks here may differ."""

from __future__ import annotations

import io
from itertools import count

import docx
from docx.oxml.xmlchemy import serialize_for_reading
from docx.shared import Cm

from krupa.papers.content import Document
from krupa.papers.content.digits import with_thai_digits
from krupa.papers.render.docx_blocks import BlockWriter
from krupa.papers.render.docx_code import code_xml
from krupa.papers.render.docx_package import pack, prepare
from krupa.papers.render.docx_text import Frame
from krupa.papers.render.raster import as_bitmap

_EMBLEM_ALT = "ตราสัญลักษณ์ของหน่วยงาน"
_CODE_ALT = "คิวอาร์โค้ดสำหรับตรวจสอบเอกสาร"


def render_docx(document: Document, *, for_libreoffice: bool = False) -> bytes:
    """The paper as DOCX bytes; the same paper gives the same bytes.

    LibreOffice knows neither Word's Thai spreading of lines nor Thai page numbers: with
    ``for_libreoffice`` lines are justified the ordinary way and pages numbered in Arabic digits.
    """
    paper = with_thai_digits(document)
    package = docx.Document()
    prepare(package, paper, for_libreoffice=for_libreoffice)
    numbers = count(1)

    def picture(image: bytes, height: float, alt: str = _EMBLEM_ALT) -> str:
        inline = package.part.new_pic_inline(io.BytesIO(as_bitmap(image)), height=Cm(height))
        inline.docPr.set("id", str(next(numbers)))
        inline.docPr.set("descr", alt)
        return f"<w:drawing>{serialize_for_reading(inline)}</w:drawing>"

    frame = Frame(paper.page.text_width, spread="both" if for_libreoffice else "thaiDistribute")
    body = BlockWriter(picture).blocks(paper.blocks, frame)
    if document.code:
        body += code_xml(document.code, picture(document.code.image, document.code.height, _CODE_ALT), frame)
    return pack(package, body)
