"""Specimens of search and case law."""

import datetime
from types import SimpleNamespace
from typing import Any

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from core.citation_formats import CitationFormat, get_formats
from core.citations.references import Reference, WorkKind
from core.records import CitationTarget, RecordLink
from publications.case_law.public.diagram import Diagram, Related, build_diagram
from search.forms import SORT_LABELS
from search.presentation import Chip, Option, SortLink
from search.results import Hit

from .specimens import NOWHERE, Group, show_template


def build_search(texts: dict[str, Any], language: str) -> Group:
    """Asking, narrowing down, and what is found."""
    shown = SimpleNamespace(
        panels=build_panels(texts),
        chips=build_chips(texts),
        sort_links=build_sort_links(),
        type_labels={"judgment": texts["facets"][0][1][0][0]},
        unfiltered_url=NOWHERE,
    )
    hits = build_hits(texts, language)
    results = SimpleNamespace(hits=hits, total=len(hits))
    query = SimpleNamespace(text=texts["search_text"])
    field = {"field_id": "sample-search", "label": texts["search_label"], "hint": texts["search_hint"]}
    return Group(
        key="search",
        title=_("Search"),
        specimens=(
            show_template("search_box", {**field, "form_label": texts["search_label"]}),
            show_template("chips", {"shown": shown}, template="search/chips.html"),
            show_template("facets", {"shown": shown}, template="style_guide/facets.html"),
            show_template(
                "hit",
                {
                    "shown": shown,
                    "results": results,
                    "query": query,
                    "is_asked": True,
                    "page_obj": SimpleNamespace(start_index=1, paginator=SimpleNamespace(num_pages=1)),
                },
                template="search/results.html",
            ),
            show_template(
                "nothing_found", {"shown": shown, "query": query}, template="search/nothing_found.html"
            ),
        ),
    )


def build_panels(texts: dict[str, Any]) -> list[SimpleNamespace]:
    """Facets of which values are chosen, and one that has more than fits."""
    panels = []
    for number, (label, values) in enumerate(texts["facets"]):
        options = [
            Option(code=str(place), label=value, count=count, is_chosen=place == 0)
            for place, (value, count) in enumerate(values)
        ]
        facet = SimpleNamespace(name=f"sample-{number}", label=label, multiple=True)
        shown, more = (options[:2], options[2:]) if number else (options, [])
        panels.append(
            SimpleNamespace(facet=facet, options=shown, more=more, is_open=True, more_is_open=False)
        )
    return panels


def build_chips(texts: dict[str, Any]) -> list[Chip]:
    """The choices in force."""
    return [Chip(facet_label=label, label=values[0][0], url=NOWHERE) for label, values in texts["facets"]]


def build_sort_links() -> list[SortLink]:
    """The ways to sort, the first in force."""
    labels = enumerate(SORT_LABELS.values())
    return [SortLink(label=label, url=NOWHERE, is_current=not place) for place, label in labels]


def build_hits(texts: dict[str, Any], language: str) -> tuple[Hit, ...]:
    """A decision in the reader's language and one in another."""
    other = "fr" if language != "fr" else "nl"
    text = mark_safe(texts["excerpt"])  # noqa: S308 - a sample of our own
    return (
        build_hit(texts["judgment_title"], language, text),
        build_hit("Tarakhel c. Suisse, no 29217/12", other, SafeString("")),
    )


def build_hit(title: str, language: str, text: SafeString) -> Hit:
    """A decision among the results."""
    return Hit(
        key=language,
        type="judgment",
        title=title,
        url=NOWHERE,
        language=language,
        label="HvJ 19 maart 2019, C-163/17, Jawo",
        label_language="nl",
        highlights={"title": conditional_escape(title), "text": text},
    )


