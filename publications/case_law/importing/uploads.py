"""Keeps an uploaded file, out of public reach, between its preview and its import."""

import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core import signing
from django.core.files.uploadedfile import UploadedFile

from core.models import User

from .readers import FileFormat

SALT = "case_law.import"
KEPT_SECONDS = 4 * 60 * 60


class UploadExpiredError(Exception):
    """The file is no longer kept, or the token is not this user's."""


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A kept file: its name here, the name its user knows it by, its format and its user."""

    key: str
    file_name: str
    file_format: FileFormat
    user_id: int

    @property
    def path(self) -> Path:
        """Where the file is kept."""
        return get_folder() / f"{self.key}.upload"

    @property
    def report_path(self) -> Path:
        """Where the report of its import is kept."""
        return get_folder() / f"{self.key}.report"

    def build_token(self) -> str:
        """A signed text that leads back to this upload, for its user and a limited time."""
        content = {
            "key": self.key,
            "name": self.file_name,
            "format": self.file_format.value,
            "user": self.user_id,
        }
        return signing.dumps(content, salt=SALT, compress=True)

    def delete_file(self) -> None:
        """Forgets the file, not its report."""
        self.path.unlink(missing_ok=True)


def get_folder() -> Path:
    """The folder of kept files; only this site's own process can read it."""
    folder = Path(settings.DATA_DIR) / "imports"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def keep_upload(file: UploadedFile, *, file_format: FileFormat, user: User) -> Upload:
    """Keeps a file for its preview, and forgets those that have expired."""
    delete_expired()
    upload = Upload(key=uuid.uuid4().hex, file_name=file.name or "", file_format=file_format, user_id=user.pk)
    with upload.path.open("xb") as target:
        upload.path.chmod(0o600)
        for chunk in file.chunks():
            target.write(chunk)
    return upload


def read_token(token: str, *, user: User) -> Upload:
    """The upload that a token leads to; UploadExpiredError where it is not, or no longer, this user's."""
    try:
        content = signing.loads(token, salt=SALT, max_age=KEPT_SECONDS)
    except signing.BadSignature as error:
        raise UploadExpiredError from error
    if content["user"] != user.pk:
        raise UploadExpiredError
    return Upload(
        key=content["key"],
        file_name=content["name"],
        file_format=FileFormat(content["format"]),
        user_id=content["user"],
    )


def delete_expired() -> None:
    """Forgets files and reports that are older than a token can be."""
    oldest = time.time() - KEPT_SECONDS
    for path in _get_kept():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)


def _get_kept() -> Iterator[Path]:
    folder = get_folder()
    yield from folder.glob("*.upload")
    yield from folder.glob("*.report")
