"""Use cases of the year; the only writers of its tables."""

from krupa.cycle.services.calendar import change_calendar_day
from krupa.cycle.services.closing import close_year
from krupa.cycle.services.criteria import draft_criteria
from krupa.cycle.services.messages import mark_read, notify
from krupa.cycle.services.opening import open_year
from krupa.cycle.services.reminding import remind, set_remind_days

__all__ = [
    "change_calendar_day",
    "close_year",
    "draft_criteria",
    "mark_read",
    "notify",
    "open_year",
    "remind",
    "set_remind_days",
]
