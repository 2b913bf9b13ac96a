"""Small publications in each kind of script, with one block of every kind that a text may hold."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from django.utils import translation

from core.blocks.body import BodyBlock
from core.footnotes import Footnotes
from core.offprints.documents import Offprint, OffprintChapter, OffprintSection, OffprintSource

SITE = "https://www.example.org"
TEXTS = {
    "nl": {
        "title": "Gids over termijnen",
        "chapter": "Hoe lang het duurt",
        "section": "De termijn van de overdracht",
        "intro": "Wat een termijn doet, en wanneer ze begint te lopen.",
        "text": "<p>De overdracht gebeurt binnen <b>zes maanden</b>.[^1] "
        "Zie <a href='/nl/gids/twee/'>hoofdstuk 2</a>, <a href='/nl/nieuws/'>nieuws</a> en <i>art. 9</i>.</p>"
        "<ul><li>een<ul><li>dieper</li></ul></li><li>twee</li></ul>",
        "callout": "Zes maanden",
        "note": "<p>HvJ 19 maart 2019, <a href='https://eur-lex.europa.eu/'>C-163/17</a>.</p>",
        "table": [["Stap", "Termijn"], ["Verzoek", "3 maanden"], ["Overdracht", "6 maanden"]],
        "mark": "Dublin III",
        "notice": "Een computer schreef mee aan deze tekst.",
    },
    "ar": {
        "title": "دليل المهل الزمنية",
        "chapter": "كم تستغرق الإجراءات",
        "section": "مهلة النقل",
        "intro": "ما الذي تعنيه المهلة، ومتى تبدأ.",
        "text": "<p>يجب أن يتم النقل خلال <b>ستة أشهر</b>.[^1] انظر <a href='/nl/gids/twee/'>الفصل 2</a> و"
        "<span lang='nl' dir='ltr'>artikel 29, lid 2</span>، رقم <bdi>604/2013</bdi>.</p>"
        "<ul><li>أولا</li><li>ثانيا</li></ul>",
        "callout": "ستة أشهر",
        "note": "<p>محكمة العدل، <a href='https://eur-lex.europa.eu/'>C-163/17</a>.</p>",
        "table": [["الخطوة", "المهلة"], ["الطلب", "3 أشهر"], ["النقل", "6 أشهر"]],
        "mark": "دبلن 3",
        "notice": "تمت ترجمة هذا النص آليا.",
    },
    "uk": {
        "title": "Посібник про строки",
        "chapter": "Скільки це триває",
        "section": "Строк передачі",
        "intro": "Що означає строк і коли він починається.",
        "text": "<p>Передача відбувається протягом <b>шести місяців</b>.[^1] "
        "Див. <a href='/nl/gids/twee/'>розділ 2</a> та <i>статтю 29</i>. Її, ґрунт, під’їзд.</p>"
        "<ul><li>один</li><li>два</li></ul>",
        "callout": "Шість місяців",
        "note": "<p>Суд ЄС, <a href='https://eur-lex.europa.eu/'>C-163/17</a>.</p>",
        "table": [["Крок", "Строк"], ["Запит", "3 місяці"], ["Передача", "6 місяців"]],
        "mark": "Дублін III",
        "notice": "Цей текст переклав комп’ютер.",
    },
}


def render_body(raw: list[dict], **context) -> str:
    """The body of a page as the site shows it."""
    body = BodyBlock().to_python(raw)
    context = {"footnotes": Footnotes(body), **context}
    return "\n".join(str(block.block.render(block.value, context)) for block in body)


def build_raw_body(texts: dict) -> list[dict]:
    """Every block that needs no database."""
    words = texts["callout"]
    table = {
        "data": texts["table"],
        "first_row_is_table_header": True,
        "first_col_is_header": True,
        "table_header_choice": "both",
    }
    step = {"title": words, "text": f"<p>{words}</p>"}
    chart = {
        "title": words,
        "unit": "",
        "rows": [{"label": words, "number": "4"}, {"label": "2", "number": "2"}],
    }
    return [
        {"type": "rich_text", "value": texts["text"]},
        {"type": "heading", "value": {"text": words, "level": "3", "anchor": "kop"}},
        *(
            {
                "type": "callout",
                "value": {"kind": kind, "title": words, "text": f"<p>{words}</p>", "term": term},
            }
            for kind, term in (("info", ""), ("warning", ""), ("deadline", words))
        ),
        {"type": "steps", "value": {"title": words, "steps": [step, step]}},
        {"type": "signed_list", "value": {"title": words, "kind": "do", "items": [words]}},
        {"type": "signed_list", "value": {"title": words, "kind": "dont", "items": [words]}},
        {"type": "tabs", "value": {"title": words, "sections": [step, step]}},
        {"type": "numbered", "value": {"start": 7, "paragraphs": [f"<p>{words}</p>", f"<p>{words}</p>"]}},
        {
            "type": "quote",
            "value": {"text": words, "attribution": "Hof", "source_url": "https://curia.europa.eu/"},
        },
        {
            "type": "figures",
            "value": {"title": words, "items": [{"number": "6", "label": words, "source": ""}]},
        },
        {"type": "chart", "value": {**chart, "source": "", "as_of_date": None}},
        {"type": "table", "value": {"caption": words, "table": table}},
        {"type": "footnotes", "value": {"notes": [texts["note"]]}},
    ]


def build_section(texts: dict, number: str, html: str) -> OffprintSection:
    """A section with all that may stand around a text."""
    anchor = f"deel-{number.replace('.', '-')}"
    return OffprintSection(
        anchor=anchor,
        number=number,
        title=texts["section"],
        html=html,
        url=f"{SITE}/nl/gids/{anchor}/",
        fragment=f"plek-{anchor}",
        intro=texts["intro"],
        marks=(texts["mark"], "AMMR"),
        notices=(texts["notice"],),
        as_of_date=date(2026, 11, 22),
        sources=(
            OffprintSource(
                "Reg. (EU) 2024/1351", "https://eur-lex.europa.eu/eli/reg/2024/1351/oj", date(2026, 11, 20)
            ),
            OffprintSource("Infolijn"),
        ),
    )


def build_sample(language: str = "nl", html: str | None = None) -> Offprint:
    """A publication of two chapters; `html` takes the place of the body of its first section."""
    texts = TEXTS[language]
    with translation.override(language):
        body = html if html is not None else render_body(build_raw_body(texts))
    first = OffprintChapter(
        "een",
        "1",
        texts["chapter"],
        (build_section(texts, "1.1", body),),
        f"{SITE}/nl/gids/een/",
        texts["intro"],
    )
    second = OffprintChapter(
        "twee",
        "2",
        texts["chapter"],
        (build_section(texts, "2.1", f"<p>{texts['intro']}</p>"),),
        f"{SITE}/nl/gids/twee/",
    )
    return Offprint(
        identifier=UUID("00000000-0000-4000-8000-000000000005"),
        title=texts["title"],
        language=language,
        url=f"{SITE}/nl/gids/",
        chapters=(first, second),
        changed_at=datetime(2026, 11, 22, 12, tzinfo=UTC),
        kind="Gids",
        intro=texts["intro"],
        author="Ond’Arès",
        organisation="Vluchtelingenwerk Vlaanderen",
        as_of_date=date(2026, 11, 22),
        facts=(("Stand", "22 november 2026"),),
        notices=(texts["notice"],),
    )


def build_chapter_sample(language: str = "nl") -> Offprint:
    """The first chapter of that publication, by itself."""
    whole = build_sample(language)
    chapter = whole.chapters[0]
    return replace(whole, title=chapter.title, series=whole.title, url=chapter.url, chapters=(chapter,))
