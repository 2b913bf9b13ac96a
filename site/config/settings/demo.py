"""The demonstration on one machine: SQLite, the embedded search engine, plain HTTP on loopback."""

from .base import *  # noqa: F403
from .environment import env

DEBUG = env.bool("DEBUG", default=False)
# Not a secret: this environment serves demonstration content on loopback only.
SECRET_KEY = env.str("SECRET_KEY", default="") or "demo-only-" + "0123456789" * 5
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
SERVE_MEDIA = True
STYLE_GUIDE = True

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
WAGTAILADMIN_BASE_URL = env.str("BASE_URL", default="http://localhost:8000")

TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
LOGGING = {**LOGGING, "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")}}  # noqa: F405
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
