"""Facts: what a paper is made from, checked once when they come in and frozen after that.

Everything a paper may leave open is optional; a missing fact prints the dotted blank of the form.
Dates are written in the Buddhist era as an office writes them (``1 ต.ค. 2565``, ``๑/๑๐/๒๕๖๕``,
``2565-10-01``); money and scores are exact decimals.
"""
