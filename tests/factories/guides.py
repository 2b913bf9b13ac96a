"""Guides, chapters and sections, each as small as it may be."""

from datetime import date

import factory

from core.models import LegalRegime
from publications.guides.models import (
    GuideChapterPage,
    GuideIndexPage,
    GuidePage,
    GuideSectionPage,
    SectionProvision,
)
from tests.factories.core import LegalInstrumentFactory, LegalProvisionFactory, LegalRegimeFactory
from tests.factories.pages import DutchPageFactory

SOURCE = {"title": "Verordening (EU) 2024/1351", "url": "https://eur-lex.europa.eu/eli/reg/2024/1351/oj"}


class GuideIndexPageFactory(DutchPageFactory):
    title = "Gidsen"
    slug = "gidsen"

    class Meta:
        model = GuideIndexPage


class GuidePageFactory(DutchPageFactory):
    title = "Dublin-gids"
    slug = "dublin-gids"

    class Meta:
        model = GuidePage


class GuideChapterPageFactory(DutchPageFactory):
    title = factory.Sequence(lambda number: f"Hoofdstuk {number}")
    slug = factory.Sequence(lambda number: f"hoofdstuk-{number}")

    class Meta:
        model = GuideChapterPage


class GuideSectionPageFactory(DutchPageFactory):
    """A live section; `regimes=["ammr"]` and `provisions=[…]` say what it is about."""

    title = factory.Sequence(lambda number: f"Paragraaf {number}")
    slug = factory.Sequence(lambda number: f"paragraaf-{number}")
    as_of_date = date(2026, 11, 22)
    body = factory.LazyFunction(lambda: build_body("Eén lidstaat behandelt het verzoek."))
    sources = factory.LazyFunction(lambda: [("source", SOURCE)])

    class Meta:
        model = GuideSectionPage
        skip_postgeneration_save = True

    @factory.post_generation
    def regimes(self, create, extracted, **kwargs):
        """Regimes by their codes, made where they are missing."""
        codes = ["ammr"] if extracted is None else extracted
        self.regimes = [get_regime(code) for code in codes]
        self.save()

    @factory.post_generation
    def provisions(self, create, extracted, **kwargs):
        """Articles that it explains."""
        for provision in extracted or ():
            SectionProvision.objects.create(section=self, provision=provision)


def build_body(*texts: str, **more) -> list[dict]:
    """A body of paragraphs."""
    return [{"type": "rich_text", "value": f"<p>{text}</p>"} for text in texts]


def get_regime(code: str) -> LegalRegime:
    """The regime of a code."""
    return LegalRegime.objects.filter(code=code).first() or LegalRegimeFactory(
        code=code, labels={"nl": {"ammr": "AMMR", "dublin-iii": "Dublin III"}.get(code, code)}
    )


def create_provision(act: str, article: str):
    """An article of an act by the act's code."""
    from core.models import LegalInstrument

    instrument = LegalInstrument.objects.filter(code=act).first() or LegalInstrumentFactory(code=act)
    return LegalProvisionFactory(instrument=instrument, article=article)


def write_guide(home, *, chapters: int = 2, sections: int = 2, **section_values):
    """A guide below the home page with so many chapters and sections; gives the guide."""
    guide = GuidePageFactory(
        parent=GuideIndexPageFactory(parent=home, locale=home.locale), locale=home.locale
    )
    for _chapter in range(chapters):
        chapter = GuideChapterPageFactory(parent=guide, locale=home.locale)
        for _section in range(sections):
            GuideSectionPageFactory(parent=chapter, locale=home.locale, **section_values)
    return guide
