"""The four pools and the moving of surplus between them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krupa.regulations.posts import Line, Rank
from krupa.regulations.salary import Pool, PoolId, SalaryRules, SurplusTransfer
from krupa.regulations.salary.pools import move_surplus, pool_by_post

RULES = SalaryRules.on(date(2020, 4, 1))
amounts = st.decimals(min_value=0, max_value=10_000, places=2)
settings = st.sampled_from(SurplusTransfer)


@st.composite
def four_pools(draw: st.DrawFn) -> tuple[Pool, ...]:
    return tuple(Pool(pool, 1, Decimal(0), draw(amounts), draw(amounts)) for pool in PoolId)


@pytest.mark.parametrize(
    ("rank", "line", "pool"),
    [
        (Rank.ASSISTANT, Line.TEACHER, "1a"),
        (Rank.K3, Line.TEACHER, "1a"),
        (Rank.K3, Line.ADMINISTRATOR, "1b"),
        (Rank.K1, Line.SUPERVISOR, "1b"),
        (Rank.K4, Line.TEACHER, "2a"),
        (Rank.K5, Line.SUPERVISOR, "2b"),
    ],
)
def test_rank_and_line_name_the_pool(rank: Rank, line: Line, pool: str) -> None:
    assert pool_by_post(RULES)[rank, line] == pool


def test_every_rank_and_line_has_a_pool() -> None:
    assert len(pool_by_post(RULES)) == len(Rank) * len(Line)


@given(four_pools(), settings)
def test_moving_surplus_makes_no_money_and_loses_none(
    pools: tuple[Pool, ...], allowed: SurplusTransfer
) -> None:
    after, _ = move_surplus(pools, allowed)
    assert sum(pool.remaining for pool in after) == sum(pool.remaining for pool in pools)


@given(four_pools(), settings)
def test_a_pool_gives_only_what_it_does_not_need_itself(
    pools: tuple[Pool, ...], allowed: SurplusTransfer
) -> None:
    after, transfers = move_surplus(pools, allowed)
    for before, pool in zip(pools, after, strict=True):
        assert pool.given == 0 or pool.remaining >= 0
        assert pool.received == 0 or pool.remaining <= 0
        assert not (pool.given and pool.received)
        assert before.remaining < 0 or pool.remaining >= 0
    assert all(move.amount > 0 for move in transfers)


@given(four_pools(), settings)
def test_the_record_of_moves_accounts_for_every_pool(
    pools: tuple[Pool, ...], allowed: SurplusTransfer
) -> None:
    after, transfers = move_surplus(pools, allowed)
    for pool in after:
        assert pool.given == sum(move.amount for move in transfers if move.source is pool.id)
        assert pool.received == sum(move.amount for move in transfers if move.target is pool.id)


@given(four_pools())
def test_by_default_nothing_crosses_between_rank_groups(pools: tuple[Pool, ...]) -> None:
    _, transfers = move_surplus(pools, SurplusTransfer.SAME_RANK_GROUP)
    assert all(move.source.rank_group == move.target.rank_group for move in transfers)


@given(four_pools())
def test_moving_freely_covers_everything_that_the_whole_can_cover(pools: tuple[Pool, ...]) -> None:
    after, _ = move_surplus(pools, SurplusTransfer.ANY)
    covered = all(pool.remaining >= 0 for pool in after)
    assert covered == (sum(pool.remaining for pool in pools) >= 0)


@given(four_pools())
def test_the_own_rank_group_helps_first(pools: tuple[Pool, ...]) -> None:
    _, within = move_surplus(pools, SurplusTransfer.SAME_RANK_GROUP)
    _, freely = move_surplus(pools, SurplusTransfer.ANY)
    assert freely[: len(within)] == within


@given(four_pools())
def test_no_surplus_moves_where_the_setting_forbids_it(pools: tuple[Pool, ...]) -> None:
    assert move_surplus(pools, SurplusTransfer.NONE) == (pools, ())
