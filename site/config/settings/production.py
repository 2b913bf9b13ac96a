"""The public site: every secret and address comes from the environment, and a missing one stops the start."""

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .environment import env

if missing := [name for name in ("SECRET_KEY", "ALLOWED_HOSTS", "BASE_URL") if not env.str(name, default="")]:
    raise ImproperlyConfigured(f"Set {', '.join(missing)} in the environment or in .env.")

SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
WAGTAILADMIN_BASE_URL = env.str("BASE_URL")
