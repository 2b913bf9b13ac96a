"""XLSX: the first sheet of a workbook."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from .rows import ImportFileError, RawRow
from .tables import TableColumns

#: A workbook that unpacks to more than this is refused before anything of it is read.
LARGEST_UNPACKED = 500_000_000
_BROKEN = (
    BadZipFile,
    InvalidFileException,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    EOFError,
)


def read_xlsx(path: Path) -> Iterator[RawRow]:
    """One row for each row of the first sheet that is not empty; rows are numbered as in the sheet."""
    try:
        _check_size(path)
        workbook = load_workbook(path, read_only=True, data_only=True)
    except _BROKEN as error:
        raise ImportFileError(_message()) from error
    try:
        yield from _read(workbook)
    finally:
        workbook.close()


def _read(workbook) -> Iterator[RawRow]:
    columns = None
    rows = workbook.worksheets[0].iter_rows(values_only=True) if workbook.worksheets else iter(())
    for number, cells in enumerate(_guarded(rows), start=1):
        if columns is None:
            columns = TableColumns(cells)
        elif row := columns.build_row(cells, number=number):
            yield row
    if columns is None:
        raise ImportFileError(gettext("The file is empty: its first row must name the columns."))


def _guarded(rows: Iterator[tuple]) -> Iterator[tuple]:
    """The same rows, with what openpyxl raises on a damaged sheet as an ImportFileError."""
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except _BROKEN as error:
            raise ImportFileError(_message()) from error


def _check_size(path: Path) -> None:
    with ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST_UNPACKED:
            raise ImportFileError(gettext("The workbook is too large; save it as CSV."))


def _message() -> str:
    return gettext("The file is not a readable Excel workbook (.xlsx).")
