"""Build the bundled fonts again; see docs/how-to/build-the-font.md.

KruPA Saraban is the distribution's Laksaman in the proportions of TH Sarabun New: Laksaman draws the
same letters 1.503 times larger on its em square, so a larger em square gives the same letters at the
same point size. KruPA Symbols are the tick boxes and marks that Thai fonts lack, from DejaVu Sans.

The same input gives the same bytes. Beside the fonts stands ``metrics.json``: the advance of every
character the fonts can show, in thousandths of the type size, so that the program needs no font reader.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "src/krupa/papers/fonts"
STYLES = {"Laksaman.ttf": "Regular", "Laksaman-Bold.ttf": "Bold", "Laksaman-Italic.ttf": "Italic"}
SARABAN, SYMBOLS = "KruPA Saraban", "KruPA Symbols"
UNITS_PER_EM = 1503  # Laksaman's own 1000 units drawn 1.503 times as large as TH Sarabun New
ASCENT, DESCENT, GAP = 0.844, 0.457, 0.030  # of the type size, as TH Sarabun New: lines of 1.331 em
SYMBOL_SCALE = 0.78  # DejaVu's signs stand too large beside Saraban's small letters
MARKS = "☐☑☒✓✔✗✘●○◯◦◆◇♦■□▪▫▲△▼▽▶◀★☆←↑→↓↔⇒⇔αβγδεθλμπσφωΔΣΩ∑∈∩∪∴≡⊂⊃①②③④⑤⑥⑦⑧⑨⑩\u200b\u2060"
KILLER, VOWEL = "uni0E4C", "uni0E34"  # ์ above a vowel, and the vowel ิ
HINTING = ("cvt ", "fpgm", "prep", "gasp", "FFTM")
NOTICE = (
    "Changed for KruPA by tools/build_font.py: family name, em square, line metrics, no hinting, "
    "height of one mark."
)


def rename(font: TTFont, family: str, style: str, notice: str) -> None:
    """Give the font its own name everywhere; keep copyright, licence and the exception."""
    names = font["name"]
    full = family if style == "Regular" else f"{family} {style}"
    postscript = f"{family.replace(' ', '')}-{style}"
    own = {1: family, 2: style, 3: f"{full}; changed", 4: full, 6: postscript, 16: family, 17: style}
    copyright_text = f"{names.getDebugName(0)}\n\n{notice}"
    kept = [n for n in names.names if n.platformID == 3 and n.nameID in {5, 9, 13, 14}]
    names.names = kept
    for name_id, value in {**own, 0: copyright_text}.items():
        names.setName(value, name_id, 3, 1, 0x409)
    names.names.sort()


def set_line_metrics(font: TTFont) -> None:
    """Give every bundled font the same line height, so that a tick box does not push lines apart."""
    em = font["head"].unitsPerEm
    ascent, descent, gap = (round(share * em) for share in (ASCENT, DESCENT, GAP))
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ascent, -descent, gap
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, gap
    os2.usWinAscent, os2.usWinDescent = ascent, descent


def drop_hinting(font: TTFont) -> None:
    """Hinting was made for another em square; print and screens of today do not use it."""
    for tag in HINTING:
        if tag in font:
            del font[tag]
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        if hasattr(glyph, "program"):
            glyph.removeHinting()


def raise_killer(font: TTFont) -> None:
    """Draw the sign ์ that stands on a vowel as high as it is put there (ธิ์ looks as before).

    Laksaman lifts it by positioning. The PDF engine then writes the sign apart from its letter, and
    whoever copies or searches ผลสัมฤทธิ์ finds ธิ์ twice.
    """
    marks = [table for table in _mark_tables(font) if KILLER in table.Mark1Coverage.glyphs]
    (table,) = marks
    record = table.Mark1Array.MarkRecord[table.Mark1Coverage.glyphs.index(KILLER)]
    vowel = table.Mark2Array.Mark2Record[table.Mark2Coverage.glyphs.index(VOWEL)].Mark2Anchor[record.Class]
    lift = vowel.YCoordinate - record.MarkAnchor.YCoordinate
    font["glyf"][KILLER].coordinates.translate((0, lift))
    font["glyf"][KILLER].recalcBounds(font["glyf"])
    record.MarkAnchor.YCoordinate += lift
    for anchor in table.Mark2Array.Mark2Record[table.Mark2Coverage.glyphs.index(KILLER)].Mark2Anchor:
        anchor.YCoordinate += lift


def _mark_tables(font: TTFont) -> list[Any]:
    """The tables that put a mark on another mark."""
    lookups = font["GPOS"].table.LookupList.Lookup
    return [table for lookup in lookups if lookup.LookupType == 6 for table in lookup.SubTable]


def build_saraban(source: Path, style: str) -> TTFont:
    """One style of KruPA Saraban from Laksaman's file."""
    font = TTFont(source, recalcTimestamp=False)
    font["head"].unitsPerEm = UNITS_PER_EM
    drop_hinting(font)
    raise_killer(font)
    set_line_metrics(font)
    rename(font, SARABAN, style, NOTICE)
    return font


def build_symbols(source: Path) -> TTFont:
    """The few marks of DejaVu Sans that papers use, a little smaller."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options(hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(text=MARKS)
    subsetter.subset(font)
    font["head"].unitsPerEm = round(font["head"].unitsPerEm / SYMBOL_SCALE)
    drop_hinting(font)
    set_line_metrics(font)
    rename(font, SYMBOLS, "Regular", "Subset, made smaller and renamed for KruPA by tools/build_font.py.")
    return font


def advances(font: TTFont) -> dict[int, int]:
    """The advance of every character in thousandths of the type size."""
    em = font["head"].unitsPerEm
    return {code: round(font["hmtx"][glyph][0] * 1000 / em) for code, glyph in font.getBestCmap().items()}


def write_metrics(saraban: list[TTFont], symbols: TTFont) -> None:
    """The widest advance among the styles, by character number; private-use characters are left out."""
    widest = advances(symbols)
    for code in set.intersection(*(set(font.getBestCmap()) for font in saraban)):
        widest[code] = max(advances(font)[code] for font in saraban)
    public = {str(code): width for code, width in sorted(widest.items()) if not 0xE000 <= code <= 0xF8FF}
    (FONTS / "metrics.json").write_text(json.dumps(public, indent=0) + "\n", encoding="utf-8")


def main() -> None:
    """Write the four font files and their metrics."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--laksaman", type=Path, required=True, help="folder that holds Laksaman*.ttf")
    parser.add_argument("--dejavu", type=Path, required=True, help="the file DejaVuSans.ttf")
    arguments = parser.parse_args()
    saraban = []
    for name, style in STYLES.items():
        font = build_saraban(arguments.laksaman / name, style)
        font.save(FONTS / f"KruPASaraban-{style}.ttf")
        saraban.append(font)
    symbols = build_symbols(arguments.dejavu)
    symbols.save(FONTS / "KruPASymbols.ttf")
    write_metrics(saraban, symbols)


if __name__ == "__main__":
    main()
