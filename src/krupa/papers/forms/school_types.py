"""ประเภทของสถานศึกษา: the tick list of the administrators' agreement."""

from __future__ import annotations

from collections.abc import Mapping

from krupa.papers.content import Block
from krupa.papers.errors import PaperError
from krupa.papers.forms.parts import INDENT, blocks, box, heading
from krupa.regulations.bilingual import Bilingual

SCHOOL_TYPES: Mapping[str, Mapping[str, str]] = {
    "สถานศึกษาที่จัดการศึกษาขั้นพื้นฐาน": {
        "early_childhood": "ระดับปฐมวัย",
        "primary": "ระดับประถมศึกษา",
        "lower_secondary": "ระดับมัธยมศึกษาตอนต้น",
        "upper_secondary": "ระดับมัธยมศึกษาตอนปลาย",
        "special": "การจัดการศึกษาพิเศษ (ไม่มีระดับชั้น)",
    },
    "สถานศึกษาที่จัดการศึกษาอาชีวศึกษา": {
        "vocational_certificate": "ประกาศนียบัตรวิชาชีพ",
        "vocational_diploma": "ประกาศนียบัตรวิชาชีพชั้นสูง",
        "vocational_short": "การฝึกอบรมวิชาชีพตามหลักสูตรวิชาชีพระยะสั้น",
    },
    "สถานศึกษาที่จัดการศึกษานอกระบบและการศึกษาตามอัธยาศัย": {
        "nonformal_basic": "การจัดการศึกษานอกระบบระดับการศึกษาขั้นพื้นฐาน",
        "nonformal_vocational": "การจัดการศึกษานอกระบบตามหลักสูตรประกาศนียบัตรวิชาชีพ",
        "continuing": "การจัดการศึกษาต่อเนื่อง",
    },
}
"""Group of the form → key of the facts → words of the form."""


def school_type_boxes(slug: str, chosen: tuple[str, ...]) -> tuple[Block, ...]:
    """The list, a group ticked when one of its kinds is; ``chosen`` holds keys or the form's words.

    Raises:
        PaperError: a kind the form does not have.
    """
    known = {name: key for kinds in SCHOOL_TYPES.values() for key, name in kinds.items()}
    keys = {known.get(choice, choice) for choice in chosen}
    unknown = keys - set(known.values())
    if unknown:
        raise PaperError(
            slug,
            "school_types",
            Bilingual(
                f"ไม่มีประเภทสถานศึกษา “{', '.join(sorted(unknown))}” ในแบบ "
                f"โปรดใช้คำใดคำหนึ่งใน {', '.join(known.values())}",
                f"The form has no school type “{', '.join(sorted(unknown))}”. "
                f"Use one of {', '.join(known.values())}",
            ),
        )
    return blocks(
        heading("ประเภทของสถานศึกษา"),
        *(
            blocks(
                box(not keys.isdisjoint(kinds), group),
                tuple(box(key in keys, name, left=INDENT * 2) for key, name in kinds.items()),
            )
            for group, kinds in SCHOOL_TYPES.items()
        ),
    )
