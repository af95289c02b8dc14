"""``krupa worker``: does the jobs that pages leave for later; any number may run, also on other machines."""

from __future__ import annotations

import click

from krupa.commands.installation import open_installation


@click.command()
@click.option("--until-done", is_flag=True, help="Stop when nothing waits. | หยุดเมื่อไม่มีงานค้าง")
def command(until_done: bool) -> None:
    """Take waiting jobs one after the other."""
    open_installation()
    from django.core.management import call_command

    call_command("db_worker", queue_name="*", batch=until_done, reload=False, verbosity=1)
