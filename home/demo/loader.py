"""Creates the demonstration's pages; what exists is left as an editor made it."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.files.images import ImageFile
from wagtail.models import Locale, Page, ReferenceIndex, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from core.models import BasePage, SiteImage, TextOrigin, Topic
from core.translations import get_reading_order
from home.models import HomePage, StandardPage
from projects.models import ProjectIndexPage, ProjectPage
from publications.case_law.models import CaseLawIndexPage
from publications.checklists.models import ChecklistIndexPage, ChecklistPage
from publications.guides.models import GuideChapterPage, GuideIndexPage, GuidePage, GuideSectionPage
from publications.news.models import NewsIndexPage, NewsPage, NewsRelatedPublication
from publications.time_limits.models import TimeLimitsPage

from .bodies import BodyBuilder
from .checklists import build_groups
from .guides import set_section
from .illustrations import draw_illustration
from .registry import LANGUAGES, DemoPage, get_demo_pages

PAGE_TYPES: dict[str, type[BasePage]] = {
    "home": HomePage,
    "standard": StandardPage,
    "news-index": NewsIndexPage,
    "news": NewsPage,
    "case-law-index": CaseLawIndexPage,
    "project-index": ProjectIndexPage,
    "project": ProjectPage,
    "time-limits": TimeLimitsPage,
    "checklist-index": ChecklistIndexPage,
    "checklist": ChecklistPage,
    "guide-index": GuideIndexPage,
    "guide": GuidePage,
    "guide-chapter": GuideChapterPage,
    "guide-section": GuideSectionPage,
}
PUBLISHED_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)

#: The texts of the home page that are fields of the same name.
HOME_TEXTS = (
    "headline",
    "helpline_name",
    "helpline_hours",
    "helpline_languages",
    "guides_title",
    "guides_text",
    "case_law_title",
    "case_law_text",
)


class PageLoader:
    """Two passes: every page as a draft, so that texts can link to each, then texts and publication."""

    def __init__(self) -> None:
        self.locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}
        self.pages: dict[tuple[str, str], BasePage] = {}
        self.created: list[tuple[DemoPage, str]] = []
        self.images: dict[str, SiteImage] = {}

    def load(self) -> int:
        """Creates what is missing and gives the number of pages made."""
        free_home_address()
        # What uses what is noted once for each page, not at each of its saves.
        with disable_reference_index_auto_update():
            for demo_page in get_demo_pages():
                for language in demo_page.texts:
                    self.find_or_create(demo_page, language)
            for demo_page, language in self.created:
                self.fill(demo_page, language)
        for demo_page, language in self.created:
            ReferenceIndex.create_or_update_for_object(self.pages[demo_page.key, language])
        return len(self.created)

    def page_id(self, key: str, language: str) -> int:
        """The id of a page in a language, else in the one that serves its readers best."""
        found = (self.pages.get((key, code)) for code in get_reading_order(language))
        return next(page.pk for page in found if page is not None)

    def find_or_create(self, demo_page: DemoPage, language: str) -> None:
        """Remembers the page, made as a draft where it does not exist."""
        model = PAGE_TYPES[demo_page.kind]
        locale = self.locales[language]
        # What an older demonstration made as another type of page makes way.
        same = Page.objects.filter(translation_key=demo_page.translation_key, locale=locale)
        for former in same.not_exact_type(model):
            former.delete()
        page = model.objects.filter(translation_key=demo_page.translation_key, locale=locale).first()
        if page is None:
            page = self.create_draft(model, demo_page, language)
            self.created.append((demo_page, language))
        self.pages[demo_page.key, language] = page

    def create_draft(self, model: type[BasePage], demo_page: DemoPage, language: str) -> BasePage:
        """A page with its title and address only."""
        text = demo_page.texts[language]
        page = model(
            title=text["title"],
            slug=text["slug"],
            locale=self.locales[language],
            translation_key=demo_page.translation_key,
            live=False,
        )
        above = self.pages.get((demo_page.parent, language))
        parent = above or Page.get_first_root_node()
        parent.refresh_from_db()
        return parent.add_child(instance=page)

    def fill(self, demo_page: DemoPage, language: str) -> None:
        """Gives a page its texts and publishes it."""
        page = self.pages[demo_page.key, language]
        page.refresh_from_db()
        text = demo_page.texts[language]
        self.set_common(page, demo_page, text)
        builder = BodyBuilder(lambda key: self.page_id(key, language))
        if isinstance(page, HomePage):
            self.set_home(page, demo_page, text, language)
        elif "body" in text:
            page.body = builder.build(text["body"], language)
        if isinstance(page, ChecklistPage):
            page.groups = build_groups(demo_page, language, builder.link)
        if isinstance(page, ChecklistPage | GuidePage):
            page.topics = Topic.objects.filter(code__in=demo_page.facts.get("topics", []))
        if isinstance(page, GuideSectionPage):
            set_section(page, demo_page)
        if isinstance(page, NewsPage):
            self.set_news(page, demo_page, text, language)
        if isinstance(page, ProjectPage):
            page.started_date = demo_page.get_date("started_on")
            page.ended_date = demo_page.get_date("ended_on")
            page.partners = [("partner", name) for name in demo_page.facts.get("partners", [])]
        if isinstance(page, StandardPage):
            page.shows_children = any(child.parent == demo_page.key for child in get_demo_pages())
        page.full_clean()
        page.save_revision().publish()
        type(page).objects.filter(pk=page.pk).update(
            first_published_at=PUBLISHED_AT, last_published_at=PUBLISHED_AT
        )

    def set_common(self, page: BasePage, demo_page: DemoPage, text: dict[str, Any]) -> None:
        """Introduction, menu and origin of the text; nobody has reviewed the demonstration's texts."""
        page.menu_title = text.get("menu_title", "")
        page.intro = text.get("intro", "")
        page.author = text.get("author", "")
        page.text_origin = TextOrigin.MACHINE
        page.as_of_date = demo_page.get_date("as_of")
        page.is_legal_information = demo_page.facts.get("legal", page.is_legal_information)
        page.sources = [
            (
                "source",
                {
                    "title": source["title"],
                    "url": source.get("url", ""),
                    "consulted_date": source.get("consulted_on") or None,
                },
            )
            for source in demo_page.facts.get("sources", [])
        ]

    def set_home(self, page: HomePage, demo_page: DemoPage, text: dict[str, Any], language: str) -> None:
        """The three publics, the guides and the case law."""
        page.audiences = [
            {
                "type": "audience",
                "value": {
                    "title": text[f"{public}_title"],
                    "text": text[f"{public}_text"],
                    "page": self.page_id(demo_page.facts[f"{public}_page"], language),
                },
            }
            for public in ("help", "professional", "support")
        ]
        page.guides = [
            {"type": "page", "value": self.page_id(key, language)} for key in demo_page.facts["guides"]
        ]
        for name in HOME_TEXTS:
            setattr(page, name, text[name])
        page.helpline_url = demo_page.facts["helpline_url"]
        page.helpline_as_of_date = demo_page.get_date("helpline_as_of")
        page.image = self.get_image(demo_page)
        page.image_alt = text["image_alt"]
        page.social_image = page.image

    def set_news(self, page: NewsPage, demo_page: DemoPage, text: dict[str, Any], language: str) -> None:
        """Date, topics, image and related publications."""
        page.published_date = date.fromisoformat(demo_page.facts["published_on"])
        page.topics = Topic.objects.filter(code__in=demo_page.facts.get("topics", []))
        page.related_publications = [  # type: ignore[misc]
            NewsRelatedPublication(related_id=self.page_id(key, language))
            for key in demo_page.facts.get("related", [])
        ]
        if demo_page.facts.get("image"):
            page.image = self.get_image(demo_page)
            page.image_alt = text["image_alt"]
            page.social_image = page.image

    def get_image(self, demo_page: DemoPage) -> SiteImage:
        """The illustration of a page, drawn where it does not exist yet."""
        key = demo_page.facts["image"]
        if key not in self.images:
            self.images[key] = self.find_or_draw(key, demo_page.texts["nl"]["image_alt"])
        return self.images[key]

    @staticmethod
    def find_or_draw(key: str, description: str) -> SiteImage:
        """The image of the media library with this illustration."""
        title = f"Illustratie: {key}"
        image = SiteImage.objects.filter(title=title).first()
        if image is None:
            image = SiteImage(title=title, description=description[:255])
            image.file = ImageFile(BytesIO(draw_illustration(key)), name=f"{key}.png")
            image.save()
        return image


def free_home_address() -> None:
    """Moves Wagtail's welcome page out of the way; `set_site_root` takes it away when the site has a home."""
    Page.objects.filter(depth=2, slug="home", content_type=ContentType.objects.get_for_model(Page)).update(
        slug="welcome", url_path="/welcome/"
    )


def set_site_root(host: str, port: int) -> None:
    """Makes the Dutch home page the site's root and takes Wagtail's welcome page away."""
    home = HomePage.objects.get(locale__language_code="nl")
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    welcome = site.root_page if site.pk and site.root_page.specific_class is Page else None
    site.root_page, site.site_name = home, "Vluchtelingenwerk Vlaanderen"
    site.hostname, site.port = host, port
    site.save()
    if welcome is not None:
        welcome.delete()
