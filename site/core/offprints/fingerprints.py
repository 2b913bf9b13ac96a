"""What tells one state of an offprint from another, without making it."""

import hashlib
import json
from dataclasses import asdict
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from django.conf import settings

from .documents import Offprint
from .formats import OffprintFormat

LENGTH = 20


def get_fingerprint(offprint: Offprint, form: OffprintFormat) -> str:
    """The same for the same words in the same design; any change gives another."""
    facts = json.dumps(asdict(offprint), default=str, sort_keys=True, ensure_ascii=False)
    text = f"{form.code}\n{_get_design()}\n{facts}"
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]


@cache
def _get_design() -> str:
    """Stands for templates, sheets, code and library; read once a process."""
    templates, static = settings.SITE_ROOT / "templates", settings.SITE_ROOT / "static"
    folders = (Path(__file__).parent, templates / "offprints", static / "offprints")
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix != ".pyc")
    digest = hashlib.sha256(_get_library_version().encode())
    for path in files:
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _get_library_version() -> str:
    try:
        return version("weasyprint")
    except PackageNotFoundError:
        return ""
