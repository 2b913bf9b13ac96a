"""Tags for citing a page of ours."""

from django import template
from django.utils.translation import get_language

from core.citation_formats import CitationFormat, get_formats

register = template.Library()


@register.simple_tag(takes_context=True)
def citation_formats(context, page) -> tuple[CitationFormat, ...]:
    """The forms of a page's citation; none of a page that is no publication.

    A page says what it is by `get_reference(request)`.
    """
    reference = page.get_reference(context["request"])
    return get_formats(reference, language=get_language()) if reference else ()
