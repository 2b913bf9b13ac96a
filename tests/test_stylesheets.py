"""The sheets say start and end, never left and right: the same ones serve Arabic."""

import re

import pytest

from tests.test_layout import ROOT

CSS = ROOT / "site" / "static" / "css"
COMPONENTS = sorted((CSS / "components").glob("*.css"))
SHEETS = [*COMPONENTS, CSS / "base.css", CSS / "layout.css", CSS / "reset.css", CSS / "tokens.css"]

PHYSICAL = re.compile(
    r"""(?<![\w-])(?:
        (?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)
        | border-(?:top|bottom)-(?:left|right)-radius
        | (?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height))(?=\s*:)
        | (?:text-align|float|clear)\s*:\s*(?:left|right)\b
    )""",
    re.VERBOSE,
)


def read_rules(sheet) -> str:
    """A sheet without its comments and the conditions of its media queries."""
    return re.sub(r"/\*.*?\*/|@media[^{]*", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_sheet_speaks_of_start_and_end_and_never_of_left_and_right(sheet):
    assert PHYSICAL.findall(read_rules(sheet)) == []


@pytest.mark.parametrize(
    "rule",
    [
        "margin-left: 0",
        "padding-top:0",
        "a{left : 0}",
        "text-align: right",
        "border-left-color: red",
        "width: 1px",
    ],
)
def test_what_names_a_side_is_found(rule):
    assert PHYSICAL.search(rule)


@pytest.mark.parametrize(
    "rule",
    [
        "margin-inline-start: 0",
        "inline-size: 1px",
        "border-width: 1px",
        "text-align: start",
        "line-height: 2",
    ],
)
def test_what_names_no_side_is_let_through(rule):
    assert PHYSICAL.search(rule) is None
