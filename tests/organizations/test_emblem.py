"""An emblem is read by its content and drawn anew; whatever could act, load or multiply is refused."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from krupa.base.refusal import RefusedError
from krupa.organizations.emblem import MOST_BYTES, clean_emblem

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="100" height="100">'
)
CIRCLE = '<circle cx="50" cy="50" r="40" fill="#036"/>'


def svg(inside: str, before: str = "") -> bytes:
    return f"{before}{SVG}{CIRCLE}{inside}</svg>".encode()


def png(size: tuple[int, int] = (200, 300), mode: str = "RGB", **options: object) -> bytes:
    out = BytesIO()
    Image.new(mode, size).save(out, "PNG", **options)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_a_drawing_is_kept_as_a_picture_cropped_to_what_is_drawn() -> None:
    picture = opened(clean_emblem(svg("")))
    assert picture.format == "PNG"
    assert abs(picture.width - picture.height) <= 2
    assert 700 <= picture.width <= 800  # 80 hundredths of 3 cm at 800 dots an inch


def test_a_picture_keeps_its_shape_and_loses_everything_hidden_in_it() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "<script>alert(1)</script>")
    clean = clean_emblem(png(pnginfo=notes) + b"PK\x03\x04 trailing")
    assert opened(clean).size == (200, 300)
    assert b"script" not in clean
    assert b"trailing" not in clean


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_kind_of_png_is_understood(mode: str) -> None:
    assert opened(clean_emblem(png(mode=mode))).mode == "RGBA"


def test_a_large_picture_is_made_smaller() -> None:
    assert opened(clean_emblem(png((2400, 1200)))).size == (1200, 600)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<g onload="alert(1)"/>',
        '<image href="file:///etc/passwd"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<use href="http://example.com/a.svg#b"/>',
        '<use xlink:href="other.svg#b"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<a href="#x">y</a>',
        '<animate attributeName="x"/>',
        '<filter id="f"><feTurbulence/></filter>',
        '<rect fill="url(http://example.com/x)"/>',
        '<rect style="fill: u\\72l(http://example.com)"/>',
        "<style>@import 'http://example.com/x.css'</style>",
        "<style>rect { fill: ur<!-- -->l(http://example.com) }</style>",
        "<style><![CDATA[rect { fill: url(#p) }]]></style>",
        "<?xml-stylesheet href='x.css'?>",
        "<g>" * 70 + "</g>" * 70,
        "<rect/>" * 60_000,
        "<g",
    ],
)
def test_a_drawing_with_more_than_shapes_is_refused(inside: str) -> None:
    with pytest.raises(RefusedError) as refused:
        clean_emblem(svg(inside))
    assert refused.value.field == "emblem"


def test_a_drawing_with_entities_is_refused() -> None:
    with pytest.raises(RefusedError):
        clean_emblem(svg("&b;", before='<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>'))


def test_a_plain_doctype_as_drawing_programs_write_it_is_fine() -> None:
    before = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'
    assert clean_emblem(svg("", before=before))


def test_gradients_inside_the_drawing_are_fine() -> None:
    assert clean_emblem(
        svg('<linearGradient id="g"><stop offset="0"/></linearGradient><rect width="9" fill="url(#g)"/>')
    )


@pytest.mark.parametrize("link", ['<use href="#{0}"/>', '<rect fill="url(#{0})"/>'])
def test_a_drawing_that_multiplies_itself_is_refused(link: str) -> None:
    levels = "".join(
        f'<pattern id="p{level}">{link.format(f"p{level - 1}") * 10}</pattern>' for level in range(1, 12)
    )
    with pytest.raises(RefusedError):
        clean_emblem(svg(f'<pattern id="p0"><rect/></pattern>{levels}'))


def test_a_drawing_that_draws_itself_is_refused() -> None:
    with pytest.raises(RefusedError):
        clean_emblem(svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'))


def test_an_empty_drawing_is_refused() -> None:
    with pytest.raises(RefusedError):
        clean_emblem(f"{SVG}</svg>".encode())


def test_a_bomb_of_a_picture_is_refused_before_it_is_unpacked() -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    with pytest.raises(RefusedError):
        clean_emblem(b"\x89PNG\r\n\x1a\n" + chunk + png()[33:])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a" + b"\x00" * 100,
        b"%PDF-1.7",
        b"<html><script>alert(1)</script></html>",
        b"MZ" + b"\x00" * 100,
        png()[:60],
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 100,
        png((20, 20)),
        "\ufeff<svg/>".encode("utf-16"),
        b"<svg>\xff\xfe</svg>",
    ],
)
def test_what_is_no_emblem_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedError):
        clean_emblem(content)


@pytest.mark.parametrize("size", [MOST_BYTES + 1, 20 * 1024 * 1024])
def test_a_file_above_two_megabytes_is_refused(size: int) -> None:
    with pytest.raises(RefusedError, match="2 MB"):
        clean_emblem(png() + b"\x00" * (size - len(png())))


def test_a_drawing_in_a_drawing_three_hundred_times_over_is_refused() -> None:
    """Each use leads to the next: whoever follows them all needs as many steps at once."""
    chain = "".join(f'<g id="a{at}"><use href="#a{at + 1}"/></g>' for at in range(300))
    with pytest.raises(RefusedError):
        clean_emblem(svg(f'<defs>{chain}</defs><use href="#a0"/>'))
