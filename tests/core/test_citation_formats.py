"""The forms in which a page offers its citation."""

from django.template import Context, Template
from django.test import RequestFactory

from core.citation_formats import build_file, get_formats
from core.citations.references import Reference, WorkKind
from tests.factories.pages import StandardPageFactory

REPORT = Reference(
    kind=WorkKind.REPORT,
    key="rapport-2025",
    title="Jaarverslag 2025",
    publisher="Vluchtelingenwerk Vlaanderen",
    url="https://example.org/nl/jaarverslag/",
)


def get_codes(language: str) -> list[str]:
    return [form.code for form in get_formats(REPORT, language=language)]


def test_the_readers_own_language_comes_first():
    assert get_codes("fr") == ["fr", "nl", "en", "ris", "bibtex"]


def test_readers_of_other_languages_get_the_english_line_first():
    assert get_codes("ar") == ["en", "nl", "fr", "ris", "bibtex"]


def test_no_file_is_made_unless_the_address_asks_for_one():
    assert build_file(RequestFactory().get("/"), REPORT) is None
    assert build_file(RequestFactory().get("/?cite=word"), REPORT) is None


def test_a_file_is_named_after_the_work():
    response = build_file(RequestFactory().get("/?cite=ris"), REPORT)
    assert response["Content-Disposition"] == 'attachment; filename="rapport-2025.ris"'
    assert response.content.startswith(b"TY  - RPRT\r\n")


def test_a_page_that_is_no_publication_offers_no_citation(client, home):
    page = StandardPageFactory(parent=home)
    template = Template("{% load citation_tags %}{% citation_formats page as forms %}{{ forms|length }}")
    assert template.render(Context({"page": page, "request": RequestFactory().get("/")})) == "0"
    assert client.get(page.url, {"cite": "ris"})["Content-Type"].startswith("text/html")
