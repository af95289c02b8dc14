"""What a stopped machine left of papers on their way into the register."""

from __future__ import annotations

from krupa.correspondence import files
from krupa.correspondence.models import Paper


def sweep_files() -> int:
    """Put the files of issued papers in their place, remove those of papers that never were.

    Run at start and from time to time; gives how many files were removed.
    """
    waiting = files.waiting_ids()
    known = {str(paper.pk): paper for paper in Paper.objects.filter(pk__in=waiting)}
    return files.sweep(known)
