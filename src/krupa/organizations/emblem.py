"""An uploaded emblem becomes a clean PNG: read by its content, drawn anew, without anything hidden in it."""

from __future__ import annotations

from io import BytesIO

import typst
from PIL import Image

from krupa.base.refusal import RefusedError
from krupa.organizations.svg import UnsafeDrawingError, check_svg
from krupa.regulations.bilingual import Bilingual

MOST_BYTES = 2 * 1024 * 1024
_MOST_PIXELS = 25_000_000  # 5,000 by 5,000 dots, 100 MB while it is read
_LEAST_SIDE = 64
_SIDE = 1200  # dots; 3 cm on paper at 600 dots an inch is 709
_PNG = b"\x89PNG\r\n\x1a\n"
_DRAWING = b"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), format: "svg", width: 3cm, height: 3cm, fit: "contain")
"""


def clean_emblem(content: bytes) -> bytes:
    """The emblem as a PNG of at most 1,200 dots a side.

    Raises RefusedError for what is not PNG or SVG, is larger than 2 MB or 25 million dots, is broken, or
    is an SVG that holds more than shapes.
    """
    if len(content) > MOST_BYTES:
        raise _refused("ไฟล์ใหญ่กว่า 2 เมกะไบต์", "The file is larger than 2 MB.")
    if content.startswith(_PNG):
        return _encoded(_opened(content))
    if b"<svg" in content[:4096] or b"<svg" in content.replace(b"\x00", b"")[:4096]:
        return _encoded(_cropped(_opened(_drawn(content))))
    raise _refused("ไฟล์นี้ไม่ใช่ PNG หรือ SVG", "The file is neither PNG nor SVG.")


def _drawn(content: bytes) -> bytes:
    try:
        check_svg(content)
        drawn = typst.compile(_DRAWING, format="png", ppi=800.0, sys_inputs={"svg": content.decode()})
    except (UnsafeDrawingError, UnicodeDecodeError, typst.TypstError) as error:
        raise _refused(
            "ไฟล์ SVG นี้มีสิ่งที่ตราไม่ต้องใช้ (เช่น สคริปต์ ลิงก์ ภาพฝัง ตัวกรองภาพ) หรือไฟล์เสีย",
            "The SVG is broken or holds what an emblem does not need "
            "(scripts, links, embedded pictures, filters).",
        ) from error
    if not isinstance(drawn, bytes):
        raise TypeError("one page gives one image")
    return drawn


def _opened(content: bytes) -> Image.Image:
    try:
        image = Image.open(BytesIO(content), formats=["PNG"])
        if image.width * image.height > _MOST_PIXELS:
            raise _refused("ภาพกว้างหรือสูงเกินไป", "The picture has too many dots.")
        image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        if isinstance(error, RefusedError):
            raise
        raise _refused(
            "เปิดไฟล์ภาพไม่ได้ ไฟล์อาจเสีย", "The picture cannot be opened; it may be broken."
        ) from error
    return image


def _cropped(image: Image.Image) -> Image.Image:
    box = image.convert("RGBA").getchannel("A").getbbox()
    if box is None:
        raise _refused("ภาพว่างเปล่า", "The drawing is empty.")
    return image.crop(box)


def _encoded(image: Image.Image) -> bytes:
    if min(image.size) < _LEAST_SIDE:
        raise _refused(
            "ภาพเล็กกว่า 64 จุด พิมพ์แล้วไม่ชัด", "The picture is smaller than 64 dots and would print badly."
        )
    clean = image.convert("RGBA")
    clean.thumbnail((_SIDE, _SIDE))
    plain = Image.new("RGBA", clean.size)
    plain.paste(clean)  # only the dots: no text, profile or other chunk of the upload travels on
    out = BytesIO()
    plain.save(out, "PNG", optimize=True)
    return out.getvalue()


def _refused(th: str, en: str) -> RefusedError:
    return RefusedError(
        Bilingual(f"{th} โปรดใช้ไฟล์ PNG หรือ SVG ของตราหน่วยงาน", f"{en} Use a PNG or SVG of the emblem."),
        field="emblem",
    )
