"""Courts, judgments and summaries, each as small as it may be."""

from datetime import date

import factory
from wagtail.models import Locale

from publications.case_law.models import (
    CaseLawIndexPage,
    CaseSummary,
    Court,
    CourtLabel,
    Judgment,
    JudgmentNumber,
    JudgmentProvision,
    JudgmentRelation,
    RelationKind,
)
from tests.factories.core import LegalProvisionFactory
from tests.factories.pages import DutchPageFactory

KNOWN_COURTS = {
    "hvj": ("EU", "C", {"nl": ("Hof van Justitie", "HvJ"), "fr": ("Cour de justice", "C.J.U.E.")}),
    "ehrm": ("CE", "ECHR", {"nl": ("Europees Hof", "EHRM"), "fr": ("Cour européenne", "Cour eur. D.H.")}),
    "rvv": (
        "BE",
        "",
        {
            "nl": ("Raad voor Vreemdelingenbetwistingen", "RvV"),
            "fr": ("Conseil du contentieux des étrangers", "C.C.E."),
            "en": ("Council for Alien Law Litigation", "CALL"),
        },
    ),
    "rvs": ("BE", "RVSCE", {"nl": ("Raad van State", "RvS"), "fr": ("Conseil d'État", "C.E.")}),
    "gwh": ("BE", "GHCC", {"nl": ("Grondwettelijk Hof", "GwH")}),
    "cass": ("BE", "CASS", {"nl": ("Hof van Cassatie", "Cass."), "fr": ("Cour de cassation", "Cass.")}),
    "arbh-gent": ("BE", "", {"nl": ("Arbeidshof Gent", "Arbh. Gent")}),
}


class CourtFactory(factory.django.DjangoModelFactory):
    """A court of the list above by its code, or the one that exists already."""

    code = "hvj"
    jurisdiction = factory.LazyAttribute(lambda court: KNOWN_COURTS[court.code][0])
    ecli_code = factory.LazyAttribute(lambda court: KNOWN_COURTS[court.code][1])
    names_parties = factory.LazyAttribute(lambda court: court.jurisdiction != "BE")
    level = Court.Level.SUPREME

    class Meta:
        model = Court
        django_get_or_create = ("code",)
        skip_postgeneration_save = True

    @factory.post_generation
    def names(self, create, extracted, **kwargs):
        """Adds the court's names once."""
        for language, (text, abbreviation) in KNOWN_COURTS[self.code][2].items():
            CourtLabel.objects.get_or_create(
                term=self, language=language, defaults={"text": text, "abbreviation": abbreviation}
            )


class JudgmentFactory(factory.django.DjangoModelFactory):
    """A judgment of the Court of Justice with a number of its own."""

    court = factory.SubFactory(CourtFactory)
    number = factory.Sequence(lambda count: f"C-{count + 1}/17")
    decided_date = date(2019, 3, 19)

    class Meta:
        model = Judgment
        skip_postgeneration_save = True

    @factory.post_generation
    def joined(self, create, extracted, **kwargs):
        """Numbers of joined cases."""
        for number in extracted or ():
            JudgmentNumber.objects.create(judgment=self, number=number)

    @factory.post_generation
    def provisions(self, create, extracted, **kwargs):
        """Articles that it applies."""
        for provision in extracted or ():
            JudgmentProvision.objects.create(judgment=self, provision=provision)

    @factory.post_generation
    def topics(self, create, extracted, **kwargs):
        """Topics that it is filed under."""
        for topic in extracted or ():
            Judgment.topics.through.objects.create(judgment=self, topic=topic)


class CouncilJudgmentFactory(JudgmentFactory):
    """A judgment of the Council for Alien Law Litigation."""

    court = factory.SubFactory(CourtFactory, code="rvv")
    number = factory.Sequence(lambda count: str(200_000 + count))
    decided_date = date(2018, 5, 8)


class JudgmentRelationFactory(factory.django.DjangoModelFactory):
    from_judgment = factory.SubFactory(JudgmentFactory)
    to_judgment = factory.SubFactory(JudgmentFactory)
    kind = RelationKind.FOLLOWS

    class Meta:
        model = JudgmentRelation


class CaseSummaryFactory(factory.django.DjangoModelFactory):
    """A live Dutch summary; `language="fr"` for another language."""

    judgment = factory.SubFactory(JudgmentFactory)
    locale = factory.LazyAttribute(lambda summary: Locale.objects.get(language_code=summary.language))
    title = "Titel van de samenvatting"
    headnote = "De overdracht aan Italië mag niet doorgaan."
    live = True

    class Meta:
        model = CaseSummary
        exclude = ("language",)

    class Params:
        language = "nl"


class CaseLawIndexPageFactory(DutchPageFactory):
    title = "Rechtspraak"
    slug = "rechtspraak"

    class Meta:
        model = CaseLawIndexPage


def create_provisions(number: int, **kwargs) -> list:
    """Articles of as many instruments."""
    return LegalProvisionFactory.create_batch(number, **kwargs)
