"""Reads the files that an offprint shows: our own static files and uploads, and nothing of any other host."""

import mimetypes
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage


class NotOurFile(ValueError):  # noqa: N818 - reads as what happened
    """The address leads to no file of ours."""


def read_own_file(url: str, *, base_url: str) -> tuple[bytes, str]:
    """Content and media type of a static file or an upload, by its full address."""
    kind = mimetypes.guess_type(urlsplit(url).path)[0] or "application/octet-stream"
    try:
        if (name := _get_name(url, base_url, settings.STATIC_URL)) is not None:
            return read_static_file(name), kind
        if (name := _get_name(url, base_url, settings.MEDIA_URL)) is not None:
            with default_storage.open(name) as file:
                return file.read(), kind
    except (FileNotFoundError, IsADirectoryError, SuspiciousFileOperation) as error:
        raise NotOurFile(f"There is no such file: {url}") from error
    raise NotOurFile(f"Only our own files are read, and this is none: {url}")


def read_static_file(name: str) -> bytes:
    """The content of a static file, by the name that templates know it by."""
    found = finders.find(name)
    if not found:
        raise FileNotFoundError(name)
    return Path(str(found)).read_bytes()


def _get_name(url: str, base_url: str, folder_url: str) -> str | None:
    prefix = urljoin(base_url, folder_url)
    plain = url.partition("?")[0].partition("#")[0]
    return unquote(plain.removeprefix(prefix)) if plain.startswith(prefix) else None
