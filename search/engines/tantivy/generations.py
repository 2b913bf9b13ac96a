"""Generations of an index: a directory each, and one file that names the current one."""

import os
import shutil
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock
from tantivy import Index, Searcher

from ...errors import SearchUnavailable
from .schema import SCHEMA_VERSION, build_schema

CURRENT = "CURRENT"
PREFIX = f"v{SCHEMA_VERSION}-"
# A reader may find the current generation replaced while it opens it; it then looks again.
ATTEMPTS = 5

_Stamp = tuple[int, int]


@dataclass
class _Opened:
    index: Index
    pointer: _Stamp
    content: _Stamp
    content_path: str


class Generations:
    """The directories below one path; readers never wait, writers wait for one another."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._pointer_path = str(root / CURRENT)
        self._opened: _Opened | None = None
        self._opening = threading.Lock()
        self._write_lock = FileLock(root / "write.lock", thread_local=True)
        self._rebuild_lock = FileLock(root / "rebuild.lock", thread_local=True)

    def exists(self) -> bool:
        """Whether there is a current generation that this version can read."""
        try:
            return Index.exists(str(self.root / self.get_current_name()))
        except (SearchUnavailable, ValueError):
            return False

    def get_current_name(self) -> str:
        """The directory that readers use."""
        try:
            name = (self.root / CURRENT).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise SearchUnavailable(f"There is no search index at {self.root}.") from error
        if not name.startswith(PREFIX):
            raise SearchUnavailable(f"The search index at {self.root} is of another version; rebuild it.")
        return name

    def get_searcher(self) -> Searcher:
        """A view on the latest commit of the current generation."""
        return self._get_opened().index.searcher()

    def open_current(self) -> Index:
        """The current generation, to write to under the lock."""
        return self._get_opened().index

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keeps other writers waiting, in this process and in others; may be nested."""
        self.root.mkdir(parents=True, exist_ok=True)
        with self._write_lock:
            yield

    @contextmanager
    def rebuilding(self) -> Iterator[None]:
        """Keeps other rebuilds waiting, but not writers."""
        self.root.mkdir(parents=True, exist_ok=True)
        with self._rebuild_lock:
            yield

    def create(self) -> tuple[str, Index]:
        """A new, empty generation that nobody reads yet."""
        name = f"{PREFIX}{uuid.uuid4().hex[:12]}"
        path = self.root / name
        path.mkdir(parents=True)
        return name, Index(build_schema(), path=str(path))

    def activate(self, name: str) -> None:
        """Makes a generation the one that readers use, in one step."""
        pointer = self.root / f"{CURRENT}.{uuid.uuid4().hex[:8]}"
        with pointer.open("w", encoding="utf-8") as file:
            file.write(name)
            file.flush()
            os.fsync(file.fileno())
        pointer.replace(self.root / CURRENT)

    def remove_others(self) -> None:
        """Removes all generations but the current one; a reader that still holds one can finish."""
        current = self.get_current_name()
        for path in self.root.iterdir():
            if path.is_dir() and path.name != current:
                shutil.rmtree(path, ignore_errors=True)

    def _get_opened(self) -> _Opened:
        failure: Exception | None = None
        for _ in range(ATTEMPTS):
            try:
                pointer = self._stamp_pointer()
                opened = self._opened
                if opened is None or opened.pointer != pointer:
                    opened = self._open(pointer)
                content = _stamp(opened.content_path)
                if opened.content != content:
                    opened = self._reload(opened, content)
                return opened
            except (OSError, ValueError) as error:
                failure = error
                self._opened = None
        raise SearchUnavailable(f"The search index at {self.root} cannot be read: {failure}") from failure

    def _stamp_pointer(self) -> _Stamp:
        try:
            return _stamp(self._pointer_path)
        except FileNotFoundError as error:
            raise SearchUnavailable(f"There is no search index at {self.root}.") from error

    def _open(self, pointer: _Stamp) -> _Opened:
        with self._opening:
            name = self.get_current_name()
            content_path = str(self.root / name / "meta.json")
            content = _stamp(content_path)
            index = Index(build_schema(), path=str(self.root / name), reuse=True)
            index.config_reader(reload_policy="manual")
            index.reload()
            self._opened = _Opened(index=index, pointer=pointer, content=content, content_path=content_path)
            return self._opened

    def _reload(self, opened: _Opened, content: _Stamp) -> _Opened:
        with self._opening:
            opened.index.reload()
            opened.content = content
            return opened


def _stamp(path: str) -> _Stamp:
    # Asked at every search; several times as fast as `Path.stat`.
    status = os.stat(path)
    return status.st_mtime_ns, status.st_ino
