"""``krupa serve``: the web application for an office, in one command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from krupa.commands.installation import open_installation


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on. | ที่อยู่ที่เปิดรับ")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port. | พอร์ต")
@click.option(
    "--processes",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    help="How many answer at once; more than one wants PostgreSQL. | จำนวนโปรเซสที่ตอบพร้อมกัน",
)
@click.option(
    "--worker/--no-worker",
    default=True,
    help="Run background jobs beside the server, or leave them to `krupa worker`. | ทำงานเบื้องหลังไปด้วย",
)
def command(host: str, port: int, processes: int, worker: bool) -> None:
    """Bring the database up to date, then serve the application until stopped."""
    if not os.environ.get("KRUPA_HOSTS"):  # at home on this machine: links in mails lead to this very port
        os.environ.setdefault("KRUPA_URL", f"http://localhost:{port}")
    open_installation()
    from granian.constants import Interfaces
    from granian.server import Server

    prepare()
    server = Server(
        "krupa.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=processes,
        blocking_threads=4,
        backpressure=64,
        websockets=False,
    )
    shown = f"[{host}]" if ":" in host else host
    with _jobs(worker):
        click.echo(f"KruPA เปิดที่ | is open at  http://{shown}:{port}/  (Ctrl+C หยุด | stops)")
        server.serve()


def prepare() -> None:
    """Tables, shared counts and the files of the pages; doing it again changes nothing."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


@contextmanager
def _jobs(wanted: bool) -> Iterator[None]:
    """A process for background jobs that lives as long as the server."""
    if not wanted:
        yield
        return
    program = "from krupa.cli import main; main()"
    worker = subprocess.Popen([sys.executable, "-c", program, "worker"], env=os.environ)  # noqa: S603
    try:
        yield
    finally:
        worker.terminate()
        try:
            worker.wait(timeout=20)
        except subprocess.TimeoutExpired:
            worker.kill()
            worker.wait()
