"""What can go wrong between facts and a paper, in words a person can act on."""

from __future__ import annotations

from krupa.regulations.bilingual import Bilingual


class PaperError(ValueError):
    """A paper cannot be made: which paper, which field, what is wrong, what to do."""

    def __init__(self, slug: str, field: str, problem: Bilingual) -> None:
        """``field`` is the fact or front-matter name the problem is about."""
        self.slug = slug
        self.field = field
        self.problem = problem
        super().__init__(f"{slug}: {field}: {problem.th} | {problem.en}")
