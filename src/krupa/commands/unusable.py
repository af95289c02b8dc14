"""How every command ends when its input cannot be used: all problems on stderr, status 2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from krupa.inputs import InputError
from krupa.papers.errors import PaperError, RenderError
from krupa.papers.making.staging import FolderBusyError
from krupa.regulations.dated import RuleUnknownError
from krupa.regulations.refusal import RefusalError

STATUS_BROKEN_RULES = 1
STATUS_UNUSABLE = 2


@contextmanager
def unusable_input_ends() -> Iterator[None]:
    """Turn input, facts or dates that nothing can be made of into messages and exit status 2."""
    try:
        yield
    except InputError as error:
        click.echo("\n".join(error.lines()), err=True)
        raise SystemExit(STATUS_UNUSABLE) from error
    except PaperError as error:
        click.echo(f"{error.slug}: {error.field}: {error.problem.th}\n    {error.problem.en}", err=True)
        raise SystemExit(STATUS_UNUSABLE) from error
    except RenderError as error:
        click.echo(f"{error.message.th}\n    {error.message.en}\n    {error.detail}", err=True)
        raise SystemExit(STATUS_UNUSABLE) from error
    except RefusalError as error:
        click.echo(f"{error.message.th}\n    {error.message.en}", err=True)
        raise SystemExit(STATUS_UNUSABLE) from error
    except RuleUnknownError as error:
        click.echo(
            f"ไม่มีหลักเกณฑ์สำหรับวันที่ในไฟล์ โปรดตรวจปีงบประมาณและวันที่ ({error})\n"
            f"    no rule reaches a date in the file; check the fiscal year and the dates ({error})",
            err=True,
        )
        raise SystemExit(STATUS_UNUSABLE) from error
    except FolderBusyError as error:
        click.echo(
            f"{error.folder}: มีการจัดทำเอกสารลงโฟลเดอร์นี้อยู่ โปรดรอให้เสร็จหรือเลือกโฟลเดอร์อื่น\n"
            "    another run is writing here; wait for it to end, or choose another folder",
            err=True,
        )
        raise SystemExit(STATUS_UNUSABLE) from error
    except OSError as error:
        click.echo(
            f"{error.filename}: เขียนหรืออ่านไม่ได้ ({error.strerror}) โปรดตรวจสิทธิ์และเนื้อที่\n"
            f"    cannot be read or written ({error.strerror}); check permissions and space",
            err=True,
        )
        raise SystemExit(STATUS_UNUSABLE) from error
