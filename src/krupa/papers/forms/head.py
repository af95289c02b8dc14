"""The head of the PA forms: label, title, year, period, and who the form is about."""

from __future__ import annotations

from datetime import date

from krupa.papers.content import Align, Block, Fill, Inline, Paragraph, Text
from krupa.papers.forms.line_words import LineWords, post_and_standing
from krupa.papers.forms.parts import blocks, fiscal_year_line, form_label, heading, line, period_line
from krupa.papers.forms.subject import Subject
from krupa.papers.layout.parts import title
from krupa.regulations.calendar import FiscalYear
from krupa.regulations.posts import Line, Rank

OPEN_AFFILIATION = "สังกัด อบจ./เทศบาล/อบต. "


def pa_head(
    label: str,
    name: str,
    words: LineWords,
    who: Subject,
    *,
    year: FiscalYear | None,
    period: tuple[date | None, date | None],
    period_label: str,
    section: str,
    note: str = "",
    standing_in_title: bool = True,
) -> tuple[Block, ...]:
    """Label to data of one of the PA forms; ``section`` heads the person's data."""
    post: tuple[Inline, ...] = (Text(f"ตำแหน่ง{words.post}", bold=True),)
    if standing_in_title:
        post = post_and_standing(words, who, bold=True)
    return blocks(
        form_label(label, note),
        title(name, post),
        fiscal_year_line(year),
        period_line(period_label, *period),
        heading(section, space_before=12),
        person_lines(words, who),
    )


def person_lines(words: LineWords, who: Subject) -> tuple[Block, ...]:
    """Name, post, rank, salary and place of a person, as all the PA forms ask for them."""
    place = who.office if words.line is Line.SUPERVISOR and not who.workplace else who.workplace
    return (
        line(
            "ชื่อ ",
            Fill(who.first_name, width=3.5, grow=True),
            " นามสกุล ",
            Fill(who.last_name, width=3.5, grow=True),
        ),
        line(*_own_post(words, who)),
        line(
            "รับเงินเดือนในอันดับ ",
            *rank_parts(who.rank),
            " อัตราเงินเดือน ",
            Fill(who.salary_text, width=3, centred=True),
            " บาท",
        ),
        line(f"{words.place} ", Fill(place, grow=True)),
        line("สังกัด " if who.organization else OPEN_AFFILIATION, Fill(who.organization, grow=True)),
    )


def district_line(who: Subject) -> Paragraph:
    """``อำเภอ… จังหวัด…``."""
    return line("อำเภอ ", Fill(who.district, grow=True), " จังหวัด ", Fill(who.province, grow=True))


def rank_parts(rank: Rank | None) -> tuple[Inline, ...]:
    """The salary rank, with the form's ``คศ.`` before an open one."""
    if rank is None:
        return (Text("คศ. "), Fill(width=1.5))
    return (Fill(rank.thai, width=2, centred=True),)


def centred(*parts: Inline) -> Paragraph:
    """A line in the middle."""
    return Paragraph(tuple(parts), align=Align.CENTER)


def _own_post(words: LineWords, who: Subject) -> tuple[Inline, ...]:
    """The post the person holds in full; a blank form names the line's post."""
    if who.position is None:
        return post_and_standing(words, who)
    standing = (Text(" วิทยฐานะ "), Fill(who.standing_name, grow=True)) if who.standing_name else ()
    return (Text("ตำแหน่ง "), Fill(who.position, grow=True), *standing)
