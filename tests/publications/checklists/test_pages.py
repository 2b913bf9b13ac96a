"""Checklists as visitors meet them."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from core.models import Topic
from search.engines import get_engine
from search.indexing import rebuild
from search.query import SearchQuery
from tests.core.test_structured_data import read_json_ld
from tests.factories.checklists import build_group, build_item
from tests.factories.pages import ChecklistIndexPageFactory, ChecklistPageFactory, HomePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(home):
    return ChecklistIndexPageFactory(parent=home, slug="checklists")


@pytest.fixture
def checklist(index):
    """A Dutch checklist with something of every kind."""
    return ChecklistPageFactory(
        parent=index,
        title="Je gesprek",
        slug="gesprek",
        groups=[
            build_group(
                "g",
                build_item("paper", "document", title="Je huurcontract"),
                build_item("say", "phrase", title="Mag ik een ontvangstbewijs?"),
                build_item("right", "right", title="Je krijgt antwoord", legal_basis="Art. 21"),
                build_item("help", "contact", title="Infolijn"),
                build_item("call", "contact", title="Kantoor", phone="+32 2 225 44 00", source="vwv.be"),
                build_item("word", "word", title="leefloon", french="revenu d’intégration"),
                title="Meebrengen",
            )
        ],
    )


def translate(page, home, code, groups, **values):
    """The checklist in another language, below the home page of that language."""
    locale, _created = Locale.objects.get_or_create(language_code=code)
    return ChecklistPageFactory(
        parent=ChecklistIndexPageFactory(parent=home, slug="checklists", locale=locale),
        slug="checklist",
        locale=locale,
        translation_key=page.translation_key,
        groups=groups,
        **values,
    )


@pytest.fixture
def arabic(homes, checklist):
    """The same in Arabic, without the contacts and the word."""
    locale, _created = Locale.objects.get_or_create(language_code="ar")
    home = HomePageFactory(slug="start-ar", locale=locale, translation_key=homes["nl"].translation_key)
    items = [
        build_item("paper", "document", title="عقد الإيجار"),
        build_item("say", "phrase", title="هل يمكنني الحصول على إيصال؟"),
        build_item("right", "right", title="تحصل على جواب", legal_basis="المادة 21"),
    ]
    return translate(
        checklist, home, "ar", [build_group("g", *items, title="ماذا تأخذ معك")], title="مقابلتك"
    )


def read_sides(html):
    """lang and dir of every side below the list of rows, and its words."""
    rows = html[html.index('class="checklist__rows"') :]
    return [
        (attributes.strip(), re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", words)).strip())
        for attributes, words in re.findall(
            r'<div class="checklist__side"([^>]*)>(.*?)</div>\s*(?=<div class="checklist__side"|</div>)',
            rows,
            re.DOTALL,
        )
    ]


def test_a_checklist_shows_its_groups_and_items(client, checklist):
    html = client.get(checklist.url).content.decode()
    for words in ("Meebrengen", "Je huurcontract", "Mag ik een ontvangstbewijs?", "Art. 21", "Infolijn"):
        assert words in html


def test_a_phone_number_is_shown_and_an_empty_one_is_not(client, checklist):
    html = client.get(checklist.url).content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    assert re.findall(r'href="tel:([^"]*)"', main) == ["+3222254400"]
    assert main.count("checklist__phone") == 1


def test_words_carry_the_language_in_which_they_are_said(client, homes, checklist):
    english = translate(
        checklist, homes["en"], "en", [build_group("g", build_item("w", "word", title="leefloon"))]
    )
    assert '<bdi lang="nl" dir="ltr">leefloon</bdi>' in client.get(english.url).content.decode()
    assert "<bdi>leefloon</bdi>" in client.get(checklist.url).content.decode()


def test_without_javascript_there_are_no_dead_controls(client, checklist):
    html = client.get(checklist.url).content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    assert not re.search(r"<(input|textarea|select)\b", main)
    assert all(" hidden" in tag for tag in re.findall(r"<button[^>]*>", main))
    assert len(re.findall(r'data-tick="\w+" hidden', main)) == 2


def test_two_languages_stand_side_by_side_row_by_row(client, arabic):
    html = client.get(f"{arabic.url}?beside=nl").content.decode()
    assert read_sides(html)[:4] == [
        ("", "عقد الإيجار"),
        ('lang="nl" dir="ltr"', "Je huurcontract"),
        ("", "هل يمكنني الحصول على إيصال؟"),
        ('lang="nl" dir="ltr"', "Mag ik een ontvangstbewijs?"),
    ]


def test_any_pair_can_be_read_from_either_side(client, checklist, arabic):
    html = client.get(f"{checklist.url}?beside=ar").content.decode()
    assert read_sides(html)[:2] == [("", "Je huurcontract"), ('lang="ar" dir="rtl"', "عقد الإيجار")]


def test_a_row_without_its_counterpart_says_so_in_the_language_that_lacks_it(client, checklist, arabic):
    html = client.get(f"{checklist.url}?beside=ar").content.decode()
    assert html.count('class="checklist__missing"') == 3
    assert client.get(checklist.url).content.decode().count('class="checklist__missing"') == 0


def test_only_languages_that_the_checklist_has_are_offered(client, checklist, arabic):
    html = client.get(checklist.url).content.decode()
    assert re.findall(r'href="\?beside=(\w+)#checklist" lang="(\w+)" dir="(\w+)"', html) == [
        ("ar", "ar", "rtl")
    ]
    arabic.unpublish()
    assert "?beside=" not in client.get(checklist.url).content.decode()


@pytest.mark.parametrize("wanted", ["fr", "xx", "nl", "%00", "<script>"])
def test_a_language_that_is_not_there_is_said_not_to_be_there(client, checklist, arabic, wanted):
    response = client.get(checklist.url, {"beside": wanted})
    assert response.status_code == 200
    assert response.context["is_not_found_beside"]
    assert response.context["beside"] is None
    assert "banner--info" in response.content.decode()


def test_the_canonical_address_names_no_second_language(client, checklist, arabic):
    html = client.get(f"{checklist.url}?beside=ar").content.decode()
    assert '<link rel="canonical" href="http://testserver/nl/checklists/gesprek/">' in html


def test_an_unreviewed_machine_text_beside_another_says_so_in_its_own_language(client, checklist, arabic):
    arabic.text_origin = "MACHINE"
    arabic.save()
    html = client.get(f"{checklist.url}?beside=ar").content.decode()
    assert "ترجمة آلية." in html


def test_both_languages_share_the_key_of_what_is_kept(client, checklist, arabic):
    kept = {
        re.search(r'data-checklist="([^"]+)"', client.get(page.url).content.decode())[1]
        for page in (checklist, arabic)
    }
    assert kept == {str(checklist.translation_key)}


def test_the_index_lists_the_public_checklists_of_its_language(client, index, checklist, arabic):
    ChecklistPageFactory(parent=index, title="Ontwerp", live=False)
    html = client.get(index.url).content.decode()
    assert "Je gesprek" in html
    assert "Ontwerp" not in html
    assert "مقابلتك" not in html


def test_an_index_without_checklists_says_so(client, index):
    assert client.get(index.url).context["checklists"].count() == 0


@pytest.mark.parametrize("query", ["", "?beside=en"])
def test_a_long_checklist_costs_as_many_queries_as_a_short_one(client, homes, index, query):
    costs = []
    for amount in (2, 20):
        groups = [build_group("g", *(build_item(f"i{number}") for number in range(amount)))]
        page = ChecklistPageFactory(parent=index, groups=groups)
        english = translate(page, homes["en"], "en", groups)
        client.get(page.url + query)
        with CaptureQueriesContext(connection) as queries:
            client.get(page.url + query)
        costs.append(len(queries))
        english.get_parent().delete()
    assert costs[0] == costs[1]


def test_an_index_of_many_checklists_costs_as_many_queries_as_one_of_few(client, index):
    costs = []
    for amount in (2, 18):
        for _number in range(amount):
            ChecklistPageFactory(parent=index, groups=[build_group("g", build_item("i"))])
        client.get(index.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(index.url)
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_structured_data_give_the_steps_by_group(client, checklist):
    data = read_json_ld(client.get(checklist.url).content.decode())
    how_to = next(item for item in data if item["@type"] == "HowTo")
    (section,) = how_to["step"]
    assert (section["@type"], section["name"]) == ("HowToSection", "Meebrengen")
    assert [step["text"] for step in section["itemListElement"]] == [
        "Je huurcontract",
        "Mag ik een ontvangstbewijs?",
    ]


def test_search_finds_a_checklist_by_the_words_of_its_items_and_knows_its_topics(checklist, arabic):
    topic = Topic.objects.create(code="social-assistance")
    checklist.topics = [topic]
    checklist.save()
    rebuild()
    hit = get_engine().search(SearchQuery(text="ontvangstbewijs", language="nl")).hits[0]
    assert (hit.url, hit.type) == (checklist.url, "checklist")
    assert get_engine().search(SearchQuery(text="الإيجار", language="ar")).hits[0].url == arabic.url
    assert checklist.get_search_facets() == {"topic": ("social-assistance",)}


def test_a_phone_number_is_no_word_to_search_for(checklist):
    assert "225 44 00" not in checklist.get_search_text()
