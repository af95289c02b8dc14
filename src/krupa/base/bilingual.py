"""Words on the screen, written once in Thai and once in English, side by side; the reader's language chooses.

It lies in ``base`` so that the forms and models of every app may use it; templates use ``{% t %}``.
"""

from __future__ import annotations

from django.utils.functional import lazy
from django.utils.translation import get_language

from krupa.regulations.bilingual import Bilingual


def spoken(message: Bilingual) -> str:
    """The message in the language of this moment; Thai unless English is asked for."""
    return message.en if (get_language() or "th").startswith("en") else message.th


def _choose(th: str, en: str, values: dict[str, object]) -> str:
    words = spoken(Bilingual(th, en))
    return words.format_map(values) if values else words


_lazy_choose = lazy(_choose, str)


def bi(th: str, en: str, **values: object) -> str:
    """A text for labels, choices and messages that finds its language only when it is shown.

    ``{name}`` in both texts is filled from ``values``. Text without values is taken as it stands.
    """
    return _lazy_choose(th, en, values)
