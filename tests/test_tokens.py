"""The colours of the identity: each text is legible on each ground that it may stand on, by day and night."""

import re

import pytest

from tests.test_layout import ROOT

CSS = ROOT / "site" / "static" / "css"
COMPONENTS = sorted((CSS / "components").glob("*.css"))
DARK = "@media (prefers-color-scheme: dark)"

PAPERS = ("surface", "surface-raised", "surface-sunken")
NIGHTS = ("night", "night-deep")

#: What is read at length: WCAG 2.2, 1.4.6 (AAA).
BODY_TEXT = [
    ("text", ground)
    for ground in (*PAPERS, "accent-soft", "info-soft", "warning-soft", "deadline-soft", "mark")
]
#: What is read in passing: WCAG 2.2, 1.4.3 (AA).
OTHER_TEXT = [
    *((text, paper) for text in ("muted", "link", "accent-strong", "error") for paper in PAPERS),
    *(("link", f"{state}-soft") for state in ("accent", "info", "warning", "deadline")),
    *(("muted", f"{state}-soft") for state in ("accent", "info", "warning", "deadline")),
    *((f"{state}-strong", f"{state}-soft") for state in ("accent", "info", "warning", "deadline")),
    ("link", "mark"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    *((text, night) for text in ("on-night", "on-night-muted", "light") for night in NIGHTS),
    ("on-light", "light"),
    ("on-light", "light-hover"),
]
#: What must be seen to be used, and is not read: WCAG 2.2, 1.4.11.
SIGNS = [
    *(("border-strong", paper) for paper in PAPERS),
    *(("focus", ground) for ground in (*PAPERS, "accent-soft", "info-soft", "warning-soft", "deadline-soft")),
    *(("light", night) for night in NIGHTS),
    *(("accent", paper) for paper in PAPERS),
    *(("clay", paper) for paper in PAPERS),
    *((f"{state}-strong", paper) for state in ("info", "warning", "deadline") for paper in PAPERS),
    ("error", "surface-raised"),
]
PAIRS = [
    *((text, ground, 7.0) for text, ground in BODY_TEXT),
    *((text, ground, 4.5) for text, ground in OTHER_TEXT),
    *((sign, ground, 3.0) for sign, ground in SIGNS),
]


def read_colours(css: str) -> dict[str, str]:
    """The colours that a part of the sheet declares, by name without its prefix."""
    return dict(re.findall(r"--color-([\w-]+): (#[0-9a-f]{6});", css))


def read_tokens() -> dict[str, dict[str, str]]:
    """The colours of the light and of the dark scheme, the second completed from the first."""
    light, dark = (CSS / "tokens.css").read_text(encoding="utf-8").split(DARK)
    return {"light": read_colours(light), "dark": {**read_colours(light), **read_colours(dark)}}


def get_luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def get_contrast(first: str, second: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((get_luminance(first), get_luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_contrast_that_the_guidelines_state():
    assert get_contrast("#000000", "#ffffff") == pytest.approx(21)
    assert get_contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("colour", "ground", "least"), PAIRS)
def test_a_colour_stands_out_from_its_ground(scheme, colour, ground, least):
    tokens = read_tokens()[scheme]
    contrast = get_contrast(tokens[colour], tokens[ground])
    assert contrast >= least, f"{colour} on {ground} in the {scheme} scheme: {contrast:.2f}"


def test_every_colour_is_held_to_some_ground():
    held = {name for pair in PAIRS for name in pair[:2]}
    # Lines and halos that carry no meaning of their own.
    decoration = {"border", "night-line", "focus-halo", "house"}
    assert set(read_tokens()["light"]) - held - decoration == set()


def test_the_dark_scheme_names_no_colour_that_the_light_one_lacks():
    light, dark = (CSS / "tokens.css").read_text(encoding="utf-8").split(DARK)
    assert set(read_colours(dark)) - set(read_colours(light)) == set()


def test_every_colour_is_written_in_the_form_that_this_test_reads():
    css = (CSS / "tokens.css").read_text(encoding="utf-8")
    assert set(re.findall(r"--color-([\w-]+):", css)) == set(read_colours(css))


def test_the_floor_shows_old_phones_the_same_colours():
    floor = (CSS / "floor.css").read_text(encoding="utf-8")
    light = read_tokens()["light"]
    fallbacks = dict(re.findall(r"var\(--color-([\w-]+), (#[0-9a-f]{6})\)", floor))
    assert fallbacks == {name: light[name] for name in fallbacks}


@pytest.mark.parametrize("sheet", COMPONENTS, ids=lambda sheet: sheet.stem)
def test_a_component_names_its_colours(sheet):
    css = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert re.findall(r":[^;{]*(#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\()[^{;]*;", css) == []
