"""Specimens of guides: the reader's date, contents, sections, changes and the concordance."""

import datetime
from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.differences import Difference, Kind, build_differences
from core.footnotes import Footnotes
from core.regimes import Standing
from publications.guides.blocks import RegimeBlock, SectionBodyBlock
from publications.guides.public.reading import Reading, RegimeAnswer

from .specimens import NOWHERE, Group, Specimen, show_template

DAY = datetime.date(2026, 6, 15)
ACTS = ("Dublin III", "AMMR")
STANDINGS = (None, Standing.APPLIES, Standing.UNCERTAIN, Standing.OUTSIDE)


def build_guides(texts: dict[str, Any]) -> Group:
    """Everything that only guides show."""
    return Group(
        key="guides",
        title=_("Guides"),
        specimens=(
            show_reading_date(texts),
            show_regime_tags(),
            show_regimes(texts),
            show_template(
                "guide_contents", {"outline": build_outline(texts)}, template="guides/contents_list.html"
            ),
            show_sections(texts),
            show_template(
                "neighbours",
                {"previous": build_entry(texts, 0), "following": build_entry(texts, 1)},
                template="guides/neighbours.html",
            ),
            show_template(
                "differences", {"differences": build_changes(texts)}, template="guides/differences.html"
            ),
            show_template(
                "concordance", build_table(texts), template="guides/concordance_table.html", is_wide=True
            ),
        ),
    )


def build_reading(standing: Standing | None) -> Reading:
    """A reader of whom the later regime stands so."""
    if standing is None:
        return Reading()
    return Reading(typed=DAY.isoformat(), registered=DAY, standings={"ammr": standing})


def build_answers(*standings: Standing | None) -> tuple[RegimeAnswer, ...]:
    """A regime for each standing."""
    return tuple(
        RegimeAnswer(code=f"sample-{place}", label=ACTS[place % 2], standing=standing)
        for place, standing in enumerate(standings)
    )


def show_reading_date(texts: dict[str, Any]) -> Specimen:
    """A date that lies between what two sources say."""
    change = SimpleNamespace(
        sources=[SimpleNamespace(value={"title": texts["source"], "url": NOWHERE, "consulted_date": DAY})]
    )
    reading = SimpleNamespace(
        typed=f"{DAY:%d/%m/%Y}", registered=DAY, error="", notes=[texts["intro"]], transitions=[change]
    )
    outline = SimpleNamespace(regimes=build_answers(Standing.UNCERTAIN, Standing.UNCERTAIN))
    context = {"reading": reading, "outline": outline}
    return show_template("reading_date", context, template="guides/reading_date.html")


def show_regime_tags() -> Specimen:
    """Marks without a date and with each answer."""
    contexts = [{"regimes": build_answers(None, None)}, {"regimes": build_answers(*STANDINGS[1:])}]
    return show_template("regime_tags", *contexts, template="guides/regime_tags.html")


def show_regimes(texts: dict[str, Any]) -> Specimen:
    """A text for one regime, as readers of four kinds see it."""
    block = RegimeBlock()
    value = block.normalize(block.to_python({"regime": "ammr", "text": texts["numbered"][1]}))
    contexts = [
        {"value": value, "reading": build_reading(standing), "variant_label": standing or "without a date"}
        for standing in STANDINGS
    ]
    return show_template("regime", *contexts)


def build_entry(texts: dict[str, Any], place: int, *standings: Standing | None) -> SimpleNamespace:
    """A section in the contents."""
    return SimpleNamespace(
        number=f"1.{place + 1}",
        title=texts["pages"][place][0],
        url=NOWHERE,
        regimes=build_answers(*standings),
        is_outside=Standing.OUTSIDE in standings,
        reading=build_reading(standings[0] if standings else None),
    )


def build_outline(texts: dict[str, Any]) -> SimpleNamespace:
    """A chapter with a section that applies and one that does not, and one in another language."""
    sections = [build_entry(texts, 0, Standing.APPLIES), build_entry(texts, 1, Standing.OUTSIDE)]
    chapter = SimpleNamespace(number="1", title=texts["title"], url=NOWHERE, sections=sections)
    foreign = SimpleNamespace(number="2", title="Ius asyli", url=NOWHERE, sections=[], language="fr")
    return SimpleNamespace(contents=[chapter, foreign])


def show_sections(texts: dict[str, Any]) -> Specimen:
    """A section as the page of its chapter shows it: one that applies, overdue, and one that does not."""
    contexts = []
    for place, standing in enumerate((Standing.APPLIES, Standing.OUTSIDE)):
        slug = f"sample-section-{place}"
        page = SimpleNamespace(
            slug=slug,
            title=texts["pages"][place][0],
            intro=texts["pages"][place][1],
            as_of_date=DAY,
            next_review_date=DAY,
            is_review_overdue=not place,
            is_unreviewed_machine_text=bool(place),
            is_reviewed=not place,
            reviewed_date=DAY,
        )
        blocks = SectionBodyBlock().to_python([{"type": "rich_text", "value": texts["rich_text"]}])
        item = SimpleNamespace(
            page=page,
            entry=build_entry(texts, place, standing),
            blocks=blocks,
            footnotes=Footnotes(blocks),
            prefix=f"{slug}--",
            provisions=build_provisions(texts),
            judgments=[
                SimpleNamespace(label="HvJ C-163/17", title=texts["judgment_title"], url=NOWHERE, language="")
            ],
        )
        contexts.append({"item": item, "reading": build_reading(standing), "variant_label": str(standing)})
    return show_template("guide_section", *contexts, template="guides/full_section.html")


def build_provisions(texts: dict[str, Any]) -> list[SimpleNamespace]:
    """An article with its official text and its line in the concordance, and one without."""
    return [
        SimpleNamespace(label="art. 46(2) AMMR", official_url=NOWHERE, concordance_url=NOWHERE),
        SimpleNamespace(label=texts["source"], official_url="", concordance_url=""),
    ]


def build_changes(texts: dict[str, Any]) -> list[Difference]:
    """A text in which words came and went, a paragraph of each kind."""
    intro = texts["intro"].split()
    old = [texts["title"], " ".join(intro[:-1]), texts["quote"]]
    new = [texts["title"], " ".join([*intro[:-2], texts["word"]]), texts["judgment_title"]]
    return [*build_differences(old, new), Difference(Kind.SKIPPED, count=3)]


def build_table(texts: dict[str, Any]) -> dict[str, Any]:
    """A line for an article, one for a part of it, one that is new and one that went."""
    title, text = texts["pages"][0]
    rows = [("29", "46"), ("29(2)", "46(2)"), ("", "30"), ("33", "")]
    lines = [
        SimpleNamespace(
            row=SimpleNamespace(
                code=f"sample-line-{place}",
                old_article=old,
                new_article=new,
                is_paragraph="(" in old,
                basis="READING" if place else "OFFICIAL_TABLE",
            ),
            words=SimpleNamespace(language="", old_title=title, new_title=title, old_division="", text=text),
            sections=[build_entry(texts, 0)] if not place else [],
        )
        for place, (old, new) in enumerate(rows)
    ]
    return {"lines": lines, "old_act": ACTS[0], "new_act": ACTS[1], "is_from_new": False}
