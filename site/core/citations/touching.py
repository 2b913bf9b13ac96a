"""Whether what is said of one article bears on another: `29` and `29(2)` do, `29(1)` and `29(2)` do not.

Pure. The act as a whole touches itself only: a judgment about all of it says too little of each article.
"""

import re

#: Where a step down begins: `29(2)`, `57/6 §3`, `55/2 al. 1`, `57/6 §3 3°`, `1 a)`.
STEP = re.compile(r"\(| §| al\. | (?=\d+[a-z]*°)| (?=[a-z]+\))")


def split_code(code: str) -> tuple[str, ...]:
    """A provision's code and those above it, the nearest last but itself; never the act alone.

    >>> split_code("reg-604-2013:18(1)(b)")
    ('reg-604-2013:18', 'reg-604-2013:18(1)', 'reg-604-2013:18(1)(b)')
    """
    instrument, colon, article = code.partition(":")
    if not colon:
        return (code,)
    ends = [match.start() for match in STEP.finditer(article) if match.start()]
    return tuple(f"{instrument}:{article[:end]}" for end in (*ends, len(article)))


def touches(code: str, other: str) -> bool:
    """Whether one of two provisions is the other or lies within it.

    >>> touches("reg-604-2013:29", "reg-604-2013:29(2)"), touches("reg-604-2013:2", "reg-604-2013:29")
    (True, False)
    """
    return code in split_code(other) or other in split_code(code)
