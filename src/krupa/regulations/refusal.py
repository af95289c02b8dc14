"""What a rule refuses to compute, said to a person."""

from __future__ import annotations

from krupa.regulations.bilingual import Bilingual


class RefusalError(ValueError):
    """The input breaks a rule, so there is no result; ``message`` says what happened, why, what to do.

    >>> str(RefusalError(Bilingual("กรรมการไม่ครบ", "members are missing")))
    'กรรมการไม่ครบ / members are missing'
    """

    def __init__(self, message: Bilingual) -> None:
        super().__init__(f"{message.th} / {message.en}")
        self.message = message

    def __reduce__(self) -> tuple[type[RefusalError], tuple[Bilingual]]:
        """Crosses from a worker process as it was made."""
        return type(self), (self.message,)
