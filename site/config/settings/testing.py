"""The test suite: fast hashing, work done at once, nothing written outside a temporary folder."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403

SECRET_KEY = "testing-only-" + "0123456789" * 5
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WAGTAILADMIN_BASE_URL = "http://testserver"
STYLE_GUIDE = True

TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

SCRATCH_DIR = Path(tempfile.mkdtemp(prefix="vluchtelingenwerk-tests-"))
MEDIA_ROOT = str(SCRATCH_DIR / "media")
OFFPRINTS_ROOT = str(SCRATCH_DIR / "offprints")
STATIC_ROOT = str(SCRATCH_DIR / "static")
Path(STATIC_ROOT).mkdir()
SEARCH_URL = f"tantivy:{SCRATCH_DIR / 'search'}"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
LOGGING = {"version": 1, "disable_existing_loggers": False, "root": {"level": "WARNING"}}
LOGGING["loggers"] = {"weasyprint": {"level": "ERROR"}, "fontTools": {"level": "WARNING"}}
