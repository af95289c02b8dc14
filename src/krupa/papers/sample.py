"""A whole invented year, to try a wording on: everybody here is made up (ชื่อสมมติ), every surname says so.

``sample_year()`` is an อบต.; the other kinds differ only in what the organisation is. The year is rich
enough that every paper of the catalogue has something to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from krupa.papers.facts.year import Year
from krupa.regulations.lao import LaoKind

TEACHER_ITEMS = [*(f"1.{n}" for n in range(1, 9)), *(f"2.{n}" for n in range(1, 5)), "3.1", "3.2", "3.3"]
ADMINISTRATOR_ITEMS = [
    *(f"1.{n}" for n in range(1, 7)), "2.1", "2.2", "2.3", "3.1", "3.2", "4.1", "4.2", "5.1", "5.2",
]  # fmt: skip
SUPERVISOR_ITEMS = ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3"]
ASSISTANT_ITEMS = [*(f"1.{n}" for n in range(1, 8)), *(f"2.{n}" for n in range(1, 5)), "3.1", "3.2", "3.3"]
ITEMS: Mapping[str, list[str]] = {
    "kru-a": TEACHER_ITEMS,
    "kru-b": TEACHER_ITEMS,
    "kru-c": TEACHER_ITEMS,
    "pho-a": ADMINISTRATOR_ITEMS,
    "son-a": SUPERVISOR_ITEMS,
    "chuai-a": ASSISTANT_ITEMS,
}


@cache
def sample_year(kind: LaoKind = LaoKind.SAO) -> Year:
    """The fiscal year 2566 of one อบต., เทศบาล or อบจ."""
    return Year.model_validate(sample_data(kind))


def sample_data(kind: LaoKind = LaoKind.SAO) -> dict[str, Any]:
    """The same year as plain data, fresh on every call, for tests that change it."""
    return {
        "organization": _organization(kind),
        "fiscal_year": 2566,
        "papers": _papers(),
        "people": _people(),
        "agreements": [_agreement(person) for person in ITEMS if person != "chuai-a"]
        + [{**_agreement("chuai-a"), "round": number} for number in (1, 2)],
        "committees": _committees(),
        "evaluations": [_evaluation(person, committee) for person, committee in _COMMITTEE_OF.items()],
        "appraisals": [_appraisal(person, number) for number in (1, 2) for person in ITEMS],
        "salary_rounds": [_salary_round(1), _salary_round(2)],
        "standing": _standing(),
    }


def _organization(kind: LaoKind) -> dict[str, Any]:
    own = {
        LaoKind.SAO: {"name": "ทุ่งตัวอย่าง", "subdistrict": "ทุ่งตัวอย่าง"},
        LaoKind.MUNICIPALITY: {"name": "ทุ่งตัวอย่าง", "grade": "town", "subdistrict": "ทุ่งตัวอย่าง"},
        LaoKind.PAO: {"name": "สระแก้ว", "subdistrict": "ทุ่งตัวอย่าง"},
    }[kind]
    return {
        "kind": kind,
        **own,
        "province": "สระแก้ว",
        "district": "เมืองตัวอย่าง",
        "address": "99 หมู่ที่ 9",
        "postcode": "27999",
        "phone": "0 3799 9999",
        "book_prefix": "สก 99999",
        "education_section": "งานบริหารการศึกษา",
        "head": {"name": "นายปกครอง สมมติกุล"},
        "clerk": {"name": "นางสาวระเบียบ สมมติวงศ์"},
        "education_head": {
            "name": "นายวิชา สมมติศิลป์",
            "position": "ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม",
        },
        "education_officer": {"name": "นางสาวเอกสาร สมมติพันธ์", "position": "นักวิชาการศึกษาชำนาญการ"},
        "personnel_officer": {"name": "นายบุคคล สมมติชัย", "position": "นักทรัพยากรบุคคลชำนาญการ"},
        "instruments": {
            "evaluation_standard": "26 ก.ย. 2565",
            "evaluation_rules": "29 ก.ย. 2565",
            "agreement_rules": "29 ก.ย. 2565",
            "agreement_rules_title": "หลักเกณฑ์และวิธีการประเมินตำแหน่งและวิทยฐานะ (ชื่อสมมติ)",
            "salary_standard": "3 พ.ค. 2562",
            "salary_rules": "5 มิ.ย. 2562",
            "standing_rules": "29 ก.ย. 2565",
        },
        "workplaces": [
            {"id": "centre-1", "kind": "child_centre", "name": "ศูนย์พัฒนาเด็กเล็กบ้านสมมติทอง"},
            {"id": "centre-2", "kind": "child_centre", "name": "ศูนย์พัฒนาเด็กเล็กบ้านสมมติใหม่"},
            {
                "id": "school-1",
                "kind": "school",
                "name": "โรงเรียนสมมติวิทยา",
                "director": {"name": "นายอำนวย สมมติการ", "position": "ผู้อำนวยการโรงเรียนสมมติวิทยา"},
            },
        ],
    }


def _papers() -> dict[str, Any]:
    return {
        "criteria-memo": {"number": "สก 99999/1", "date": "1 ต.ค. 2565"},
        "criteria-announcement": {"date": "3 ต.ค. 2565"},
        "pa-committee-memo": {"number": "สก 99999/12", "date": "5 ต.ค. 2565"},
        "committee-request-letter/1": {"number": "201", "date": "6 ต.ค. 2565"},
        "committee-request-letter/2": {"number": "202", "date": "6 ต.ค. 2565"},
        "pa-committee-order/1": {"number": "301/2565", "date": "17 ต.ค. 2565"},
        "pa-committee-order/2": {"number": "302/2565", "date": "17 ต.ค. 2565"},
        "committee-notice-letter/1": {"number": "211", "date": "18 ต.ค. 2565"},
        "evaluation-invitation-letter/1": {"number": "701", "date": "1 ก.ย. 2566"},
        "results-memo/1": {"number": "สก 99999/40", "date": "3 เม.ย. 2566"},
        "results-announcement/1": {"date": "5 เม.ย. 2566"},
        "results-announcement/2": {"date": "5 ต.ค. 2566"},
        "salary-order/1": {"number": "120/2566", "date": "20 เม.ย. 2566"},
        "salary-order/2": {"number": "420/2566", "date": "20 ต.ค. 2566"},
        "standing-appointment-order/senior": {"number": "501/2566", "date": "28 ก.ย. 2566"},
        "standing-appointment-order/experienced": {"number": "502/2566", "date": "28 ก.ย. 2566"},
    }


def _people() -> list[dict[str, Any]]:
    licence = {"number": "65999999999999", "issued_on": "27 มิ.ย. 2565", "expires_on": "26 มิ.ย. 2570"}
    bachelor = {
        "level": "bachelor",
        "name": "ครุศาสตรบัณฑิต",
        "major": "การศึกษาปฐมวัย",
        "institution": "มหาวิทยาลัยสมมติ",
    }
    master = {
        "level": "master",
        "name": "ศึกษาศาสตรมหาบัณฑิต",
        "major": "หลักสูตรและการสอน",
        "institution": "มหาวิทยาลัยสมมติ",
    }
    return [
        {
            "id": "kru-a", "title": "นางสาว", "first_name": "กานดา", "last_name": "สมมติใจ", "rank": "k2",
            "standing": "experienced", "post_number": "6299999990001", "workplace": "centre-1",
            "salary": "25400", "national_id": "0000000000001", "birth_date": "2 มี.ค. 2525",
            "subject": "การศึกษาปฐมวัย", "classroom_types": ["early_childhood"],
            "appointed_on": "1 ก.ค. 2555", "degrees": [bachelor, master], "licence": licence,
        },
        {
            "id": "kru-b", "title": "นาง", "first_name": "ขวัญใจ", "last_name": "สมมติสุข", "rank": "k1",
            "post_number": "6299999990002", "workplace": "centre-2", "salary": "21020",
            "subject": "การศึกษาปฐมวัย", "classroom_types": ["early_childhood"],
            "appointed_on": "1 ส.ค. 2560", "degrees": [bachelor], "licence": licence,
        },
        {
            "id": "kru-c", "title": "ว่าที่ร้อยตรี", "first_name": "คมสัน", "last_name": "สมมติทรัพย์",
            "rank": "k2", "standing": "experienced", "post_number": "6299999990003",
            "workplace": "school-1", "salary": "25930", "subject": "คณิตศาสตร์",
            "classroom_types": ["general"], "appointed_on": "1 พ.ค. 2556", "degrees": [bachelor],
            "licence": licence,
        },
        {
            "id": "pho-a", "title": "นาย", "first_name": "อำนวย", "last_name": "สมมติการ",
            "line": "administrator", "rank": "k3", "standing": "senior", "post_number": "6299999990004",
            "position": "ผู้อำนวยการสถานศึกษา", "workplace": "school-1", "salary": "42330",
            "appointed_on": "1 ต.ค. 2550", "degrees": [bachelor, master], "licence": licence,
        },
        {
            "id": "son-a", "title": "นาง", "first_name": "นิเทศ", "last_name": "สมมติดี",
            "line": "supervisor", "rank": "k2", "standing": "experienced", "post_number": "6299999990005",
            "salary": "31500", "appointed_on": "1 ต.ค. 2557", "degrees": [master], "licence": licence,
        },
        {
            "id": "chuai-a", "title": "นางสาว", "first_name": "งามตา", "last_name": "สมมติงาม",
            "rank": "assistant", "post_number": "6299999990006", "workplace": "school-1",
            "salary": "15800", "subject": "ภาษาไทย", "classroom_types": ["general"],
            "appointed_on": "1 มิ.ย. 2565", "degrees": [bachelor], "licence": licence,
        },
    ]  # fmt: skip


def _agreement(person: str) -> dict[str, Any]:
    task = {
        "tasks": "ออกแบบและจัดกิจกรรมตามหลักสูตร",
        "outcomes": "ผู้เรียนมีพัฒนาการสมวัย",
        "indicators": "ผู้เรียนร้อยละ 80 มีพัฒนาการสมวัย",
    }
    return {
        "person": person,
        "workload": {
            "teaching": [{"name": "กิจกรรมประจำวัน", "hours": "12"}, {"name": "กิจกรรมเสริม", "hours": "2.5"}],
            "support": [{"name": "จัดทำแผนและสื่อ", "hours": "4"}],
            "quality": [{"name": "งานประกันคุณภาพ", "hours": "2"}],
            "policy": [{"name": "งานตามนโยบาย", "hours": "1"}],
        },
        "full_time": True if person == "pho-a" else None,
        "tasks": dict.fromkeys(ITEMS[person], task),
        "challenge": {
            "title": "การพัฒนาทักษะการสื่อสารของผู้เรียน",
            "problem": "ผู้เรียนบางส่วนสื่อสารความต้องการไม่ชัดเจน",
            "method": "จัดกิจกรรมเล่านิทานและสนทนาทุกวัน",
            "quantitative": "ผู้เรียนร้อยละ 80 สื่อสารได้ตามวัย",
            "qualitative": "ผู้เรียนกล้าพูดและมั่นใจ",
        },
        "signed_on": "3 ต.ค. 2565",
        "approver": {"name": "นายวิชา สมมติศิลป์", "position": "ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม"},
        "opinion": "approved",
        "decided_on": "4 ต.ค. 2565",
    }


_COMMITTEE_OF = {"kru-a": "1", "kru-b": "1", "kru-c": "2", "pho-a": "3", "son-a": "4"}


def _committees() -> list[dict[str, Any]]:
    teacher = {
        "role": "member", "name": "นางสาวพิเศษ สมมติครู", "position": "ครู", "capacity": "teacher",
        "standing": "senior", "office": "โรงเรียนบ้านสมมติเหนือ",
    }  # fmt: skip
    second = {**teacher, "name": "นางชำนาญ สมมติเรียน"}
    supervisor = {
        "role": "member", "name": "นายแนะนำ สมมติทาง", "position": "ศึกษานิเทศก์", "capacity": "supervisor",
        "standing": "senior", "office": "สำนักงานเขตพื้นที่การศึกษาสมมติ",
    }  # fmt: skip
    education = {
        "role": "chair", "name": "นายวิชา สมมติศิลป์", "capacity": "education_director",
        "position": "ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม", "reason": "ไม่มีผู้อำนวยการศูนย์พัฒนาเด็กเล็ก",
    }  # fmt: skip
    director = {
        "role": "chair", "name": "นายอำนวย สมมติการ", "capacity": "school_director", "person": "pho-a",
        "position": "ผู้อำนวยการโรงเรียนสมมติวิทยา", "workplace": "school-1", "standing": "senior",
    }  # fmt: skip
    superior = {
        "role": "chair", "name": "นางสาวระเบียบ สมมติวงศ์", "capacity": "superior", "position": "ปลัด",
    }  # fmt: skip
    meeting = {
        "dpa_person": "ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม",
        "evaluation_date": "15 ก.ย. 2566",
        "evaluation_time": "09.00 น.",
        "evaluation_place": "ห้องประชุมโรงเรียนสมมติวิทยา",
    }
    north = {
        "addressee": "ผู้อำนวยการโรงเรียนบ้านสมมติเหนือ", "office": "โรงเรียนบ้านสมมติเหนือ",
        "people": [teacher, second], "reply_number": "ศธ 04999/55", "reply_date": "12 ต.ค. 2565",
    }  # fmt: skip
    area = {
        "addressee": "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาสมมติ",
        "office": "สำนักงานเขตพื้นที่การศึกษาสมมติ",
        "people": [supervisor],
    }
    return [
        {"id": "1", "members": [education, teacher, second], "evaluates": ["kru-a", "kru-b"],
         "outside": [north], **meeting},
        {"id": "2", "members": [director, teacher, supervisor], "evaluates": ["kru-c"],
         "outside": [area], **meeting},
        {"id": "3", "members": [superior, teacher, supervisor], "evaluates": ["pho-a"], **meeting},
        {"id": "4", "members": [superior, teacher, supervisor], "evaluates": ["son-a"], **meeting},
    ]  # fmt: skip


def _levels(items: Iterable[str], level: int, better: int = 0) -> dict[str, int]:
    """Every item at one level, the first ``better`` of them one level higher."""
    return {item: level + (place < better) for place, item in enumerate(items)}


def _evaluation(person: str, committee: str) -> dict[str, Any]:
    def sheet(member: int, better: int) -> dict[str, Any]:
        return {
            "member": member,
            "workload_met": True,
            "levels": _levels(ITEMS[person], 3, better),
            "method": 3,
            "quantitative": 4,
            "qualitative": 3,
            "strengths": "จัดกิจกรรมได้เหมาะสมกับวัยของผู้เรียน",
            "to_develop": "การใช้สื่อเทคโนโลยี",
            "comments": "ควรเผยแพร่แก่เพื่อนครู",
            "signed_on": "15 ก.ย. 2566",
        }

    sheets = [sheet(1, 6), sheet(2, 3), sheet(3, 0)]
    return {"person": person, "committee": committee, "sheets": sheets}


_RESULTS: Mapping[str, tuple[int, int, int, int, int, str]] = {
    # level of the items, how many of them one better, part 2, contribution, conduct, score
    "kru-a": (4, 0, 4, 5, 4, "100.00"),
    "kru-b": (3, 3, 4, 4, 4, "86.00"),
    "kru-c": (3, 0, 3, 4, 3, "75.50"),
    "pho-a": (4, 0, 4, 4, 4, "98.00"),
    "son-a": (3, 0, 3, 5, 4, "80.00"),
    "chuai-a": (3, 0, 3, 4, 4, "78.00"),
}


def _appraisal(person: str, number: int) -> dict[str, Any]:
    level, better, part2, contribution, conduct, score = _RESULTS[person]
    column = {
        "levels": _levels(ITEMS[person], level, better),
        "contribution": contribution,
        "conduct": {str(item): conduct for item in range(1, 11)},
    }
    if person != "chuai-a":
        column |= {"method": part2, "quantitative": part2, "qualitative": part2}
    day = {1: "31 มี.ค. 2566", 2: "30 ก.ย. 2566"}[number]
    return {
        "person": person,
        "round": number,
        "own": column,
        "supervisor": column,
        "score": score,
        "evaluator": {"name": "นายวิชา สมมติศิลป์", "position": "ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม"},
        "evaluated_on": day,
        "acknowledged_on": day,
        "absences": {"sick": 2, "sick_times": 1, "personal": 1, "personal_times": 1},
        "discipline": {},
    }


def _each(*values: str) -> dict[str, str]:
    return dict(zip(ITEMS, values, strict=True))


def _salary_round(number: int) -> dict[str, Any]:
    percents = _each("3.00", "2.40", "1.90", "3.00", "2.00", "1.95")
    first = _each("25400", "21020", "25930", "42330", "31500", "15800")
    second = _each("26310", "21570", "26510", "43810", "32210", "16150")
    salaries = first if number == 1 else second
    day, time = ("12 เม.ย. 2566", "09.30 น.") if number == 1 else ("12 ต.ค. 2566", "13.30 น.")
    return {
        "number": number,
        "committee": {
            "members": [
                {"role": "chair", "name": "นายรอง สมมติธรรม", "capacity": "deputy_head",
                 "position": "รองนายก"},
                {"role": "member", "name": "นายวิชา สมมติศิลป์", "capacity": "department_head",
                 "position": "ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม"},
                {"role": "member", "name": "นายอำนวย สมมติการ", "capacity": "school_administrator",
                 "position": "ผู้อำนวยการโรงเรียนสมมติวิทยา", "person": "pho-a"},
                {"role": "secretary", "name": "นายบุคคล สมมติชัย", "capacity": "personnel_officer",
                 "position": "นักทรัพยากรบุคคลชำนาญการ"},
            ]
        },
        "meeting": {"number": f"{number}/2566", "date": day, "time": time, "place": "ห้องประชุมใหญ่",
                    "closed_at": "15.00 น."},
        "rates": [
            {"score_from": "60.00", "score_to": "69.99", "percent_from": "1.00", "percent_to": "1.00"},
            {"score_from": "70.00", "score_to": "79.99", "percent_from": "1.10", "percent_to": "1.99"},
            {"score_from": "80.00", "score_to": "89.99", "percent_from": "2.00", "percent_to": "2.99"},
            {"score_from": "90.00", "score_to": "100", "percent_from": "3.00", "percent_to": "5.00"},
        ],
        "people": [
            {"person": person, "salary": salaries[person], "score": _RESULTS[person][5],
             "percent": percents[person], "months_of_service": 6}
            for person in ITEMS
        ],
    }  # fmt: skip


def _standing() -> dict[str, Any]:
    def request(person: str, target: str, area1: Mapping[str, tuple[int, ...]]) -> dict[str, Any]:
        members = [
            {"member": number, "name": f"กรรมการคนที่ {number} (ชื่อสมมติ)", "position": "ครู",
             "area1": area1, "area2": {str(item): (1, 2, 3, 4) for item in range(1, 5)},
             "signed_on": "30 พ.ย. 2566"}
            for number in (1, 2, 3)
        ]  # fmt: skip
        return {
            "person": person,
            "target": target,
            "submitted_on": "2 ต.ค. 2566",
            "subject": "การศึกษาปฐมวัย",
            "classroom": "early_childhood",
            "teaching_level": "ปฐมวัย",
            "pa_records": [
                {"fiscal_year": year, "members": ["82.50", "79.00", "80.00"], "teaching": "14",
                 "support": "4", "quality": "2", "policy": "1"}
                for year in (2564, 2565, 2566)
            ],
            "salary_levels": ["ดีเด่น", "ดีเด่น", "ดีเด่น", "ดีเด่น"],
            "lesson_plan": "แผนการจัดประสบการณ์ หน่วยตัวเรา",
            "outcome_files": ["แฟ้มผลงานเด็ก", "วีดิทัศน์กิจกรรม"],
            "assessments": members,
            "effective_on": "1 พ.ค. 2566",
            "director_checked_on": "5 ต.ค. 2566",
        }  # fmt: skip

    good = {str(item): (1, 2, 3, 4) for item in range(1, 9)}
    fair = {str(item): (1, 2, 3) for item in range(1, 9)} | {"1": (1, 2, 3, 4), "2": (1, 2, 3, 4, 5)}
    return {
        "requests": [request("kru-a", "senior", good), request("kru-b", "experienced", fair)],
        "resolution": {"meeting": "8/2566", "date": "25 ส.ค. 2566"},
        "orders_copies": 2,
    }
