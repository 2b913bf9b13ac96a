"""The short forms by which practitioners call a case. Pure."""

import re

from core.citations.spelling import squash, tidy

PARTIES = re.compile(r"\s(?:v|vs|t|c|tegen|contre|gegen|against)\.?\s", re.IGNORECASE)
REMARKS = re.compile(r"\s*(?:\([^)]*\)|\[[^\]]*\])")
COMPANY = re.compile(r"\s(?:and|en|et|und)\s(?:others?|anderen|autres|andere)\b.*$", re.IGNORECASE)
AND = re.compile(r"\s(?:and|en|et|und|&)\s|,\s", re.IGNORECASE)
#: A single letter, such as X, names nobody.
FEWEST_LETTERS = 2


def build_short_names(name: str) -> tuple[str, ...]:
    """The name as published, without remarks, without the other party, without company, and its first half.

    >>> build_short_names("M.S.S. v. Belgium and Greece [GC]")
    ('M.S.S. v. Belgium and Greece [GC]', 'M.S.S. v. Belgium and Greece', 'M.S.S.')
    """
    if not name:
        return ()
    plain = REMARKS.sub("", tidy(name)).strip()
    applicant = PARTIES.split(plain)[0].strip()
    alone = COMPANY.sub("", applicant).strip()
    first = AND.split(alone)[0].strip()
    forms = dict.fromkeys([name, plain, applicant, alone, first])
    return tuple(form for form in forms if len(squash(form)) >= FEWEST_LETTERS)
