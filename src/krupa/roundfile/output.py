"""Writing what came of a round: the result for programs, the accounts for people, all or nothing."""

from __future__ import annotations

import json
from pathlib import Path

from krupa.papers.catalogue import Format
from krupa.papers.figures.salary import decided_round
from krupa.papers.making.staging import staging
from krupa.papers.making.task import make, tasks
from krupa.regulations.salary import RoundResult
from krupa.roundfile.as_year import as_year
from krupa.roundfile.model import RoundInput
from krupa.roundfile.result import result_document

RESULT = "result.json"
ACCOUNTS = ("salary-calculation-account", "salary-result-account", "salary-level-summary")


def write_round(given: RoundInput, folder: Path) -> RoundResult:
    """Decide the round and write ``result.json`` and the three accounts as PDF and XLSX.

    Raises:
        OSError: the folder cannot be written; nothing of the run is left in it.
    """
    year = as_year(given)
    result = decided_round(year, year.salary_rounds[0])
    document = json.dumps(result_document(given, result), ensure_ascii=False, indent=2) + "\n"
    with staging(folder) as files:
        for task in tasks(year, ACCOUNTS, (Format.PDF, Format.XLSX)):
            for file in make(year, task).files:
                files.write(f"{task.slug}.{file.format}", file.data)
        files.write(RESULT, document.encode())
    return result
