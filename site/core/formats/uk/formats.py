"""A date without a leading zero: 4 березня 2027 р."""

DATE_FORMAT = "j E Y р."
