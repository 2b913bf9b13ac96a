"""What menus and footers are made of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class MenuItemBlock(blocks.StructBlock):
    """A page in the main menu, with the pages that open below it."""

    page = blocks.PageChooserBlock(label=_("Page"))
    children = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Page")), label=_("Pages below it"), default=[], collapsed=True
    )

    class Meta:
        icon = "link"
        label = _("Menu item")


class FooterColumnBlock(blocks.StructBlock):
    """A column of links in the footer."""

    pages = blocks.ListBlock(blocks.PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Column")


class SocialLinkBlock(blocks.StructBlock):
    """An account on a social network."""

    name = blocks.CharBlock(label=_("Network"), max_length=40)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "site"
        label = _("Account")
        label_format = "{name}"
