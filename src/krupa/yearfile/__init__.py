"""The year file: one YAML with all the facts of an organisation's fiscal year."""

from krupa.yearfile.load import load_year

__all__ = ["load_year"]
