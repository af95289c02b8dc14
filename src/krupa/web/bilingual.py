"""``bi`` under the name the pages know it by; it lives in :mod:`krupa.base.bilingual`."""

from krupa.base.bilingual import bi, spoken

__all__ = ["bi", "spoken"]
