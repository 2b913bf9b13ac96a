"""What published texts cite is noted when they go live, and found again by what is cited."""

from datetime import date

from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from core.citing.finding import get_cited_judgments, get_citing
from core.citing.pages import get_page_keys
from core.models import StoredCitation
from tests.factories.case_law import CaseLawIndexPageFactory, CaseSummaryFactory, JudgmentFactory
from tests.factories.pages import StandardPageFactory

JAWO = "HvJ 19 maart 2019, C-163/17"
KEY = "judgment:hvj:c16317"


def publish(home, *texts: str, blocks=(), **kwargs):
    """A page with these texts, as an editor publishes it."""
    body = [*blocks, *({"type": "rich_text", "value": f"<p>{text}</p>"} for text in texts)]
    page = StandardPageFactory(parent=home, body=body, live=False, **kwargs)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def find(keys=(KEY,), language="nl", **kwargs) -> list[tuple[str, str]]:
    return [(link.title, link.url) for link in get_citing(keys, language=language, **kwargs)]


def test_a_page_that_goes_live_is_found_by_what_it_cites(home):
    page = publish(home, f"Zie {JAWO}.", title="Overdracht")
    assert find() == [("Overdracht", page.url)]


def test_a_draft_cites_nothing(home):
    StandardPageFactory(
        parent=home, live=False, body=[{"type": "rich_text", "value": f"<p>{JAWO}</p>"}]
    ).save_revision()
    assert find() == []


def test_what_a_new_version_no_longer_cites_is_forgotten(home):
    page = publish(home, JAWO)
    page.body = [{"type": "rich_text", "value": "<p>Niets meer.</p>"}]
    page.save_revision().publish()
    assert find() == []


def test_an_unpublished_page_cites_nothing(home):
    publish(home, JAWO).unpublish()
    assert find() == []
    assert not StoredCitation.objects.exists()


def test_a_deleted_page_leaves_nothing_behind_nor_do_those_below_it(home):
    parent = publish(home, JAWO)
    publish(parent, JAWO)
    type(parent).objects.get(pk=parent.pk).delete()
    assert not StoredCitation.objects.exists()


def test_a_page_that_only_some_may_read_is_not_told_of(home):
    page = publish(home, JAWO)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert find() == []


def test_the_link_leads_to_the_heading_above_the_citation(home):
    heading = {"type": "heading", "value": {"text": "Termijnen", "level": "2", "anchor": "termijnen"}}
    page = publish(home, JAWO, blocks=[heading])
    assert find() == [(page.title, f"{page.url}#termijnen")]


def test_texts_in_nested_blocks_and_chosen_judgments_count(home):
    judgment = JudgmentFactory(number="C-578/16 PPU")
    steps = {"title": "", "steps": [{"title": "A", "text": f"<p>{JAWO}</p>"}, {"title": "B", "text": ""}]}
    publish(
        home,
        blocks=[
            {"type": "steps", "value": steps},
            {"type": "numbered", "value": {"start": 1, "paragraphs": ["<p>art. 3 EVRM</p>"]}},
            {"type": "judgment", "value": {"judgment": judgment.pk, "note": ""}},
        ],
    )
    keys = set(StoredCitation.objects.values_list("key", flat=True))
    assert keys == {KEY, "provision:echr:3", "judgment:hvj:c57816"}


def test_one_place_that_cites_a_work_twice_is_noted_once(home):
    publish(home, f"{JAWO} en nog eens {JAWO}")
    assert StoredCitation.objects.filter(key=KEY).count() == 1


def test_a_work_is_shown_once_and_in_the_readers_language(homes, locales):
    dutch = publish(homes["nl"], JAWO, title="Nederlands", slug="a")
    french = publish(
        homes["fr"],
        "C.J.U.E., 19 mars 2019, C-163/17",
        title="Français",
        slug="b",
        locale=locales["fr"],
        translation_key=dutch.translation_key,
    )
    assert find(language="nl") == [("Nederlands", dutch.url)]
    assert find(language="fr") == [("Français", french.url)]
    french.unpublish()
    assert find(language="fr") == [("Nederlands", dutch.url)]


def test_a_copy_that_only_repeats_another_pages_words_cites_nothing(homes, locales):
    page = publish(homes["nl"], JAWO)
    page.copy_for_translation(locales["fr"], copy_parents=True, alias=True)
    page.save_revision().publish()
    assert StoredCitation.objects.filter(key=KEY).count() == 1


def test_the_path_above_a_page_tells_where_it_stands(home):
    parent = StandardPageFactory(parent=home, title="Gids")
    publish(parent, JAWO)
    assert [link.label for link in get_citing([KEY], language="nl")] == ["Gids"]


def test_another_day_is_another_decision(home):
    publish(home, JAWO)
    assert find(decided_date=date(2019, 3, 19)) != []
    assert find(decided_date=date(2018, 7, 25)) == []


def test_a_link_to_a_page_counts_as_citing_it(home):
    cited = StandardPageFactory(parent=home)
    page = publish(home, f'Zie <a linktype="page" id="{cited.pk}">die pagina</a>.')
    assert find(get_page_keys(cited)) == [(page.title, page.url)]


def test_a_summary_that_goes_live_cites_and_one_that_leaves_does_not(home):
    CaseLawIndexPageFactory(parent=home)
    summary = CaseSummaryFactory(reasoning=f"Zie {JAWO}.", live=False)
    summary.save_revision().publish()
    assert find() == [(summary.title, f"{summary.judgment.get_url('nl')}#reasoning")]
    summary.refresh_from_db()
    summary.unpublish()
    assert find() == []


def test_many_citing_pages_cost_as_many_queries_as_one(home):
    publish(home, JAWO)
    one = count_queries()
    for _number in range(9):
        publish(home, JAWO)
    assert len(find()) == 10
    assert count_queries() == one


def count_queries() -> int:
    find()
    with CaptureQueriesContext(connection) as queries:
        find()
    return len(queries)


def test_what_nothing_cites_costs_one_query(home):
    find()
    with CaptureQueriesContext(connection) as queries:
        assert find() == []
    assert len(queries) == 1


def test_the_command_notes_what_is_live_and_forgets_the_rest(home):
    page = publish(home, JAWO)
    gone = publish(home, JAWO)
    StoredCitation.objects.filter(object_id=page.pk).delete()
    type(gone).objects.filter(pk=gone.pk).update(live=False)
    call_command("rebuild_citations", verbosity=0)
    assert list(StoredCitation.objects.values_list("object_id", "key")) == [(page.pk, KEY)]


def test_the_command_can_leave_alone_what_is_there(home):
    page = publish(home, JAWO)
    StoredCitation.objects.update(anchor="kept")
    call_command("rebuild_citations", if_missing=True, verbosity=0)
    assert StoredCitation.objects.get(object_id=page.pk).anchor == "kept"


def test_the_judgments_that_a_text_cites_are_listed_once(home):
    case_law = CaseLawIndexPageFactory(parent=home)
    jawo = JudgmentFactory(number="C-163/17", ecli="ECLI:EU:C:2019:218")
    page = publish(home, f"{JAWO}; {JAWO}, ECLI:EU:C:2019:218; HvJ 16 februari 2017, C-578/16 PPU")
    (link,) = get_cited_judgments(Page, [page.pk], language="nl")
    assert link.url == f"{case_law.url}hvj/c-163-17/"
    assert link.title == JAWO
    jawo.delete()
    assert get_cited_judgments(Page, [page.pk], language="nl") == []