def build_case_law(texts: dict[str, Any], language: str) -> Group:
    """Decisions in lists and on their own page."""
    judgment = build_judgment()
    date = judgment.decided_date
    lines = [
        SimpleNamespace(
            judgment=judgment,
            court=texts["court"],
            url=NOWHERE,
            reference="Jawo, C-163/17",
            title=title,
            title_language=language,
        )
        for title in (texts["judgment_title"], "")
    ]
    courts = [SimpleNamespace(code="hvj", name=texts["court"], count=count) for count in (34, 1)]
    lineage = [
        SimpleNamespace(wording=texts["relation"], citation="EHRM 4 november 2014, Tarakhel", url=NOWHERE),
        SimpleNamespace(wording=texts["relation"], citation=f"{date.year - 1}, N.S.", url=""),
    ]
    summary = SimpleNamespace(
        is_brief=True, headnote=texts["holding"], facts=texts["facts"], reasoning="", relevance=""
    )
    page = SimpleNamespace(url="/")
    shown = SimpleNamespace(
        lineage=lineage, text_language=language, diagram=build_sample_diagram(texts["relation"])
    )
    return Group(
        key="case-law",
        title=_("Case law"),
        specimens=(
            show_template(
                "court_list", {"courts": courts, "page": page}, template="case_law/court_list.html"
            ),
            show_template(
                "judgment_list",
                {"judgments": lines, "show_court": True},
                template="case_law/judgment_list.html",
            ),
            show_template("judgment", {"summary": summary, "shown": shown}, template="case_law/summary.html"),
            show_template(
                "fact_list",
                {"judgment": judgment, "shown": build_facts(texts), "page": page},
                template="case_law/facts.html",
            ),
            show_template(
                "citation_link",
                {
                    "words": "HvJ 19 maart 2019, C-163/17",
                    "target": CitationTarget(url=NOWHERE, known=True),
                    "variant_label": "to a record of ours",
                },
                {
                    "words": "HvJ 2 december 2014, C-148/13",
                    "target": CitationTarget(url=NOWHERE),
                    "variant_label": "to the official source",
                },
            ),
            show_template("citation", {"formats": build_formats(language)}),
            show_template("record_list", {"links": build_record_links(texts), "variant_label": "on its own"}),
            show_template("cites", {"cited": build_record_links(texts)}),
            show_template("cited_in", {"citing": build_record_links(texts)}),
            show_template("lineage", {"shown": shown}, template="case_law/lineage.html"),
        ),
    )


def build_judgment() -> SimpleNamespace:
    """The facts of a decision as its page needs them."""
    return SimpleNamespace(
        number="C-163/17",
        name="Jawo",
        ecli="ECLI:EU:C:2019:218",
        decided_date=datetime.date(2019, 3, 19),
        outcome="",
        is_final=True,
        official_url=NOWHERE,
        sources=[],
        court=SimpleNamespace(code="hvj"),
        get_kind_display="Arrest",
    )


def build_sample_diagram(relation: str) -> Diagram | None:
    """A judgment between an earlier and a later one."""
    tarakhel, ruling = datetime.date(2014, 11, 4), datetime.date(2019, 3, 19)
    related = [
        Related(label="EHRM 29217/12", decided_date=tarakhel, relation=relation),
        Related(
            label="HvJ C-97/24", decided_date=datetime.date(2025, 8, 1), relation=relation, is_reverse=True
        ),
    ]
    return build_diagram("HvJ C-163/17", ruling, related)


def build_formats(language: str) -> tuple[CitationFormat, ...]:
    """A judgment's citation in every form."""
    reference = Reference(
        kind=WorkKind.CASE,
        key="hvj-c-163-17",
        title="Jawo",
        publisher="Hof van Justitie",
        number="C-163/17",
        ecli="ECLI:EU:C:2019:218",
        date=datetime.date(2019, 3, 19),
        url="https://example.org/hvj/c-163-17/",
    )
    return get_formats(reference, language=language)


def build_record_links(texts: dict[str, Any]) -> list[RecordLink]:
    """Texts that cite a judgment."""
    return [RecordLink(title=title, url=NOWHERE, label=intro) for title, intro in texts["news"]]


def build_facts(texts: dict[str, Any]) -> SimpleNamespace:
    """What is shown of the decision beside its own fields."""
    topics = [SimpleNamespace(code="x", label=topic) for topic in texts["topics"]]
    provisions = [
        SimpleNamespace(code="x", label="Verordening (EU) nr. 604/2013, artikel 3", url=NOWHERE),
        SimpleNamespace(code="y", label="EVRM, artikel 3", url=""),
    ]
    return SimpleNamespace(
        court_name=texts["court"],
        number="C-163/17",
        joined_numbers=["C-164/17"],
        language_of_decision="Duits",
        terms={"topic": topics},
        provisions=provisions,
    )
