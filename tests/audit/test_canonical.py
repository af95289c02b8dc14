"""The form the hash is taken of says everything, and says it the same way always."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from krupa.audit.canonical import canonical, hash_of, plain_data, plain_text
from krupa.audit.models import Event

scalars = st.none() | st.booleans() | st.integers() | st.text() | st.decimals(allow_nan=False) | st.dates()
values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12
)


def an_event(**fields: object) -> Event:
    plain = {
        "id": UUID(int=1),
        "sequence": 1,
        "at": datetime(2026, 4, 1, tzinfo=UTC),
        "user_name": "นายสมชาย (ชื่อสมมติ)",
        "verb": "test.done",
        "th": "ทำ",
        "en": "did",
        "previous_hash": "0" * 64,
    }
    return Event(**(plain | fields))


@given(values)
def test_plain_data_survive_a_journey_through_json(value: object) -> None:
    plain = plain_data(value)
    assert json.loads(json.dumps(plain, ensure_ascii=False)) == plain
    assert plain_data(plain) == plain


@given(st.text(alphabet=st.characters()))
def test_plain_text_can_always_be_written(text: str) -> None:
    assert "\x00" not in plain_text(text)
    plain_text(text).encode()
    assert plain_text(plain_text(text)) == plain_text(text)


@given(st.dictionaries(st.text(), st.integers()))
def test_the_order_in_which_data_were_given_does_not_matter(data: dict[str, int]) -> None:
    turned = dict(reversed(data.items()))
    assert canonical(an_event(data=plain_data(data))) == canonical(an_event(data=plain_data(turned)))


@given(st.text(), st.text(), st.text(), st.text())
def test_text_cannot_flow_from_one_field_into_the_next(a: str, b: str, c: str, d: str) -> None:
    same = (plain_text(a), plain_text(b)) == (plain_text(c), plain_text(d))
    one = an_event(th=plain_text(a), en=plain_text(b))
    other = an_event(th=plain_text(c), en=plain_text(d))
    assert (hash_of(one) == hash_of(other)) == same


@given(st.integers(min_value=-14, max_value=14))
def test_the_clock_of_the_reader_does_not_matter(hours: int) -> None:
    at = datetime(2026, 4, 1, 3, 4, 5, 6, tzinfo=UTC)
    assert hash_of(an_event(at=at)) == hash_of(an_event(at=at.astimezone(timezone(timedelta(hours=hours)))))


def test_money_is_kept_to_the_satang() -> None:
    assert plain_data(Decimal("25470.50")) == "25470.50"
