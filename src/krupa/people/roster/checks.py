"""What is wrong with a row as a whole: its unit, its post, a second row for the same person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from krupa.people.roster.roll import squeezed
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.posts import Line, Rank
from krupa.thai import format_date

if TYPE_CHECKING:
    from krupa.people.models import Person, Post
    from krupa.people.roster.reading import Row
    from krupa.people.roster.roll import Roll

_NEEDED = ("first_name", "line", "rank", "since")


def settle_unit(row: Row, roll: Roll) -> None:
    """Put the unit in the place of its name."""
    name = row.values.get("unit")
    if name is None:
        return
    unit = roll.units.get(squeezed(name))
    if unit is None:
        del row.values["unit"]
        row.reject(
            "unit",
            Bilingual(
                f"ไม่มีสถานศึกษาหรือ ศพด. ชื่อ '{name[:60]}' โปรดตรวจตัวสะกด หรือเพิ่มหน่วยงานในการตั้งค่าก่อน",
                f"There is no school or child centre '{name[:60]}'. Check the spelling, "
                "or add the unit in the settings first.",
            ),
        )
    else:
        row.values["unit"] = unit


def refuse_doubles(row: Row, person: Person | None, seen: dict[object, int]) -> None:
    """Two rows for one person, post or national ID: nobody can say which is right."""
    for name, key in (
        ("first_name", person.pk if person else None),
        ("post_number", row.values.get("post_number")),
        ("national_id", row.values.get("national_id")),
        ("last_name", _unnumbered(row) if person is None else None),
    ):
        if key is None:
            continue
        first = seen.setdefault((name, key), row.number)
        if first != row.number:
            row.reject(
                name,
                Bilingual(
                    f"ซ้ำกับแถวที่ {first} ในไฟล์เดียวกัน โปรดเหลือไว้แถวเดียว",
                    f"The same as row {first} of this file. Please keep only one of them.",
                ),
            )


def _unnumbered(row: Row) -> object:
    """Name and unit of a new person who has no number to be told by."""
    if row.values.keys() & {"post_number", "national_id"}:
        return None
    return tuple(row.values.get(name) for name in ("first_name", "last_name", "unit"))


def check_post(row: Row, latest: Post | None) -> None:
    """A post needs its line, rank, first day and unit, and begins after the one before."""
    values = row.values
    broken = {problem.place for problem in row.problems}
    if latest is None:
        for name in _NEEDED:
            if name not in values and f"{row.columns.get(name, '')}{row.number}" not in broken:
                row.reject(
                    name,
                    Bilingual(
                        "บุคลากรใหม่ต้องมีข้อมูลนี้ โปรดกรอก (ต้องมี: ชื่อ สายงาน อันดับ ดำรงตำแหน่งตั้งแต่)",
                        "A new person needs this: first name, line, rank and the first day in the post.",
                    ),
                )
    elif "since" in values and values["since"] < latest.since:
        row.reject(
            "since",
            Bilingual(
                f"อยู่ก่อนตำแหน่งปัจจุบันซึ่งเริ่ม {format_date(latest.since)} โปรดตรวจวันที่ "
                "หรือแก้ประวัติตำแหน่งในหน้าของบุคคลนั้น",
                f"Before the present post, which began {format_date(latest.since)}. Check the date, "
                "or correct the history on the person's page.",
            ),
        )
    elif latest.until is not None and values.get("since", latest.since) <= latest.until:
        row.reject(
            "since",
            Bilingual(
                f"ตำแหน่งก่อนสิ้นสุด {format_date(latest.until)} โปรดใส่วันเริ่มตำแหน่งใหม่หลังจากวันนั้น",
                f"The post before ended {format_date(latest.until)}. The new post begins after it.",
            ),
        )
    line = values.get("line", latest.line if latest else None)
    rank = values.get("rank", latest.rank if latest else None)
    if rank == Rank.ASSISTANT and line not in (Line.TEACHER, None):
        row.reject(
            "rank",
            Bilingual(
                "ครูผู้ช่วยอยู่ในสายงานครูเท่านั้น โปรดตรวจสายงานหรืออันดับ",
                "An assistant teacher belongs to the teacher line. Check the line or the rank.",
            ),
        )
    placed = "unit" in values or (latest is not None and latest.unit_id is not None)
    if line in (Line.TEACHER, Line.ADMINISTRATOR) and not placed and "unit" not in row.shown:
        row.reject(
            "unit",
            Bilingual(
                "ครูและผู้บริหารสถานศึกษาต้องมีสถานศึกษาหรือ ศพด. โปรดกรอก (เว้นว่างได้เฉพาะศึกษานิเทศก์)",
                "Teachers and administrators need a school or child centre; only supervisors may have none.",
            ),
        )


def check_records(row: Row) -> None:
    """A degree and a licence are whole or not there."""
    issued, expires = row.values.get("licence_issued_on"), row.values.get("licence_expires_on")
    if issued and expires and expires < issued:
        row.reject(
            "licence_expires_on",
            Bilingual(
                "วันหมดอายุอยู่ก่อนวันออกใบอนุญาต โปรดตรวจทั้งสองวัน",
                "The licence expires before it was issued. Check both dates.",
            ),
        )
    for name, needed in (("degree", "degree_name"), ("licence", "licence_number")):
        given = [key for key in row.shown if key.startswith(f"{name}_")]
        if given and needed not in row.shown:
            row.reject(
                needed,
                Bilingual(
                    "มีข้อมูลในช่องข้าง ๆ จึงต้องกรอกช่องนี้ด้วย",
                    "The cells beside it are filled, so this is needed too.",
                ),
            )
    if "degree_name" in row.shown and "degree_level" not in row.shown:
        row.reject(
            "degree_level",
            Bilingual("มีชื่อวุฒิแล้ว โปรดเลือกระดับวุฒิด้วย", "A degree is named; please choose its level too."),
        )
