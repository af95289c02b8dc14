"""Words for kinds, series and states, and the colour of a state."""

from __future__ import annotations

from krupa.base.bilingual import bi
from krupa.correspondence.families import Family

KINDS = {
    "memo": bi("บันทึกข้อความ", "Memo"),
    "letter": bi("หนังสือภายนอก", "Letter"),
    "order": bi("คำสั่ง", "Order"),
    "announcement": bi("ประกาศ", "Announcement"),
    "minutes": bi("ระเบียบวาระและรายงานการประชุม", "Agenda and minutes"),
    "form": bi("แบบฟอร์ม", "Form"),
    "account": bi("บัญชี", "Account"),
}
FAMILIES = {family: KINDS[family] for family in Family}
STATES = {
    "issued": (bi("ใช้บังคับ", "In force"), "done"),
    "corrected": (bi("มีฉบับแก้ไขแทน", "Replaced"), "wait"),
    "cancelled": (bi("ยกเลิกแล้ว", "Cancelled"), "stop"),
}
