"""CSV: UTF-8, with commas, semicolons or tabs between the cells."""

import csv
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext

from .rows import ImportFileError, RawRow
from .tables import TableColumns

DELIMITERS = ",;\t"
LONGEST_CELL = 1_000_000


def read_csv(path: Path) -> Iterator[RawRow]:
    """One row for each line of the table; rows are numbered by the line they begin on."""
    csv.field_size_limit(LONGEST_CELL)
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            delimiter = _guess_delimiter(file.readline())
            file.seek(0)
            yield from _read(csv.reader(file, delimiter=delimiter, strict=True))
        except UnicodeDecodeError as error:
            message = gettext("The file is not written in UTF-8. Save it as “CSV UTF-8”.")
            raise ImportFileError(message) from error


def _read(reader) -> Iterator[RawRow]:
    columns = None
    line = 1
    try:
        for cells in reader:
            if columns is None:
                columns = TableColumns(cells)
            elif row := columns.build_row(cells, number=line):
                yield row
            line = reader.line_num + 1
    except csv.Error as error:
        message = gettext("The table breaks off at line %(line)s: %(reason)s.")
        raise ImportFileError(message % {"line": line, "reason": error}) from error
    if columns is None:
        raise ImportFileError(gettext("The file is empty: its first row must name the columns."))


def _guess_delimiter(header: str) -> str:
    """The delimiter that parts the names of the columns; a name never holds one."""
    return max(DELIMITERS, key=header.count)
