"""Step 3: the invitation, the members' sheets and their summary, and the half-year appraisal."""

from __future__ import annotations

from krupa.papers.cases import step3_appraisals, step3_letters, step3_sheets

CASES = {**step3_letters.LETTERS, **step3_sheets.CASES, **step3_appraisals.CASES}
