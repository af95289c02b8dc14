"""Columns that are encrypted in the database."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from typing import Any

from cryptography.fernet import Fernet
from django.conf import settings
from django.db import models


class EncryptedText(models.TextField[str, str]):
    """Plain in Python, encrypted (Fernet) in the database; empty stays empty. Cannot be searched."""

    def get_prep_value(self, value: Any) -> Any:
        """Encrypt on the way in."""
        return _encrypted(str(value)) if value else ""

    def from_db_value(self, value: Any, expression: object, connection: object) -> Any:
        """Decrypt on the way out."""
        return _decrypted(value) if value else ""


class EncryptedJSON(models.TextField[Any, Any]):
    """What JSON can say, encrypted as a whole; nothing in it can be searched."""

    def to_python(self, value: Any) -> Any:
        """Already what it is in Python: a form never fills this column."""
        return value

    def get_prep_value(self, value: Any) -> Any:
        """Write as JSON, then encrypt."""
        return _encrypted(json.dumps(value, ensure_ascii=False))

    def from_db_value(self, value: Any, expression: object, connection: object) -> Any:
        """Decrypt, then read; None is a row that an outer join did not find."""
        return None if value is None else json.loads(_decrypted(value))


def _encrypted(text: str) -> str:
    return _fernet().encrypt(text.encode()).decode()


def _decrypted(text: str) -> str:
    return _fernet().decrypt(text.encode()).decode()


def keyed_hash(value: str) -> str:
    """A hash that only this installation can make, to find equal values without reading them."""
    return hashlib.blake2b(value.encode(), key=_key()[:64], digest_size=32).hexdigest() if value else ""


@cache
def _fernet() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(_key()).digest()))


def _key() -> bytes:
    key: str = settings.FIELD_KEY
    return key.encode()
