"""Addresses that travel outside a page: on papers and in mails."""

from __future__ import annotations

from urllib.parse import urljoin

from django.conf import settings


def public_address(path: str) -> str:
    """A page under the installation's own name (``KRUPA_URL``), whatever host a request names."""
    return urljoin(settings.PUBLIC_URL, path)
