"""From a year's facts to the single papers that are due: one module per step of the year.

Each module has ``CASES``, a mapping from slug to a function of the year that yields a
:class:`~krupa.papers.cases.case.Case` per paper to make.
"""
