"""What the loader sets on pages of guides beside what every page has."""

from core.models import LegalInstrument, LegalProvision, LegalRegime, Topic, User
from publications.guides.models import GuideSectionPage, SectionProvision

from .registry import DemoPage

#: Who answers for the sections of the demonstration.
RESPONSIBLE = "eindredacteur"


def set_section(page: GuideSectionPage, demo_page: DemoPage) -> None:
    """Regimes, articles, topics and the next review, which may have passed since the text was written."""
    facts = demo_page.facts
    page.regimes = LegalRegime.objects.filter(code__in=facts["regimes"])
    page.describes_criteria = facts.get("describes_criteria", False)
    page.topics = Topic.objects.filter(code__in=facts.get("topics", []))
    page.provision_links = [  # type: ignore[misc]
        SectionProvision(provision=find_or_create_provision(code), sort_order=place)
        for place, code in enumerate(facts.get("provisions", []))
    ]
    page.responsible = User.objects.filter(username=RESPONSIBLE).first()
    page.next_review_date = demo_page.get_date("next_review")
    # A date that is stored already may lie in the past: whoever sets up the demonstration later sees so.
    GuideSectionPage.objects.filter(pk=page.pk).update(next_review_date=page.next_review_date)


def find_or_create_provision(code: str) -> LegalProvision:
    """The article of a code; raises LookupError where the reference data lack its act."""
    act, _colon, article = code.partition(":")
    instrument = LegalInstrument.objects.filter(code=act).first()
    if instrument is None:
        raise LookupError(f"No legal instrument {act!r} for the demonstration.")
    return LegalProvision.objects.get_or_create(instrument=instrument, article=article)[0]
