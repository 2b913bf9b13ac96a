"""The home page and the pages that need no type of their own."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from core.blocks.body import BodyBlock
from core.contents import build_contents
from core.models import BasePage
from core.renditions import attach_renditions
from core.translations import get_localized_by_id
from publications.news.models import NewsPage

from .blocks import AudienceBlock
from .helpline import HelplineMixin

LATEST_NEWS = 3


class HomePage(HelplineMixin, BasePage):
    """The first page: a choice for each public, help now, the guides, the case law and the latest news."""

    audiences = StreamField(
        [("audience", AudienceBlock())],
        verbose_name=_("audiences"),
        min_num=3,
        max_num=3,
        help_text=_("Three clear choices: who needs help, who works with refugees, who wants to help."),
    )
    image = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    image_alt = models.CharField(_("alternative text"), max_length=250, blank=True)
    guides_title = models.CharField(_("title above the guides"), max_length=100, blank=True)
    guides_text = models.TextField(_("text above the guides"), blank=True)
    guides = StreamField(
        [("page", blocks.PageChooserBlock(label=_("Page")))], verbose_name=_("guides"), blank=True, max_num=6
    )
    case_law_title = models.CharField(_("title above the case-law search"), max_length=100, blank=True)
    case_law_text = models.TextField(_("text above the case-law search"), blank=True)

    template = "pages/home_page.html"
    parent_page_types = ["wagtailcore.Page"]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("headline"),
        FieldPanel("audiences"),
        *HelplineMixin.helpline_panels,
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Image")),
        MultiFieldPanel(
            [FieldPanel("guides_title"), FieldPanel("guides_text"), FieldPanel("guides")], heading=_("Guides")
        ),
        MultiFieldPanel([FieldPanel("case_law_title"), FieldPanel("case_law_text")], heading=_("Case law")),
    ]

    class Meta:
        verbose_name = _("home page")

    def clean(self) -> None:
        """An image without words would leave part of the readers out."""
        super().clean()
        if self.image_id and not self.image_alt:
            raise ValidationError({"image_alt": _("Describe the image for those who cannot see it.")})

    def get_context(self, request, *args, **kwargs):
        """Adds what the sections of the page list, each page in the language of this one where it exists."""
        context = super().get_context(request, *args, **kwargs)
        # The ids alone: the pages are read below, once, in the language that they are shown in.
        audiences = [item["value"] for item in self.audiences.raw_data]
        guide_ids = [item["value"] for item in self.guides.raw_data]
        chosen = [*(value["page"] for value in audiences), *guide_ids]
        pages = get_localized_by_id(chosen, self.locale.language_code)
        context["audiences"] = [
            {
                "title": value["title"],
                "text": value["text"],
                "url": pages[value["page"]].get_url(request),
                "language": pages[value["page"]].locale.language_code,
            }
            for value in audiences
            if value["page"] in pages
        ]
        context["guides"] = [pages[pk] for pk in guide_ids if pk in pages]
        news = list(NewsPage.objects.live().public().in_language(self.locale).latest_first()[:LATEST_NEWS])
        context["latest_news"] = news
        # An item stands right below its index, so that its address holds that of the index.
        context["news_url"] = f"{news[0].get_url(request).rstrip('/').rpartition('/')[0]}/" if news else ""
        self.attach_images()
        return context

    def attach_images(self) -> None:
        """Reads the picture of the page once, with all its renditions, though it is shown and shared."""
        if not self.image:
            return
        attach_renditions([self.image], "hero", "social")
        if self.social_image_id == self.image_id:
            self.social_image = self.image


class StandardPage(BasePage):
    """A page of text, and a list of the pages below it where the editor wants one."""

    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    shows_children = models.BooleanField(
        _("list the pages below this one"),
        default=False,
        help_text=_("Shows the titles and introductions of the published pages below this page."),
    )

    template = "pages/standard_page.html"
    search_type = "page"

    content_panels = [*BasePage.content_panels, FieldPanel("body"), FieldPanel("shows_children")]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")

    def get_context(self, request, *args, **kwargs):
        """Adds the table of contents and the pages below this one."""
        context = super().get_context(request, *args, **kwargs)
        context["contents"] = build_contents(self.body)
        if self.shows_children:
            context["children"] = self.get_children().live().public().specific().prefetch_related("locale")
        return context
