"""Files that were made once, kept by fingerprint in a folder that all processes share."""

import os
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path

from filelock import FileLock, Timeout

from .errors import OffprintBusy

LOCK = "making.lock"


class OffprintStore:
    """A folder of files named `<key>-<fingerprint>.<ending>`; one file of a key and ending is kept."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def get_path(self, key: str, fingerprint: str, ending: str) -> Path:
        """Where the file is, or would be."""
        return self.root / f"{key}-{fingerprint}.{ending}"

    def get_or_make(
        self, key: str, fingerprint: str, ending: str, *, make: Callable[[], bytes], patience: float
    ) -> Path:
        """The file, made now where it is missing, by one process at a time.

        Whoever waits longer than `patience` seconds gets OffprintBusy.
        """
        path = self.get_path(key, fingerprint, ending)
        if path.exists():
            return path
        self.root.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self.root / LOCK, timeout=patience):
                if not path.exists():
                    self._write(path, make())
                    self._remove(lambda other: self._is_former(other, path, key))
        except Timeout as error:
            raise OffprintBusy(f"Another file is being made; waited {patience} s for {path.name}.") from error
        return path

    def keep_only(self, keys: Collection[str]) -> int:
        """Removes the files of every other key, and gives their number."""
        return self._remove(lambda path: path.name.rpartition("-")[0] not in keys)

    def _is_former(self, other: Path, path: Path, key: str) -> bool:
        return other != path and other.suffix == path.suffix and other.name.rpartition("-")[0] == key

    def _remove(self, is_old: Callable[[Path], bool]) -> int:
        if not self.root.exists():
            return 0
        old = [path for path in self.root.iterdir() if path.name != LOCK and is_old(path)]
        for path in old:
            # Who is reading it keeps it: the system frees it after the last reader.
            path.unlink(missing_ok=True)
        return len(old)

    def _write(self, path: Path, content: bytes) -> None:
        """Puts the whole file in its place at once: nobody ever reads half of one."""
        with tempfile.NamedTemporaryFile(dir=self.root, prefix=".", delete=False) as file:
            try:
                file.write(content)
                file.flush()
                # Readable for a server that runs as another user, as uploads are.
                os.chmod(file.name, 0o644)
                os.replace(file.name, path)
            except BaseException:
                Path(file.name).unlink(missing_ok=True)
                raise
