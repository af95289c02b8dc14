"""What the environment says, read in one place.

==========================  ==========================================================================
``KRUPA_DATA_DIR``          where everything of the installation lives (default ``./krupa-data``)
``DATABASE_URL``            a PostgreSQL database; without it, SQLite in the data directory
``KRUPA_HOSTS``             host names served, separated by commas (default this machine only)
``KRUPA_URL``               where people reach the installation (``https://krupa.example.go.th``): printed
                            on papers for checking them and sent in mails (default the first host)
``KRUPA_HTTPS``             ``1`` behind TLS: cookies only travel encrypted, HSTS is sent
``KRUPA_DEBUG``             ``1`` shows error pages with code; never on a machine others can reach
``EMAIL_URL``               ``smtp://user:password@host:port``; without it, mail is written to files
``KRUPA_MAIL_FROM``         the sender of mails; a mail server may take only one of its own (default
                            ``noreply@`` and the host of ``KRUPA_URL``, ``noreply@localhost`` for a number)
==========================  ==========================================================================
"""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

_SIGNING_KEY = "secret.key"


@dataclass(frozen=True, slots=True)
class Environment:
    """The installation's settings."""

    data_dir: Path
    database_url: str
    hosts: tuple[str, ...]
    url: str
    https: bool
    debug: bool
    email_url: str
    mail_from: str

    @property
    def secret(self) -> str:
        """The signing key: made on first use, kept in the data directory, readable by its owner only."""
        return installation_secret(self.data_dir, _SIGNING_KEY)

    @property
    def field_key(self) -> str:
        """The key that encrypts national IDs; losing it loses them, so it is part of every backup."""
        return installation_secret(self.data_dir, "fields.key")


def read_environment() -> Environment:
    """The environment as it is now."""
    https = os.environ.get("KRUPA_HTTPS", "") == "1"
    hosts = tuple(host.strip() for host in os.environ.get("KRUPA_HOSTS", "").split(",") if host.strip())
    url = os.environ.get("KRUPA_URL", "") or _own_address(hosts, https=https)
    return Environment(
        data_dir=Path(os.environ.get("KRUPA_DATA_DIR", "krupa-data")).absolute(),
        database_url=os.environ.get("DATABASE_URL", ""),
        hosts=hosts or ("localhost", "127.0.0.1", "[::1]"),
        url=url,
        https=https,
        debug=os.environ.get("KRUPA_DEBUG", "") == "1",
        email_url=os.environ.get("EMAIL_URL", ""),
        mail_from=os.environ.get("KRUPA_MAIL_FROM", "") or f"noreply@{_mail_host(url)}",
    )


def _own_address(hosts: tuple[str, ...], *, https: bool) -> str:
    host = next((host for host in hosts if "*" not in host and not host.startswith(".")), "localhost:8000")
    return f"{'https' if https else 'http'}://{host}"


def _mail_host(url: str) -> str:
    """The host of an address; an IP number is no name that mail can come from."""
    host = urlsplit(url).hostname or "localhost"
    try:
        ip_address(host)
    except ValueError:
        return host
    return "localhost"


def installation_secret(data_dir: Path, name: str) -> str:
    """A random key in a file; two processes that start at once agree on one.

    Raises ``RuntimeError`` for an empty file: nothing may be encrypted with a key that everybody knows.
    """
    path = data_dir / name
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)  # the database is nobody else's to read
    if not path.exists():
        _put_once(path, secrets.token_urlsafe(48))
    key = path.read_text(encoding="ascii")
    if not key.strip():
        raise RuntimeError(
            f"ไฟล์กุญแจว่างเปล่า โปรดกู้คืนจากไฟล์สำรอง | the key file is empty, restore it from a backup: {path}"
        )
    return key


def _put_once(path: Path, text: str) -> None:
    """Put the whole text in place at once, unless somebody was quicker; half a file is never seen."""
    descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=".key-")  # only its owner may read it
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        Path(draft).unlink()
