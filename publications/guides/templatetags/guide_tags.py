"""Tags of the templates of guides."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString, mark_safe

from core.regimes import Standing
from publications.guides.blocks import REGIME_CHOICES
from publications.guides.public.reading import RegimeAnswer

register = template.Library()


@register.simple_tag(takes_context=True)
def section_text(context, blocks: Iterable) -> SafeString:
    """The blocks of a section; links inside the guide keep the reader's date."""
    values = context.flatten()
    html = "\n".join(child.render_as_block(values) for child in blocks)
    reading = context.get("reading")
    if reading is not None:
        html = reading.keep_in_links(html, context.get("guide_path", ""))
    return mark_safe(html)  # noqa: S308 - the blocks' own templates have escaped it


@register.simple_tag(takes_context=True)
def regime_answer(context, code: str) -> RegimeAnswer:
    """The regime of a block: its name in the language of the page, and whether it applies to the reader."""
    labels = context.get("regime_labels") or dict(REGIME_CHOICES)
    reading = context.get("text_reading", context.get("reading"))
    standing: Standing | None = reading.get_standing([code]) if reading is not None else None
    return RegimeAnswer(code=code, label=labels.get(code, code), standing=standing)
