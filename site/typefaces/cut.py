"""Cuts the typefaces to the letters of the site and writes them with their style sheet."""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from shutil import copyfile

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from typefaces.additions import add_missing_signs
from typefaces.cuts import CUTS, Cut
from typefaces.letters import WORD_SPACES
from typefaces.stylesheet import build_stylesheet

STATIC_DIR = Path(__file__).resolve().parents[1] / "static"
# Hinting, style names and metric variations cost bytes that no browser of today draws with.
UNUSED_TABLES = ("BASE", "HVAR", "MVAR", "STAT", "gasp", "prep", "vhea", "vmtx")


def cut(item: Cut) -> bytes:
    """The cut font as WOFF2; names each letter that its source lacks."""
    font = TTFont(item.path, recalcTimestamp=False)
    add_missing_signs(font, item.letters)
    lacking = sorted(item.letters - {chr(code) for code in font.getBestCmap()})
    if lacking:
        raise ValueError(f"{item.source} lacks {' '.join(map(ascii, lacking))}")
    if "fvar" in font:
        font["fvar"].instances = []  # their names are for menus of fonts
    subset(font, item)
    if item.axes:
        font = instantiateVariableFont(font, item.axes)
        if "fvar" not in font:
            subset(font, item)  # once more, for what only other styles used
    buffer = BytesIO()
    font.flavor = "woff2"
    font.save(buffer)
    return buffer.getvalue()


def subset(font: TTFont, item: Cut) -> None:
    """Leaves in a font what the item asks for."""
    options = Options()
    options.layout_features = [*item.features, "rvrn"]
    options.hinting = options.glyph_names = options.notdef_outline = False
    options.name_IDs = []
    options.drop_tables += UNUSED_TABLES
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(map(ord, item.letters | WORD_SPACES)))
    subsetter.subset(font)
    # What is cut is no longer the font whose name some licences reserve.
    for name_id in (1, 4, 6):
        font["name"].setName(f"site-{item.style}", name_id, 3, 1, 0x409)


def build_files() -> Iterator[tuple[str, bytes]]:
    """Each font's name and bytes."""
    for item in CUTS:
        yield f"{item.name}.woff2", cut(item)


def write(static_dir: Path) -> None:
    """Writes fonts, licences and the style sheet that declares them."""
    fonts = static_dir / "fonts"
    fonts.mkdir(parents=True, exist_ok=True)
    for name, content in build_files():
        (fonts / name).write_bytes(content)
        sys.stdout.write(f"{len(content):7,}  {name}\n")
    for item in CUTS:
        copyfile(item.licence, fonts / f"{item.family.lower().replace(' ', '-')}.LICENSE.txt")
    (static_dir / "css" / "fonts.css").write_text(build_stylesheet(CUTS), encoding="utf-8")


if __name__ == "__main__":
    write(STATIC_DIR)
