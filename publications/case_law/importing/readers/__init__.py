"""Reads a file of any accepted format into raw rows."""

from collections.abc import Iterator
from pathlib import Path

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .csv_files import read_csv
from .json_lines import read_json_lines
from .rows import ImportFileError, RawRow
from .xlsx_files import read_xlsx

__all__ = ["FileFormat", "ImportFileError", "RawRow", "guess_format", "read_rows"]


class FileFormat(models.TextChoices):
    """The formats that an import reads."""

    CSV = "csv", _("CSV")
    XLSX = "xlsx", _("Excel workbook (XLSX)")
    JSONL = "jsonl", _("JSON Lines")


_FORMAT_BY_SUFFIX = {
    ".csv": FileFormat.CSV,
    ".tsv": FileFormat.CSV,
    ".txt": FileFormat.CSV,
    ".xlsx": FileFormat.XLSX,
    ".jsonl": FileFormat.JSONL,
    ".ndjson": FileFormat.JSONL,
}
_READERS = {FileFormat.CSV: read_csv, FileFormat.XLSX: read_xlsx, FileFormat.JSONL: read_json_lines}


def guess_format(file_name: str) -> FileFormat:
    """The format that a file's name ends in; an unknown ending is an ImportFileError."""
    suffix = Path(file_name).suffix.lower()
    try:
        return _FORMAT_BY_SUFFIX[suffix]
    except KeyError:
        message = gettext(
            "The name of the file does not end in .csv, .xlsx or .jsonl; say which format it has."
        )
        raise ImportFileError(message) from None


def read_rows(path: Path, *, file_format: FileFormat) -> Iterator[RawRow]:
    """The file's rows in order; a file that cannot be read as this format is an ImportFileError."""
    try:
        yield from _READERS[file_format](path)
    except OSError as error:
        raise ImportFileError(
            gettext("The file cannot be opened: %(reason)s.") % {"reason": error.strerror or error}
        ) from error
