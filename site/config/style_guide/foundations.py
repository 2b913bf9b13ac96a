"""What the components are made with, read from where it is declared: tokens and icons."""

import re
from pathlib import Path
from typing import Any

from django.conf import settings

_TOKEN = re.compile(r"^  --([\w-]+):", re.MULTILINE)


def read_foundations() -> dict[str, Any]:
    """Names of colours, type steps and spaces, and the templates of the icons."""
    sheet = Path(settings.SITE_ROOT) / "static" / "css" / "tokens.css"
    names = _TOKEN.findall(sheet.read_text(encoding="utf-8").split("}")[0])
    icons = Path(settings.SITE_ROOT) / "templates" / "components" / "icons"
    return {
        "colours": [name for name in names if name.startswith("color-")],
        "steps": [name for name in names if name.startswith("step-")],
        "spaces": [name for name in names if name.startswith("space-")],
        "icons": [
            {"name": path.stem, "template": f"components/icons/{path.name}"}
            for path in sorted(icons.glob("*.html"))
        ],
    }
