"""Settings for tests: a throwaway data directory; the database of DATABASE_URL, or SQLite in memory."""

import os
import tempfile

os.environ.setdefault("KRUPA_DATA_DIR", tempfile.mkdtemp(prefix="krupa-test-"))

from krupa.config.settings import *  # noqa: F403
from krupa.config.settings import DATABASES, STATIC_ROOT

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # speed; passwords here guard nothing
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if str(DATABASES["default"]["ENGINE"]).endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": None}
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
