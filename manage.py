#!/usr/bin/env python
"""Runs the project's management commands."""

import os
import sys
from pathlib import Path


def main() -> None:
    """Adds the `site/` source root to the path and hands over to Django."""
    sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
