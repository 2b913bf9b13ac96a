"""The style sheet of the typefaces: what is in which file, and faces of the device to stand in for them."""

from collections.abc import Iterable, Iterator
from functools import cache

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from typefaces import letters
from typefaces.cuts import BODY, BODY_FILES, DISPLAY, HEADING, HEADING_FILES, SCRIPTS, SOURCES_DIR, Cut

HEADER = "/* Written by site/typefaces/cut.py, together with the fonts: change it there. */\n"
# Packages whose letters are as wide as those of the devices' fonts, and the names of these on devices.
# Of faces that are alike the last one that the device has is taken.
STAND_INS: dict[str, dict[str, dict[int, tuple[str, ...]]]] = {
    BODY: {
        "noto-sans": {400: ("Noto Sans", "NotoSans-Regular"), 700: ("Noto Sans Bold", "NotoSans-Bold")},
        "roboto": {400: ("Roboto", "Roboto-Regular"), 700: ("Roboto Bold", "Roboto-Bold")},
        "arimo": {
            400: ("Arial", "ArialMT", "Liberation Sans", "LiberationSans", "Arimo"),
            700: ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold", "Arimo Bold"),
        },
    },
    HEADING: {
        "noto-serif": {700: ("Noto Serif Bold", "NotoSerif-Bold")},
        "tinos": {
            700: (
                "Times New Roman Bold",
                "TimesNewRomanPS-BoldMT",
                "Liberation Serif Bold",
                "LiberationSerif-Bold",
                "Tinos Bold",
            )
        },
        "gelasio": {700: ("Georgia Bold", "Georgia-Bold", "Gelasio Bold", "Gelasio-Bold")},
    },
}
# A device's font may be wide in one script and narrow in the other.
FREQUENCIES: dict[str, dict[str, dict[str, int]]] = {
    BODY: {"latin": letters.LATIN_FREQUENCIES, "cyrillic": letters.CYRILLIC_FREQUENCIES},
    HEADING: {"latin": letters.LATIN_FREQUENCIES},
}


def build_stylesheet(cuts: Iterable[Cut]) -> str:
    """All faces: the stand-ins first, then the files."""
    faces = [face for family in STAND_INS for face in build_stand_ins(family)]
    faces += map(build_face, cuts)
    return HEADER + "\n".join(faces)


def build_face(item: Cut) -> str:
    """The rule that declares one file."""
    sources = [f'local("{name}")' for name in item.local]
    sources.append(f'url("../fonts/{item.name}.woff2") format("woff2")')
    return format_face(
        {
            "font-family": f'"{item.family}"',
            "font-style": item.style,
            "font-weight": item.weights,
            "font-display": "swap",
            "src": ", ".join(sources),
            "unicode-range": format_ranges(item.letters),
        }
    )


def build_stand_ins(family: str) -> Iterator[str]:
    """Rules for the devices' fonts, scaled to the width and the line of the family that they stand in for."""
    for package, names_by_weight in STAND_INS[family].items():
        for weight, names in names_by_weight.items():
            for script, frequencies in FREQUENCIES[family].items():
                own = load_family(family, script, weight)
                scale = measure(own, frequencies) / measure(
                    load_stand_in(package, script, weight), frequencies
                )
                size = own["head"].unitsPerEm * scale
                descriptors = {
                    "font-family": f'"{family} fallback"',
                    "font-weight": str(weight),
                    "src": ", ".join(f'local("{name}")' for name in names),
                    "size-adjust": format_percentage(scale),
                    "ascent-override": format_percentage(own["hhea"].ascent / size),
                    "descent-override": format_percentage(-own["hhea"].descent / size),
                    "line-gap-override": format_percentage(own["hhea"].lineGap / size),
                }
                if script != "latin":
                    descriptors["unicode-range"] = format_ranges(SCRIPTS[script])
                yield format_face(descriptors)


def measure(font: TTFont, frequencies: dict[str, int]) -> float:
    """The mean width of a letter of running text, in sizes."""
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    total = sum(widths[glyphs[ord(letter)]][0] * count for letter, count in frequencies.items())
    return total / sum(frequencies.values()) / font["head"].unitsPerEm


@cache
def load_family(family: str, script: str, weight: int) -> TTFont:
    """One weight of a family of the site, which has its headings in a single one."""
    files, axes = (HEADING_FILES, DISPLAY) if family == HEADING else (BODY_FILES, {"wght": weight})
    return instantiateVariableFont(TTFont(SOURCES_DIR / f"{files.format(script)}.woff2"), axes)


@cache
def load_stand_in(package: str, script: str, weight: int) -> TTFont:
    """A font that is as wide as the device's."""
    return TTFont(
        SOURCES_DIR / "@fontsource" / package / "files" / f"{package}-{script}-{weight}-normal.woff2"
    )


def format_face(descriptors: dict[str, str]) -> str:
    """A rule on one face."""
    lines = "".join(f"  {name}: {value};\n" for name, value in descriptors.items())
    return f"@font-face {{\n{lines}}}\n"


def format_percentage(ratio: float) -> str:
    """A ratio with four figures."""
    return f"{ratio * 100:.4g}%"


def format_ranges(characters: frozenset[str]) -> str:
    """Characters as a list of Unicode ranges."""
    ranges: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in ranges)
