"""Pages, each as small as its type allows."""

from datetime import date

import factory
from wagtail.models import Locale, Page
from wagtail_factories import PageFactory

from home.models import HomePage, StandardPage
from projects.models import ProjectIndexPage, ProjectPage
from publications.checklists.models import ChecklistIndexPage, ChecklistPage
from publications.news.models import NewsIndexPage, NewsPage


class DutchPageFactory(PageFactory):
    """A page that is Dutch unless told otherwise."""

    title = factory.Sequence(lambda number: f"Pagina {number}")
    slug = factory.Sequence(lambda number: f"pagina-{number}")
    locale = factory.LazyFunction(lambda: Locale.objects.get(language_code="nl"))

    class Meta:
        abstract = True


class HomePageFactory(DutchPageFactory):
    parent = factory.LazyFunction(Page.get_first_root_node)

    class Meta:
        model = HomePage


class StandardPageFactory(DutchPageFactory):
    class Meta:
        model = StandardPage


class NewsIndexPageFactory(DutchPageFactory):
    class Meta:
        model = NewsIndexPage


class NewsPageFactory(DutchPageFactory):
    published_date = date(2026, 3, 1)

    class Meta:
        model = NewsPage


class ProjectIndexPageFactory(DutchPageFactory):
    class Meta:
        model = ProjectIndexPage


class ProjectPageFactory(DutchPageFactory):
    class Meta:
        model = ProjectPage


class ChecklistIndexPageFactory(DutchPageFactory):
    class Meta:
        model = ChecklistIndexPage


class ChecklistPageFactory(DutchPageFactory):
    class Meta:
        model = ChecklistPage
