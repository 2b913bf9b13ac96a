"""Where settings are read from: the process environment, then the `.env` file beside `manage.py`."""

from pathlib import Path

import environ

PROJECT_DIR = Path(__file__).resolve().parents[3]

env = environ.Env()
environ.Env.read_env(PROJECT_DIR / ".env")
