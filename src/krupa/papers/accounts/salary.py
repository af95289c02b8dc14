"""What the accounts of a salary round share: title lines, who signs, and the landscape page."""

from __future__ import annotations

from krupa.papers.accounts.table import account_blocks
from krupa.papers.content import Account, Document, Page
from krupa.papers.facts.organization import Signatory
from krupa.papers.prose.filters import letter_date
from krupa.papers.prose.paper import protected_names
from krupa.papers.salary.context import SALARY_ORDER, RoundPapers

_OPEN = "........................"
_SIZE = 12.0  # fifteen columns: a post number of 13 digits must fit its own
_PAGE = Page(landscape=True, top=1.5, bottom=1.5, left=1.5, right=1.5)


def account_titles(papers: RoundPapers, title: str) -> tuple[str, ...]:
    """The three lines over an account that goes with the order."""
    period, order = papers.period, papers.head(SALARY_ORDER)
    numbered = f"ที่ {order.number or _OPEN} ลงวันที่ {letter_date(order.date) or _OPEN}"
    return (
        f"{title} แนบท้ายคำสั่ง{papers.organization.words.full_name} {numbered}",
        f"รอบที่ {period.number} ประจำปี {papers.year.fiscal_year} "
        f"รอบการประเมิน {letter_date(period.start)} - {letter_date(period.end)}",
        belongs_to(papers),
    )


def belongs_to(papers: RoundPapers) -> str:
    """``สังกัด … อำเภอ… จังหวัด…``."""
    organization = papers.organization
    return f"สังกัด {organization.words.full_name} อำเภอ{organization.district} จังหวัด{organization.province}"


def account_signers(papers: RoundPapers) -> tuple[tuple[str, ...], ...]:
    """ปลัด on the left, นายก on the right."""
    organization = papers.organization
    return (
        _signer(organization.clerk, organization.words.clerk_full),
        _signer(organization.head, organization.words.head_full),
    )


def account_document(papers: RoundPapers, slug: str, title: str, account: Account) -> Document:
    """The account on paper, with itself behind it for the spreadsheet."""
    return Document(
        slug=slug,
        title=f"{title} {papers.period.name.th} ประจำปีงบประมาณ พ.ศ. {papers.year.fiscal_year}",
        blocks=account_blocks(account, size=_SIZE),
        page=_PAGE,
        account=account,
        protect=(*protected_names(papers.organization), *papers.names),
        warnings=papers.warnings(),
    )


def _signer(signatory: Signatory, position: str) -> tuple[str, ...]:
    acting = (signatory.acting,) if signatory.acting else ()
    return (signatory.name or "", signatory.position or position, *acting)
