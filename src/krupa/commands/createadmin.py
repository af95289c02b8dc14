"""``krupa createadmin``: an organisation's first user, who then invites the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from krupa.commands.installation import open_installation
from krupa.commands.unusable import STATUS_UNUSABLE
from krupa.regulations.lao import LaoKind, MunicipalityGrade

if TYPE_CHECKING:
    from krupa.organizations.models import Organization

_KINDS = click.Choice([str(kind) for kind in LaoKind])
_GRADES = click.Choice([str(grade) for grade in MunicipalityGrade])


@click.command()
@click.option("--organization", "slug", prompt="Organisation's short name in addresses | ชื่อย่อในที่อยู่เว็บ")
@click.option("--kind", type=_KINDS, help="Of a new one. | ประเภท อปท.")
@click.option("--grade", type=_GRADES, help="Of a เทศบาล. | ฐานะเทศบาล")
@click.option("--name", help="Of a new one, without its kind. | ชื่อ อปท. ไม่รวมประเภท")
@click.option("--province", help="Of a new one. | จังหวัด")
@click.option("--district", help="Of a new one. | อำเภอ")
@click.option("--username", prompt="Username | ชื่อผู้ใช้")
@click.option("--email", prompt="E-mail | อีเมล")
@click.option("--display-name", default="", help="Name as others see it. | ชื่อที่แสดง")
@click.option(
    "--password",
    prompt="Password | รหัสผ่าน",
    hide_input=True,
    confirmation_prompt=True,
    envvar="KRUPA_ADMIN_PASSWORD",
    help="Better given in KRUPA_ADMIN_PASSWORD or typed when asked. | ควรพิมพ์เมื่อถูกถาม",
)
def command(
    slug: str, username: str, email: str, display_name: str, password: str, **new: str | None
) -> None:
    """Make the administrator of an organisation, and the organisation if it is not there yet."""
    open_installation()
    from django.core.exceptions import ValidationError
    from django.core.management import call_command
    from django.db import transaction

    from krupa.accounts.services.beginning import create_administrator
    from krupa.base.refusal import RefusedError

    call_command("migrate", interactive=False, verbosity=0)
    try:
        with transaction.atomic():
            user = create_administrator(
                organization=_organization(slug, new),
                username=username,
                password=password,
                email=email,
                display_name=display_name,
            )
    except ValidationError as error:
        click.echo("\n".join(error.messages), err=True)
        raise SystemExit(STATUS_UNUSABLE) from error
    except RefusedError as error:
        click.echo(f"{error.message.th}\n    {error.message.en}", err=True)
        raise SystemExit(STATUS_UNUSABLE) from error
    click.echo(f"{user.username}: /o/{slug}/")


def _organization(slug: str, new: dict[str, str | None]) -> Organization:
    from krupa.organizations.models import Organization
    from krupa.organizations.services import create_organization

    present = Organization.objects.filter(slug=slug).first()
    if present:
        return present
    kind = new["kind"] or click.prompt("Kind | ประเภท", type=_KINDS)
    asked = {"name": "Name | ชื่อ", "province": "Province | จังหวัด", "district": "District | อำเภอ"}
    particulars = {key: new[key] or click.prompt(question) for key, question in asked.items()}
    if kind == LaoKind.MUNICIPALITY:
        particulars["grade"] = new["grade"] or click.prompt("Grade | ฐานะ", type=_GRADES)
    return create_organization(by=None, slug=slug, kind=kind, **particulars)
