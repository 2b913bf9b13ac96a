"""Which file a page had a moment ago, so that not every download reads the whole publication anew."""

from dataclasses import dataclass
from pathlib import Path

from django.core.cache import cache

from .formats import OffprintFormat

#: What changes without a page being published, such as the name of a court, shows after this time.
KEPT_SECONDS = 300


@dataclass(frozen=True)
class OffprintFile:
    """A file as it is sent: where it is, what it is called, and the page that is kept up to date."""

    path: Path
    name: str
    url: str

    @property
    def etag(self) -> str:
        """Stands for its words and design, which name it in the store."""
        return f'"{self.path.stem}"'


def find_recent(key: str, form: OffprintFormat) -> OffprintFile | None:
    """The file of a page, where it was asked for a moment ago and is still there."""
    file = cache.get(_get_cache_key(key, form.code))
    return file if file is not None and file.path.exists() else None


def remember(key: str, form: OffprintFormat, file: OffprintFile) -> None:
    """Keeps in mind that this is the file of a page."""
    cache.set(_get_cache_key(key, form.code), file, KEPT_SECONDS)


def forget(key: str, *codes: str) -> None:
    """The page has changed: its files are looked at anew."""
    cache.delete_many(_get_cache_key(key, code) for code in codes)


def _get_cache_key(key: str, code: str) -> str:
    return f"offprint-file:{key}:{code}"
