"""Why there is no file; each carries a text for the log, and the page says it in the reader's language."""


class OffprintError(Exception):
    """A file could not be made."""


class PdfUnavailable(OffprintError):  # noqa: N818 - reads as what happened
    """This machine cannot make any PDF: WeasyPrint, or a system library that it needs, is missing."""


class OffprintFailed(OffprintError):  # noqa: N818 - reads as what happened
    """This one file could not be made."""


class OffprintBusy(OffprintError):  # noqa: N818 - reads as what happened
    """Another file is being made, and waiting for it took too long."""
