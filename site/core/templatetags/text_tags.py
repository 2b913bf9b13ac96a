"""Rich text as the site shows it."""

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.template.defaultfilters import linebreaks_filter
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.templatetags.wagtailcore_tags import richtext

from core.citation_links import CitationLinks

register = template.Library()

#: Under this name templates hand on the citations of the page, down to its blocks.
CITATION_LINKS = "citation_links"


@register.simple_tag(takes_context=True)
def marked_text(context, value) -> SafeString:
    """A rich text with its marks linked to the notes of the page, and its citations to what they cite."""
    html = conditional_escape(richtext(value))
    notes = context.get("footnotes")
    return mark_citations(context, notes.link_marks(html) if notes else html)


@register.simple_tag(takes_context=True)
def linked_text(context, value) -> SafeString:
    """A rich text with its citations linked, and without marks: for the notes themselves."""
    return mark_citations(context, conditional_escape(richtext(value)))


@register.simple_tag(takes_context=True)
def cited_text(context, value: str) -> SafeString:
    """A plain text in paragraphs, with its citations linked."""
    return mark_citations(context, linebreaks_filter(value))


def mark_citations(context, html: str) -> SafeString:
    """Marks citations where something around will link them; else the HTML as it is."""
    links = context.get(CITATION_LINKS)
    return links.mark(html) if links else SafeString(html)


class CitationsNode(template.Node):
    """`{% citations %}…{% endcitations %}`: links the citations of all texts inside, in one go."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        """The content, with links."""
        links = CitationLinks()
        with context.push(**{CITATION_LINKS: links}):
            html = self.nodelist.render(context)
        return links.link(html, language=get_language() or "", request=context.get("request"))


@register.tag
def citations(parser: Parser, token: Token) -> CitationsNode:
    """Links the citations in every text that the tags above show up to `endcitations`."""
    nodelist = parser.parse(("endcitations",))
    parser.delete_first_token()
    return CitationsNode(nodelist)
