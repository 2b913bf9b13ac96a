"""Links to the files of a page."""

from django import template

from core.offprints.pages import OffprintLink, OffprintMixin

register = template.Library()


@register.simple_tag(takes_context=True)
def offprint_links(context, page) -> list[OffprintLink]:
    """The files that a page offers to take along; none for a page that cannot be."""
    return page.get_offprint_links(context["request"]) if isinstance(page, OffprintMixin) else []
