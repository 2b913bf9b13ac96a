"""The questions of the search benchmark: the same for every engine and every run on the same documents."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

SEED = 20260
KINDS = {"three words": 300, "one word": 75, "phrase": 75, "identifier": 50}
WORD = re.compile(r"[^\W\d_]{5,}")


@dataclass(frozen=True)
class Question:
    """What is asked, of which kind, on which page, and the work it was drawn from."""

    text: str
    kind: str
    language: str
    page: int
    key: str


def draw_questions(documents: Sequence) -> list[Question]:
    """Five hundred questions drawn from the documents' own words; page 1, 2 and 3 in turn."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    questions: list[Question] = []
    with_text = [document for document in documents if document.texts]
    for kind, number in KINDS.items():
        drawn = 0
        while drawn < number:
            document = chance.choice(with_text)
            language = chance.choice(sorted(document.texts))
            text = _draw(kind, document, document.texts[language], chance)
            if text:
                page = 1 + len(questions) % 3 if kind == "three words" else 1
                questions.append(Question(text, kind, language, page, document.key))
                drawn += 1
    chance.shuffle(questions)
    return questions


def describe(questions: Sequence[Question]) -> dict:
    """What the workload consists of."""
    return {
        "questions": len(questions),
        "kinds": dict(Counter(question.kind for question in questions)),
        "languages": dict(Counter(question.language for question in questions)),
        "pages": dict(Counter(question.page for question in questions)),
    }


def _draw(kind: str, document, text: str, chance: random.Random) -> str:
    words = WORD.findall(text)
    if kind == "identifier":
        return document.attributes.get("number") or document.attributes.get("ecli") or ""
    if len(set(words)) < 8:
        return ""
    if kind == "phrase":
        pairs = re.findall(r"[^\W\d_]{4,} [^\W\d_]{4,}", text)
        return f'"{chance.choice(pairs)}"' if pairs else ""
    return " ".join(chance.sample(words, 3 if kind == "three words" else 1))
