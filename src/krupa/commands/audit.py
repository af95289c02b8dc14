"""``krupa audit``: is every event there and as it was written?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from krupa.commands.installation import open_installation
from krupa.commands.unusable import STATUS_BROKEN_RULES

if TYPE_CHECKING:
    from krupa.audit.verify import VerifyResult

_HASH = re.compile(r"[0-9a-f]{64}")


class _Hash(click.ParamType[str]):
    name = "hash"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not _HASH.fullmatch(value.strip().lower()):
            self.fail("ต้องเป็นเลขฐานสิบหก 64 ตัว | a hash has 64 hexadecimal digits")
        return value.strip().lower()


@click.group()
def command() -> None:
    """Events: what changed, what was read, by whom, why. | เหตุการณ์ในระบบ"""


@command.command()
@click.option("--organization", "slug", help="Only this one, by its slug. | เฉพาะหน่วยงานนี้")
@click.option(
    "--noted",
    type=_Hash(),
    multiple=True,
    help="A last hash noted earlier, which must still be there; repeatable. | ค่าแฮชท้ายสุดที่จดไว้",
)
def verify(slug: str | None, noted: tuple[str, ...]) -> None:
    """Go over every chain of events and say where one is broken.

    Note the last hash of each chain elsewhere: given back with --noted, it also shows whether events were
    cut off at the end.
    """
    open_installation()
    from krupa.audit.verify import verify as verify_chain
    from krupa.organizations.models import Organization

    chains: list[Organization | None] = list(Organization.objects.order_by("slug"))
    if slug is None:
        chains.append(None)
    else:
        chains = [organization for organization in chains if organization and organization.slug == slug]
        if not chains:
            raise click.BadParameter(f"ไม่มีหน่วยงาน {slug} | there is no organisation {slug}")
    broken, unseen = False, frozenset(noted)
    for organization in chains:
        result = verify_chain(organization, noted=frozenset(noted))
        unseen &= result.noted_missing
        broken = broken or not result.holds
        _print(organization.slug if organization else "KruPA", result)
    for missing in sorted(unseen):
        click.echo(f"ไม่พบค่าแฮชที่จดไว้ {missing} | the noted hash is in no chain")
    raise SystemExit(STATUS_BROKEN_RULES if broken or unseen else 0)


def _print(name: str, result: VerifyResult) -> None:
    state = "ถูกต้อง | holds" if result.holds else "ผิดปกติ | BROKEN"
    click.echo(f"{name}: {state}; {result.length} events; last {result.head}")
    for found in result.breaks:
        click.echo(f"  #{found.sequence}: {found.fault.words.th} | {found.fault.words.en}")
