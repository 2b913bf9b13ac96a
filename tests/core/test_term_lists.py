"""Lists and choosers of terms: found by label, in the order of labels, kept while in use."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import translation

from core.models import Country, LegalInstrument, LegalProvision, Topic, User
from core.usage import is_in_use
from core.widgets import TermCheckboxes
from publications.case_law.models import Court, JudgmentCountry
from publications.case_law.models.courts import CourtAlias
from tests.factories.case_law import CouncilJudgmentFactory, CourtFactory
from tests.factories.core import (
    CountryFactory,
    LegalInstrumentFactory,
    LegalProvisionFactory,
    LegalRegimeFactory,
    TopicFactory,
)
from tests.factories.pages import NewsIndexPageFactory, NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def countries():
    """Syria and the United Arab Emirates."""
    return [
        CountryFactory(code="SY", labels={"nl": "Syrië", "fr": "Syrie"}),
        CountryFactory(code="AE", labels={"nl": "Verenigde Arabische Emiraten"}),
    ]


@pytest.fixture
def lawyer(client, homes):
    """The browser of somebody who keeps the taxonomy."""
    call_command("setup_editorial", verbosity=0)
    user = User.objects.create_user(username="jurist")
    user.groups.add(Group.objects.get(name="Jurist"))
    client.force_login(user)
    return client


def list_url(model, view="list", *args):
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


@pytest.mark.parametrize("text", ["Syr", "syrie", "SY", "emiraten arab"])
def test_a_term_is_found_by_its_code_and_by_words_of_any_label(countries, text):
    wanted = "AE" if "arab" in text else "SY"
    assert [country.code for country in Country.objects.matching(text)] == [wanted]


def test_every_word_that_is_typed_must_be_found(countries):
    assert not Country.objects.matching("Syrië emiraten").exists()


@pytest.mark.parametrize("text", ["3(2) Dublin", "art. 3(2) Dublin III", "604-2013:3(2)"])
def test_a_provision_is_found_as_it_is_cited(text):
    dublin = LegalInstrumentFactory(code="reg-604-2013", labels={"nl": "Dublin III-verordening"})
    provision = LegalProvisionFactory(instrument=dublin, article="3(2)")
    LegalProvisionFactory(instrument=dublin, article="29(2)")
    assert list(LegalProvision.objects.matching(text)) == [provision]


def test_a_court_is_found_by_another_name():
    court = CourtFactory(code="rvv")
    CourtAlias.objects.create(court=court, text="Vreemdelingenraad")
    CourtFactory(code="hvj")
    assert list(Court.objects.matching("vreemdelingenraad")) == [court]


def test_terms_stand_in_the_order_of_their_labels_in_the_editors_language(countries):
    CountryFactory(code="DE", labels={"nl": "Duitsland", "fr": "Allemagne"})
    CountryFactory(code="ES", labels={"nl": "Spanje", "fr": "Espagne"})
    with translation.override("nl"):
        assert [term.code for term in Country.objects.for_choosing()] == ["DE", "ES", "SY", "AE"]
    with translation.override("fr"):
        assert [term.code for term in Country.objects.for_choosing()] == ["AE", "DE", "ES", "SY"]


@pytest.mark.parametrize("view", ["list", "chooser"])
def test_the_list_and_the_chooser_find_a_country_by_its_name(lawyer, countries, view):
    if view == "list":
        address = list_url(Country)
    else:
        address = reverse(Country.snippet_viewset.chooser_viewset.get_url_name("choose_results"))
    html = lawyer.get(address, {"q": "syr"}).content.decode()
    assert "Syrië" in html
    assert "Emiraten" not in html


def test_boxes_stand_in_the_order_of_what_the_editor_reads():
    boxes = TermCheckboxes(choices=[(1, "Wonen"), (2, "asiel"), (3, "Dublin")])
    labels = [group[1][0]["label"] for group in boxes.optgroups("topics", [])]
    assert labels == ["asiel", "Dublin", "Wonen"]


def test_a_term_is_in_use_through_a_judgment_or_a_page_and_not_through_its_labels(home):
    topic, regime = TopicFactory(), LegalRegimeFactory()
    assert not is_in_use(topic)
    news = NewsPageFactory(parent=NewsIndexPageFactory(parent=home))
    news.topics.add(topic)
    news.save()
    judgment = CouncilJudgmentFactory()
    judgment.regimes.add(regime)
    judgment.save()
    assert is_in_use(topic)
    assert is_in_use(regime)


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_country_that_a_judgment_names_is_kept_and_the_editor_is_told(lawyer, countries, method):
    used, _free = countries
    JudgmentCountry.objects.create(judgment=CouncilJudgmentFactory(), country=used)
    response = getattr(lawyer, method)(list_url(Country, "delete", used.pk), follow=True)
    assert "Syrië" in " ".join(str(message) for message in response.context["messages"])
    assert Country.objects.filter(pk=used.pk).exists()


def test_terms_in_use_are_kept_when_several_are_deleted_at_once(lawyer, countries):
    used, free = countries
    JudgmentCountry.objects.create(judgment=CouncilJudgmentFactory(), country=used)
    address = reverse("wagtail_bulk_action", args=["core", "country", "delete"])
    lawyer.post(f"{address}?id={used.pk}&id={free.pk}&next={list_url(Country)}")
    assert Country.objects.count() == 2


def test_a_term_that_nothing_uses_is_deleted(lawyer, countries):
    lawyer.post(list_url(Country, "delete", countries[1].pk))
    assert not Country.objects.filter(code="AE").exists()


@pytest.mark.parametrize(
    ("model", "words"), [(Country, "ISO 3166-1"), (LegalInstrument, "32013R0604"), (Topic, "importeren")]
)
def test_the_form_of_a_term_says_what_its_codes_look_like_or_are_for(lawyer, model, words):
    assert words in lawyer.get(list_url(model, "add")).content.decode()
