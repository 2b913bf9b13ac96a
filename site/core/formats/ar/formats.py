"""Western digits, and a date without a comma: 22 نوفمبر 2026."""

DATE_FORMAT = "j F Y"
