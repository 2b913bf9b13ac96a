"""The public site: every secret and address comes from the environment, and a missing one stops the start."""

from .base import *  # noqa: F403
from .environment import env

SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
WAGTAILADMIN_BASE_URL = env.str("BASE_URL")
