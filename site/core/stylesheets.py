"""One sheet for visitors: what it imports is put in its place when static files are collected."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEETS = ("css/site.css",)
_IMPORT = re.compile(
    r'@import url\("(?P<url>[^":]+)"\)(?: layer\((?P<layer>[\w-]+)\))?(?: (?P<media>[a-z]+))?;'
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def inline_imports(text: str, *, read: Any, folder: str) -> str:
    """A sheet with the sheets that it imports in their places, in their layer and for their medium.

    `read` gives the text of a sheet by its path; an imported sheet imports nothing itself.
    """

    def replace(match: re.Match) -> str:
        css = _COMMENT.sub("", read(str(PurePosixPath(folder) / match["url"])))
        for wrapper in (
            match["layer"] and f"@layer {match['layer']}",
            match["media"] and f"@media {match['media']}",
        ):
            css = f"{wrapper} {{\n{css}\n}}" if wrapper else css
        return css

    return _IMPORT.sub(replace, _COMMENT.sub("", text))


class InlinedSheets(Storage):
    """A storage as its files are to be collected: sheets hold what they import."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    def open(self, name: str, mode: str = "rb") -> File:
        """The file, its imports inlined."""
        text = inline_imports(self._read(name), read=self._read, folder=str(PurePosixPath(name).parent))
        return ContentFile(text.encode(), name=name)

    def _read(self, name: str) -> str:
        with self.storage.open(name) as file:
            return file.read().decode()


class SiteStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashed names, compressed copies, and one sheet instead of one for each component."""

    def post_process(self, paths: dict, dry_run: bool = False, **options: Any) -> Iterator[tuple]:
        """Collects the sheets whole."""
        inlined = {
            name: (InlinedSheets(storage) if name in SHEETS else storage, path)
            for name, (storage, path) in paths.items()
        }
        yield from super().post_process(inlined, dry_run, **options)
