"""Rich text as the site shows it."""

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from wagtail.templatetags.wagtailcore_tags import richtext

register = template.Library()


@register.simple_tag(takes_context=True)
def marked_text(context, value) -> SafeString:
    """A rich text with its marks linked to the notes of the page, where the page has any."""
    html = conditional_escape(richtext(value))
    notes = context.get("footnotes")
    return notes.link_marks(html) if notes else html
