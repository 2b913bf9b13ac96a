"""Specimens of what the body of a page is built of."""

from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.blocks.body import BodyBlock
from core.footnotes import Footnotes
from core.models import SiteImage
from publications.case_law.models import Judgment

from .specimens import NOWHERE, Group, Specimen, Variant, show_block, show_template


def build_text(texts: dict[str, Any]) -> Group:
    """Running text and what stands between it."""
    return Group(
        key="text",
        title=_("Text"),
        specimens=(
            show_block(
                "heading",
                {"text": texts["heading"], "level": "2", "anchor": "sample-heading"},
                {"text": texts["subheading"], "level": "3", "anchor": "sample-subheading"},
                labels=("level 2", "level 3"),
            ),
            show_block("rich_text", texts["rich_text"]),
            show_block(
                "quote",
                {"text": texts["quote"], "attribution": texts["quote_by"], "source_url": ""},
                {"text": texts["quote"], "attribution": "", "source_url": ""},
                labels=("with its author", "alone"),
            ),
            show_callouts(texts),
            show_block("steps", build_steps(texts)),
            show_block(
                "signed_list",
                *(
                    {"title": title, "kind": kind, "items": items}
                    for kind, (title, items) in texts["lists"].items()
                ),
                labels=("do", "dont"),
            ),
            show_block("tabs", build_tabs(texts)),
            show_block("numbered", {"start": 7, "paragraphs": texts["numbered"]}),
            show_notes(texts),
        ),
    )


def build_steps(texts: dict[str, Any]) -> dict[str, Any]:
    """Steps, the last one without a text."""
    steps = [{"title": title, "text": text} for title, text in texts["steps"]]
    return {"title": texts["steps_title"], "steps": steps}


def build_tabs(texts: dict[str, Any]) -> dict[str, Any]:
    """Sections of which one is open at a time."""
    sections = [{"title": title, "text": text} for title, text in texts["tabs"]]
    return {"title": texts["tabs_title"], "sections": sections}


def show_notes(texts: dict[str, Any]) -> Specimen:
    """A text with marks, and the notes that they lead to."""
    stream = BodyBlock()
    raw = [
        {"type": "rich_text", "value": texts["marked"]},
        {"type": "footnotes", "value": {"notes": texts["notes"]}},
    ]
    body = stream.to_python(raw)
    footnotes = Footnotes(body)
    variants = tuple(
        Variant(
            template=child.block.get_template(),
            context={"value": child.value, "footnotes": footnotes},
        )
        for child in body
    )
    return Specimen(name="footnotes", variants=variants)


def show_callouts(texts: dict[str, Any]) -> Specimen:
    """One callout a kind."""
    values = [
        {"kind": kind, "title": title, "text": text, "term": texts["term"] if kind == "deadline" else ""}
        for kind, (title, text) in texts["callouts"].items()
    ]
    return show_block("callout", *values, labels=tuple(texts["callouts"]))


def build_media(texts: dict[str, Any]) -> Group:
    """Images, films and files."""
    image = SiteImage.objects.order_by("pk").first()
    film = {"title": texts["video_title"], "poster": image, "transcript": texts["transcript"]}
    own_film = SimpleNamespace(url=NOWHERE, content_type="video/mp4", language="")
    return Group(
        key="media",
        title=_("Media"),
        specimens=(
            show_template(
                "image",
                {
                    "value": {
                        "image": image,
                        "alt_text": texts["image_alt"],
                        "caption": texts["caption"],
                    }
                },
            ),
            show_template(
                "video",
                {"value": {**film, "external_url": NOWHERE}, "variant_label": "elsewhere"},
                {"value": {**film, "video": own_film, "captions": own_film}, "variant_label": "our own"},
            ),
            show_template(
                "documents",
                {"value": {"title": texts["documents_title"], "documents": build_documents(texts)}},
            ),
        ),
    )


def build_documents(texts: dict[str, Any]) -> list[SimpleNamespace]:
    """Two files, one of them in another language."""
    first, second = texts["documents"]
    return [
        SimpleNamespace(title=first, url=NOWHERE, file_extension="pdf", get_file_size=734_003, language=""),
        SimpleNamespace(
            title=second, url=NOWHERE, file_extension="docx", get_file_size=28_112, language="fr"
        ),
    ]


def build_data(texts: dict[str, Any]) -> Group:
    """Numbers and tables."""
    names = ("number", "label", "source")
    table = {
        "data": texts["table"],
        "first_row_is_table_header": True,
        "first_col_is_header": True,
        "table_header_choice": "both",
    }
    return Group(
        key="data",
        title=_("Data"),
        specimens=(
            show_block(
                "figures",
                {
                    "title": texts["figures_title"],
                    "items": [dict(zip(names, figure, strict=True)) for figure in texts["figures"]],
                },
            ),
            show_block("chart", build_chart(texts)),
            show_block("table", {"caption": texts["table_caption"], "table": table}),
            show_template(
                "comparison", {"texts": texts}, template="style_guide/comparison.html", is_wide=True
            ),
            show_template("time_limits", {"texts": texts}, template="style_guide/time_limits.html"),
        ),
    )


def build_chart(texts: dict[str, Any]) -> dict[str, Any]:
    """Bars of very different lengths, one of them nothing."""
    title, unit, rows = texts["chart"]
    return {
        "title": title,
        "unit": unit,
        "rows": [{"label": label, "number": number} for label, number in rows],
        "source": "CGVS",
        "as_of_date": "2026-01-31",
    }


def build_links(texts: dict[str, Any]) -> Group:
    """Ways onward."""
    title, text, label = texts["call"]
    link = {"title": title, "label": label, "page": None, "url": "https://www.example.org/"}
    judgment = Judgment.objects.order_by("pk").first()
    return Group(
        key="links",
        title=_("Links"),
        specimens=(
            show_block(
                "call_to_action",
                {**link, "text": text},
                {**link, "text": ""},
                labels=("with a text", "alone"),
            ),
            show_template("related_pages", {"value": {"title": "", "pages": get_related_pages()}}),
            show_block("cards", build_cards(texts), is_wide=True),
            show_template("language_note", {"code": "en"}),
            show_template("page_list", {"pages": build_pages(texts)}),
            show_template(
                "judgment_reference", {"value": {"judgment": judgment, "note": texts["judgment_title"]}}
            ),
        ),
    )


def build_cards(texts: dict[str, Any]) -> dict[str, Any]:
    """One card a page."""
    target = {"page": None, "url": "https://www.example.org/"}
    cards = [{"title": title, "text": text, **target} for title, text in texts["pages"]]
    return {"title": "", "cards": cards}


def get_related_pages() -> list[Page]:
    """A few pages of the site itself, for the block that finds their translations."""
    return list(Page.objects.live().filter(depth=3).order_by("path")[:3])


def build_pages(texts: dict[str, Any]) -> list[SimpleNamespace]:
    """Pages as lists of them need them."""
    return [
        SimpleNamespace(title=title, intro=intro, url=NOWHERE, locale=SimpleNamespace(language_code=""))
        for title, intro in texts["pages"]
    ]
