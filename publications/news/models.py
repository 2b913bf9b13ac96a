"""News and viewpoints."""

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.db.models.functions import ExtractYear
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Locale, Orderable, PageManager
from wagtail.query import PageQuerySet

from core.blocks.body import BodyBlock
from core.models import BasePage, Topic
from core.renditions import prefetch_image
from core.translations import get_localized_pages
from core.widgets import TermCheckboxes

from .feeds import build_atom_feed
from .structured_data import build_news_article

PER_PAGE = 10
FEED_LENGTH = 20


class NewsPageQuerySet(PageQuerySet):
    """News in the order and selection that readers ask for."""

    def in_language(self, locale: Locale) -> "NewsPageQuerySet":
        """Only items in one language."""
        return self.filter(locale=locale)

    def about(self, topic_code: str) -> "NewsPageQuerySet":
        """Only items with a topic."""
        return self.filter(topics__code=topic_code)

    def published_in(self, year: int) -> "NewsPageQuerySet":
        """Only items of one year."""
        return self.filter(published_date__year=year)

    def latest_first(self) -> "NewsPageQuerySet":
        """Newest first, with what a card shows of each."""
        items = self.select_related("locale").prefetch_related(prefetch_image("image", "card"))
        return items.order_by("-published_date", "-pk")


class NewsIndexPage(RoutablePageMixin, BasePage):
    """All news of one language, by page, topic and year, and as an Atom feed."""

    template = "news/news_index_page.html"
    subpage_types = ["news.NewsPage"]
    parent_page_types = ["home.HomePage"]

    class Meta:
        verbose_name = _("news index")

    def get_items(self) -> NewsPageQuerySet:
        """The public items below this page, newest first."""
        return NewsPage.objects.child_of(self).live().public().latest_first()

    def serves_record(self, rest: str) -> bool:
        """Whether this part of an address, below the page, is the feed."""
        return rest == "feed"

    @path("")
    def listing(self, request) -> HttpResponse:
        """The list, filtered by `topic` and `year` and cut into pages."""
        topic, year = request.GET.get("topic", ""), request.GET.get("year", "")
        items = self.get_items()
        if topic:
            items = items.about(topic.replace("\0", "")).distinct()
        if year:
            items = items.published_in(int(year)) if _is_year(year) else items.none()
        page_obj = Paginator(items, PER_PAGE).get_page(request.GET.get("page"))
        return self.render(
            request,
            context_overrides={
                "page_obj": page_obj,
                "topics": self.get_topics(),
                "years": self.get_years(),
                "selected_topic": topic,
                "selected_year": year,
            },
        )

    @path("feed/", name="feed")
    def feed(self, request) -> HttpResponse:
        """The latest items as an Atom feed."""
        items = self.get_items().prefetch_related("topics__labels")[:FEED_LENGTH]
        return build_atom_feed(self, items, request)

    def get_topics(self) -> list[Topic]:
        """The topics in use below this page, by label."""
        used = NewsPage.objects.child_of(self).live().values("topics")
        topics = Topic.objects.filter(pk__in=used).with_labels()
        return sorted(topics, key=lambda topic: topic.label_in(self.locale.language_code).lower())

    def get_years(self) -> list[int]:
        """The years in which something was published, latest first."""
        dates = NewsPage.objects.child_of(self).live().annotate(year=ExtractYear("published_date"))
        return list(dates.order_by("-year").values_list("year", flat=True).distinct())


class NewsPage(BasePage):
    """One item of news, or a viewpoint."""

    published_date = models.DateField(
        _("date"), default=timezone.localdate, help_text=_("Shown above the text.")
    )
    image = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    image_alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What the image shows, for those who cannot see it."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"))
    topics = ParentalManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="+")

    objects = PageManager.from_queryset(NewsPageQuerySet)()  # type: ignore[misc]

    template = "news/news_page.html"
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    search_type = "news"
    search_prefetch = ("topics",)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("published_date"),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Image")),
        FieldPanel("body"),
        FieldPanel("topics", widget=TermCheckboxes),
        InlinePanel("related_publications", heading=_("Related publications"), label=_("Publication")),
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def clean(self) -> None:
        """An image without words would leave part of the readers out."""
        super().clean()
        if self.image_id and not self.image_alt:
            raise ValidationError({"image_alt": _("Describe the image for those who cannot see it.")})

    def get_related(self) -> list[BasePage]:
        """The related publications in the language of this item where they exist in it."""
        rows = self.related_publications.select_related("related")
        return get_localized_pages([row.related for row in rows], self.locale.language_code)

    def get_context(self, request, *args, **kwargs):
        """Adds topics with their labels and the related publications."""
        context = super().get_context(request, *args, **kwargs)
        context["topics"] = self.topics.all()
        context["related"] = self.get_related()
        return context

    def get_structured_data(self, request) -> list[dict]:
        """The item as a NewsArticle."""
        return [build_news_article(self, request)]

    def get_search_facets(self) -> dict[str, tuple[str, ...]]:
        """Topics and year."""
        return {
            **super().get_search_facets(),
            "topic": tuple(topic.code for topic in self.topics.all()),
            "year": (str(self.published_date.year),),
        }

    def get_search_date(self):
        """The date that the reader sees."""
        return self.published_date


class NewsRelatedPublication(Orderable):
    """A page that an item of news points at."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="related_publications")
    related = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("related")]


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) == 4 and text != "0000"
