"""What the law says: dated data (``data/*.yaml``) and pure functions over frozen dataclasses.

Money and scores are :class:`~decimal.Decimal`, never float. Every value carries the date it holds
from, its reference and how sure we are of it; every result can say how it came about.
"""
