"""The bundled fonts: free to use, without gaps for Thai offices, and with true measures beside them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import krupa.papers

FONTS = Path(krupa.papers.__file__).parent / "fonts"
SARABAN = sorted(FONTS.glob("KruPASaraban-*.ttf"))
ttlib = pytest.importorskip("fontTools.ttLib", reason="fonttools reads the fonts (pip install -e '.[font]')")


@pytest.fixture(scope="module")
def metrics() -> dict[int, int]:
    return {int(code): width for code, width in json.loads((FONTS / "metrics.json").read_text()).items()}


@pytest.mark.parametrize("path", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_all_fonts_have_the_line_height_of_th_sarabun_new(path: Path) -> None:
    font = ttlib.TTFont(path)
    em = font["head"].unitsPerEm
    height = (font["hhea"].ascent - font["hhea"].descent + font["hhea"].lineGap) / em
    assert height == pytest.approx(1.331, abs=0.002)


@pytest.mark.parametrize("path", SARABAN, ids=lambda path: path.stem)
def test_a_changed_font_has_its_own_name_and_keeps_licence_and_exception(path: Path) -> None:
    names = ttlib.TTFont(path)["name"]
    assert names.getDebugName(1) == "KruPA Saraban"
    assert "TH Sarabun" not in names.getDebugName(4)
    assert "Theppitak Karoonboonyanan" in names.getDebugName(0)
    assert "Changed for KruPA" in names.getDebugName(0)
    assert "General Public License" in names.getDebugName(13)
    assert "special exception" in names.getDebugName(13)


def test_the_licences_stand_beside_the_fonts() -> None:
    assert "with Font exception" in (FONTS / "LICENSE-fonts.txt").read_text(encoding="utf-8")
    assert "Version 2, June 1991" in (FONTS / "GPL-2.txt").read_text(encoding="utf-8")
    assert "Bitstream" in (FONTS / "LICENSE-symbols.txt").read_text(encoding="utf-8")


def test_every_thai_letter_and_every_form_mark_can_be_printed(metrics: dict[int, int]) -> None:
    assert {*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C), *map(ord, "☐☑✓●♦□–—“”‘’…½²×÷≥≤")} <= set(metrics)


def test_the_measures_are_those_of_the_widest_style(metrics: dict[int, int]) -> None:
    fonts = [ttlib.TTFont(path) for path in SARABAN]
    for code in map(ord, "กมญ๐๙Wi ่ำ"):
        widths = [font["hmtx"][font.getBestCmap()[code]][0] * 1000 / 1503 for font in fonts]
        assert metrics[code] == round(max(widths))


def test_no_measure_is_for_a_character_the_fonts_lack(metrics: dict[int, int]) -> None:
    codes = {code for path in FONTS.glob("*.ttf") for code in ttlib.TTFont(path).getBestCmap()}
    assert set(metrics) <= codes
