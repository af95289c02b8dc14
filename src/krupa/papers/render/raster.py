"""An emblem as the bitmap Word needs and as the drawing the page engine needs: offices keep either."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from io import BytesIO

import typst
from PIL import Image, UnidentifiedImageError

_BITMAPS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_SOURCE = b"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), format: "svg", height: 3cm)
"""


_NOT_AN_IMAGE = "ตราต้องเป็นไฟล์ PNG JPEG หรือ SVG ที่เปิดได้ / The emblem must be a sound PNG, JPEG or SVG"


@lru_cache(maxsize=8)
def as_bitmap(image: bytes) -> bytes:
    """PNG and JPEG as they are, SVG drawn at 600 dots an inch for 3 cm of height.

    Raises ValueError for an image that is neither.
    """
    if image.startswith(_BITMAPS):
        return image
    try:
        drawn = typst.compile(_SOURCE, format="png", ppi=600.0, sys_inputs={"svg": image.decode()})
    except (UnicodeDecodeError, typst.TypstError) as error:
        raise ValueError(_NOT_AN_IMAGE) from error
    if not isinstance(drawn, bytes):
        raise TypeError("one page gives one image")
    return drawn


@lru_cache(maxsize=8)
def as_drawing(image: bytes) -> bytes:
    """SVG as it is, PNG and JPEG inside an SVG of their size: the engine takes only text files in memory.

    Raises ValueError for a bitmap that cannot be opened.
    """
    if not image.startswith(_BITMAPS):
        return image
    try:
        with Image.open(BytesIO(image)) as opened:
            opened.load()
            width, height, kind = opened.width, opened.height, Image.MIME[opened.format or ""]
    except (UnidentifiedImageError, OSError, KeyError, Image.DecompressionBombError) as error:
        raise ValueError(_NOT_AN_IMAGE) from error
    data = b64encode(image).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}"><image width="{width}" height="{height}" href="data:{kind};base64,{data}"/></svg>'
    ).encode()
