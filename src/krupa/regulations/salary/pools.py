"""วงเงินร้อยละ 3: four pools of money, and the moving of surplus between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from krupa.regulations.bilingual import Bilingual
from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary.people import Outcome
from krupa.regulations.salary.rounding import ZERO, satang
from krupa.regulations.salary.rules import SalaryRules, SurplusTransfer


class PoolId(StrEnum):
    """A pool: the rank group (1, 2) and the line group (a, b)."""

    TEACHERS_TO_K3 = "1a"
    LEADERS_TO_K3 = "1b"
    TEACHERS_FROM_K4 = "2a"
    LEADERS_FROM_K4 = "2b"

    @property
    def rank_group(self) -> str:
        """``1`` for ครูผู้ช่วย to คศ.3, ``2`` for คศ.4 and คศ.5."""
        return self.value[0]

    @property
    def label(self) -> Bilingual:
        return _LABELS[self]


_LABELS = {
    PoolId.TEACHERS_TO_K3: Bilingual("ครูผู้ช่วย คศ.1-3: ครู", "ครูผู้ช่วย to คศ.3: teachers"),
    PoolId.LEADERS_TO_K3: Bilingual(
        "คศ.1-3: ผอ./รอง ผอ./ศน.", "คศ.1 to คศ.3: administrators and supervisors"
    ),
    PoolId.TEACHERS_FROM_K4: Bilingual("คศ.4-5: ครู", "คศ.4 and คศ.5: teachers"),
    PoolId.LEADERS_FROM_K4: Bilingual(
        "คศ.4-5: ผอ./รอง ผอ./ศน.", "คศ.4 and คศ.5: administrators and supervisors"
    ),
}


@dataclass(frozen=True, slots=True)
class Pool:
    """One pool of a round; amounts in baht.

    ``payroll``: the salaries of everybody in it on the day of counting, also of who is not increased;
    ``budget``: 3 % of it; ``used``: rounded increases and special compensation; ``received`` and
    ``given``: surplus moved from and to other pools.
    """

    id: PoolId
    headcount: int
    payroll: Decimal
    budget: Decimal
    used: Decimal
    received: Decimal = ZERO
    given: Decimal = ZERO

    @property
    def remaining(self) -> Decimal:
        """What is left after moves of surplus; below zero the pool is exceeded. It cannot be carried over."""
        return self.budget + self.received - self.given - self.used


@dataclass(frozen=True, slots=True)
class Transfer:
    """เกลี่ยวงเงิน: surplus moved from one pool to another, in baht."""

    source: PoolId
    target: PoolId
    amount: Decimal


def pool_by_post(rules: SalaryRules) -> Mapping[tuple[Rank, Line], PoolId]:
    """The pool of every rank and line (คู่มือ บรรทัด 1452-1459)."""
    groups = rules.pool_groups.value
    return {
        (Rank(rank), Line(line)): PoolId(f"{rank_group}{line_group}")
        for rank_group, ranks in groups["ranks"].items()
        for rank in ranks
        for line_group, lines in groups["lines"].items()
        for line in lines
    }


def count_pools(outcomes: Iterable[Outcome], rules: SalaryRules) -> tuple[Pool, ...]:
    """The four pools as they stand before surplus is moved, in the order 1a, 1b, 2a, 2b."""
    heads = dict.fromkeys(PoolId, 0)
    payroll = dict.fromkeys(PoolId, ZERO)
    used = dict.fromkeys(PoolId, ZERO)
    for outcome in outcomes:
        pool = outcome.pool
        heads[pool] += 1
        payroll[pool] += outcome.person.salary
        increment = outcome.increment
        if increment is not None:
            used[pool] += increment.amount + increment.special_compensation
    rate = rules.pool_percent.value / Decimal(100)
    return tuple(
        Pool(pool, heads[pool], satang(payroll[pool]), satang(payroll[pool] * rate), used[pool])
        for pool in PoolId
    )


def move_surplus(
    pools: Iterable[Pool], allowed: SurplusTransfer
) -> tuple[tuple[Pool, ...], tuple[Transfer, ...]]:
    """Cover short pools from pools with something left, own rank group first; every move is recorded.

    A pool gives only what it does not need itself. What no permitted move can cover stays short.
    """
    state = {pool.id: pool for pool in pools}
    transfers = []
    for target, source in _permitted_moves(allowed):
        amount = min(-state[target].remaining, state[source].remaining)
        if amount > 0:
            transfers.append(Transfer(source, target, amount))
            state[source] = replace(state[source], given=state[source].given + amount)
            state[target] = replace(state[target], received=state[target].received + amount)
    return tuple(state.values()), tuple(transfers)


def _permitted_moves(allowed: SurplusTransfer) -> list[tuple[PoolId, PoolId]]:
    if allowed is SurplusTransfer.NONE:
        return []
    moves = [(target, source) for target in PoolId for source in PoolId if target is not source]
    if allowed is SurplusTransfer.SAME_RANK_GROUP:
        return [(target, source) for target, source in moves if target.rank_group == source.rank_group]
    return sorted(moves, key=lambda move: move[0].rank_group != move[1].rank_group)
