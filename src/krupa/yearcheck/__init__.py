"""Checking a whole year: every rule that is broken, doubtful, or rests on an unverified value."""

from krupa.yearcheck.check import check_year

__all__ = ["check_year"]
