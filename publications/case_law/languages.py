"""Languages of decisions and texts, by ISO code: wider than the languages of the site."""

from functools import cache

from babel import Locale as BabelLocale
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

#: Offered first, because the courts that are cited most write in them.
FIRST_CODES = ("nl", "fr", "de", "en")


@cache
def get_names(language: str) -> dict[str, str]:
    """Names of all languages with a code of two letters, in the given language."""
    names = BabelLocale.parse(language, sep="-").languages
    return {code: names[code] for code in sorted(names) if len(code) == 2 and code.isalpha()}


def get_language_choices() -> list[tuple[str, str]]:
    """Pairs of code and name in the active language, the courts' own languages first."""
    names = get_names(get_language() or settings.LANGUAGE_CODE)
    others = sorted(
        (code for code in names if code not in FIRST_CODES), key=lambda code: names[code].casefold()
    )
    return [(code, names[code]) for code in (*FIRST_CODES, *others)]


def validate_language_code(code: str) -> None:
    """Refuses what is no ISO 639-1 code."""
    if code not in get_names("en"):
        raise ValidationError(_("%(code)s is no language code of ISO 639-1."), params={"code": code})
