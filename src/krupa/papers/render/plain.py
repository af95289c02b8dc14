"""People's text made safe for XML formats: what cannot be printed goes, line ends become one kind."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Not allowed in XML 1.0, or able to turn the reading direction of the rest of the page.
_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    r"""The text with newlines as its only control characters; a tab becomes a space.

    >>> plain("ก\x00ข\r\nค\tง")
    'กข\nค ง'
    """
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))
