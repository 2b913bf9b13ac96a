"""Numbers of articles as records and tables write them: `29(2)`, `44, 45`, `56-66`. Pure."""

import re

_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(r"^(\d+)-(\d+)$")
#: More articles than this in one range are a mistake in writing.
LONGEST_RANGE = 60


def split_articles(text: str) -> list[str]:
    """Each article that a cell of the table names: `56-58` gives 56, 57 and 58."""
    articles = []
    for part in (part.strip() for part in text.split(",")):
        found = _RANGE.match(part)
        if found and 0 < int(found[2]) - int(found[1]) < LONGEST_RANGE:
            articles += [str(number) for number in range(int(found[1]), int(found[2]) + 1)]
        elif part:
            articles.append(part)
    return articles


def get_whole_article(article: str) -> str:
    """The article without its divisions: 29 for `29(2)`, and `51/5` for `51/5 §3`."""
    return re.split(r"[\s(§]", article, maxsplit=1)[0]


def build_sort_key(article: str) -> tuple[tuple[int, ...], str]:
    """Puts 9 before 10 and 29 before 29(2); what has no number comes last."""
    numbers = tuple(map(int, _NUMBER.findall(split_articles(article)[0]))) if article else (10_000,)
    return numbers or (10_000,), article
