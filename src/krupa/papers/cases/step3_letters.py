"""Step 3, the letters: other offices' people are invited to the evaluation."""

from __future__ import annotations

from functools import partial

from krupa.papers.cases.outside_letter import outside_letters

LETTERS = {"evaluation-invitation-letter": partial(outside_letters, "evaluation-invitation-letter")}
"""For ``CASES`` of step 3."""
