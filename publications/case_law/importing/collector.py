"""Gathers what is wrong or doubtful in one row."""

from .report import Issue
from .structure import flatten_path


class RowIssues:
    """The errors and warnings of one row, each in its field."""

    def __init__(self, row: int, *, flat: bool) -> None:
        """`flat` names the fields of summaries as the columns of a table."""
        self.row = row
        self.flat = flat
        self.issues: list[Issue] = []

    def error(self, *path: str, code: str, reason: str) -> None:
        """Notes what keeps the row from being imported."""
        field = flatten_path(path, flat=self.flat)
        self.issues.append(Issue(row=self.row, field=field, code=code, reason=reason))

    def warn(self, *path: str, code: str, reason: str) -> None:
        """Notes what somebody should look at."""
        field = flatten_path(path, flat=self.flat)
        self.issues.append(Issue(row=self.row, field=field, code=code, reason=reason, is_warning=True))

    @property
    def has_errors(self) -> bool:
        """Whether the row cannot be imported."""
        return any(not issue.is_warning for issue in self.issues)
