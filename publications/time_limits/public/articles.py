"""Articles as each language cites them, from one neutral notation. Pure.

`21(1)/3` is article 21, paragraph 1, third subparagraph; `67(7)(a)` has a point; `28(2)-(3)` joins
paragraphs; a semicolon stands between several articles.
"""

import re

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

REFERENCE = re.compile(
    r"(?P<article>\d+)(?:\((?P<paragraph>\d+)\)(?:-\((?P<last>\d+)\))?)?(?:\((?P<point>[a-z])\))?(?:/(?P<part>[1-4]))?"
)
SEPARATOR = "; "
PARTS: dict[str, str | Promise] = {
    "1": _(", first subparagraph"),
    "2": _(", second subparagraph"),
    "3": _(", third subparagraph"),
    "4": _(", fourth subparagraph"),
}


def is_reference(text: str) -> bool:
    """Whether a text is one or more articles in the notation.

    >>> is_reference("21(1)/1"), is_reference("10(2); 11(4)"), is_reference("article 21")
    (True, True, False)
    """
    return all(REFERENCE.fullmatch(part) for part in text.split(SEPARATOR))


def build_citation(reference: str) -> str:
    """The articles in the current language: “art. 21, lid 1, eerste alinea”."""
    return SEPARATOR.join(build_article(part) for part in reference.split(SEPARATOR))


def build_article(reference: str) -> str:
    """One article in the current language; what is not in the notation stays as it is."""
    match = REFERENCE.fullmatch(reference)
    if match is None:
        return reference
    text = gettext("Art. %(article)s") % {"article": match["article"]}
    if match["last"]:
        text += gettext("(%(paragraph)s)-(%(last)s)") % {
            "paragraph": match["paragraph"],
            "last": match["last"],
        }
    elif match["paragraph"]:
        text += gettext("(%(paragraph)s)") % {"paragraph": match["paragraph"]}
    if match["point"]:
        text += gettext("(%(point)s)") % {"point": match["point"]}
    return text + str(PARTS[match["part"]]) if match["part"] else text
