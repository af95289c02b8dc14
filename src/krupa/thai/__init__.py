"""Thai dates, digits, amounts in words, names, numbers and order: no other part of KruPA is known here."""

from krupa.thai.baht import baht_text
from krupa.thai.dates import (
    BUDDHIST_ERA_OFFSET,
    MONTHS,
    SHORT_MONTHS,
    DateStyle,
    be_year,
    format_date,
    format_period,
    parse_date,
)
from krupa.thai.digits import arabic_digits, thai_digits
from krupa.thai.durations import Elapsed, add_months, add_years, age_on, elapsed
from krupa.thai.errors import ThaiInputError
from krupa.thai.ids import (
    check_national_id,
    check_post_number,
    format_national_id,
    format_post_number,
    mask_national_id,
)
from krupa.thai.names import Name, full_name, split_name
from krupa.thai.protected import protected_words
from krupa.thai.sortkey import sort_key

__all__ = [
    "BUDDHIST_ERA_OFFSET",
    "MONTHS",
    "SHORT_MONTHS",
    "DateStyle",
    "Elapsed",
    "Name",
    "ThaiInputError",
    "add_months",
    "add_years",
    "age_on",
    "arabic_digits",
    "baht_text",
    "be_year",
    "check_national_id",
    "check_post_number",
    "elapsed",
    "format_date",
    "format_national_id",
    "format_period",
    "format_post_number",
    "full_name",
    "mask_national_id",
    "parse_date",
    "protected_words",
    "sort_key",
    "split_name",
    "thai_digits",
]
