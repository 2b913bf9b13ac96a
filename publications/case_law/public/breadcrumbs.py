"""The path above a judgment."""

from django.http import HttpRequest

from publications.case_law.models import CaseLawIndexPage, Judgment

Crumbs = list[tuple[str, str]]


def build_crumbs(page: CaseLawIndexPage, request: HttpRequest, judgment: Judgment) -> Crumbs:
    """Court and judgment, below the page itself."""
    language = page.locale.language_code
    court_url = f"{page.get_url(request)}{judgment.court.code}/"
    title = judgment.number_in(language) or judgment.ecli or judgment.slug
    return [
        (judgment.court.abbreviation_in(language), court_url),
        (title, f"{court_url}{judgment.slug}/"),
    ]
