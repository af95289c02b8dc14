"""How long a salary round of many people takes, and how much memory: ``python -m "
"benchmarks.salary_round``."""

from __future__ import annotations

import argparse
import random
import resource
import time
from decimal import Decimal

from krupa.regulations.calendar import EvaluationRound, FiscalYear
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary import BaseTable, RateBand, RoundPerson, SalaryRound, decide

EVALUATION_ROUND = EvaluationRound(FiscalYear(2563), 1)
BANDS = tuple(
    RateBand(Decimal(low), Decimal(high), Decimal(least), Decimal(most))
    for low, high, least, most in (
        ("60.00", "69.99", "1.00", "1.00"),
        ("70.00", "79.99", "1.10", "1.99"),
        ("80.00", "89.99", "2.00", "2.99"),
        ("90.00", "100.00", "3.00", "5.00"),
    )
)


def many_people(count: int, *, orderly: bool) -> tuple[RoundPerson, ...]:
    """Invented people of every rank and line; ``orderly`` gives per cents that follow the scores."""
    chance = random.Random(2563)  # noqa: S311 - a benchmark, no secret
    table = BaseTable.on(EVALUATION_ROUND.effect_date)
    ranks, lines = list(Rank), list(Line)
    people = []
    for number in range(count):
        rank = chance.choice(ranks)
        lower, upper = table.rows(rank)
        salary = Decimal(chance.randrange(int(lower.start), int(upper.end) + 1, 10))
        score = Decimal(chance.randrange(5500, 10001)) / 100
        percent = (
            None
            if score < 60
            else ((score - 60) / 20 + 1).quantize(Decimal("0.01"))
            if orderly
            else Decimal(chance.randrange(0, 650)) / 100
        )
        people.append(
            RoundPerson(f"{number:013}", f"ครู {number}", chance.choice(lines), rank, salary, score, percent)
        )
    return tuple(people)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=100_000)
    count = options.parse_args().people
    for orderly in (True, False):
        salary_round = SalaryRound(EVALUATION_ROUND, many_people(count, orderly=orderly), BANDS)
        begun = time.process_time()
        result = decide(salary_round)
        seconds = time.process_time() - begun
        kind = "per cents follow scores" if orderly else "per cents at random"
        print(f"{count:,} people, {kind}: {seconds:.2f} s, {len(result.findings):,} findings")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main()
