"""How provisions write an article: `57/6 §3 3°` of a Belgian act, `18(1)(b)` of European law."""

from .article_refs import Reference, Step


def format_article(reference: Reference, *, is_european: bool) -> str:
    """The article as the records write it.

    >>> format_article(Reference("3", ((Step.MEMBER, "2"),)), is_european=True)
    '3(2)'
    >>> format_article(Reference("55/2", ((Step.MEMBER, "1"),)), is_european=False)
    '55/2 al. 1'
    """
    form = form_european if is_european else form_belgian
    text = reference.base
    above: list[Step] = []
    for step, value in reference.steps:
        text += form(step, value, above)
        above.append(step)
    return text


def form_european(step: Step, value: str, above: list[Step]) -> str:
    """A step in brackets; a `lid` is the paragraph itself unless one was named before it."""
    is_part = step is Step.SUBPARAGRAPH or (step is Step.MEMBER and bool(above))
    return f" al. {value}" if is_part else f"({value})"


def form_belgian(step: Step, value: str, above: list[Step]) -> str:
    """A step with the sign that Belgian acts use; `(1)` of an English text is the paragraph."""
    match step:
        case Step.PARAGRAPH:
            return f" §{value}"
        case Step.MEMBER | Step.SUBPARAGRAPH:
            return f" al. {value}"
        case Step.POINT:
            return f" {value}°"
        case Step.LETTER:
            return f" {value})"
    return f" ({value})" if above else f" §{value}"
