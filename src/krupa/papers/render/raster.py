"""An emblem as the bitmap Word needs: offices keep theirs as SVG as often as PNG."""

from __future__ import annotations

from functools import lru_cache

import typst

_BITMAPS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_SOURCE = b"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), format: "svg", height: 3cm)
"""


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
        raise ValueError("ตราต้องเป็นไฟล์ PNG JPEG หรือ SVG / The emblem must be PNG, JPEG or SVG") from error
    if not isinstance(drawn, bytes):
        raise TypeError("one page gives one image")
    return drawn
