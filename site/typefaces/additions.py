"""Signs that the packaged files of a typeface lack, made of signs that they have."""

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

SAME_AS = {"\u00ad": "-", "\u2010": "-", "\u2011": "-"}
TURNED_UPWARD_ARROW = {"→": (0, -1, 1, 0), "←": (0, 1, -1, 0), "↗": (0.7071, -0.7071, 0.7071, 0.7071)}
RAISED = dict(zip("⁰⁴⁵⁶⁷⁸⁹", "0456789", strict=True))
OR_EQUAL = {"≤": "<", "≥": ">"}

Placed = tuple[str, tuple[float, float, float, float], int, int]
UPRIGHT = (1, 0, 0, 1)


def add_missing_signs(font: TTFont, wanted: frozenset[str]) -> None:
    """Gives a font those of the wanted signs that can be made of its own."""
    names = font.getBestCmap()
    missing = {sign for sign in wanted if ord(sign) not in names}
    for sign in sorted(missing & SAME_AS.keys()):
        map_sign(font, sign, names[ord(SAME_AS[sign])])
    if "\u202f" in missing:
        # French sets a fine space of about an eighth of the size before ; ! and ?
        add_glyph(font, "\u202f", Glyph(), font["head"].unitsPerEm // 8)
    for sign in sorted(missing & TURNED_UPWARD_ARROW.keys()):
        turn_arrow(font, sign)
    for sign in sorted(missing & OR_EQUAL.keys()):
        underline(font, sign, names[ord(OR_EQUAL[sign])])
    for sign in sorted(missing & RAISED.keys()):
        raise_figure(font, sign, names[ord(RAISED[sign])])


def turn_arrow(font: TTFont, sign: str) -> None:
    """Turns the upward arrow about its middle, which is where it stays."""
    name = font.getBestCmap()[ord("↑")]
    xx, xy, yx, yy = matrix = TURNED_UPWARD_ARROW[sign]
    x, y = find_middle(font, name)
    place(font, sign, [(name, matrix, round(x - xx * x - yx * y), round(y - xy * x - yy * y))])


def underline(font: TTFont, sign: str, name: str) -> None:
    """Puts a comparison above a bar."""
    minus = font.getBestCmap()[ord("−")]
    bar_top = 0.12 * font["head"].unitsPerEm
    rise = round(0.06 * font["head"].unitsPerEm)
    drop = round(bar_top - font["glyf"][minus].yMax)
    place(font, sign, [(name, UPRIGHT, 0, rise), (minus, UPRIGHT, 0, drop)])


def raise_figure(font: TTFont, sign: str, name: str) -> None:
    """Lifts the numerator of a figure to where the raised three stands."""
    numerator = find_numerator(font, name)
    top = font["glyf"][font.getBestCmap()[ord("³")]].yMax
    place(font, sign, [(numerator, UPRIGHT, 0, top - font["glyf"][numerator].yMax)])


def find_numerator(font: TTFont, name: str) -> str:
    """The glyph that stands for a figure above a fraction's bar."""
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "numr":
            for index in record.Feature.LookupListIndex:
                for subtable in table.LookupList.Lookup[index].SubTable:
                    single = getattr(subtable, "ExtSubTable", subtable)
                    if name in getattr(single, "mapping", {}):
                        return single.mapping[name]
    raise ValueError(f"no numerator of {name}")


def find_middle(font: TTFont, name: str) -> tuple[float, float]:
    """The middle of a glyph's box."""
    glyph = font["glyf"][name]
    return (glyph.xMin + glyph.xMax) / 2, (glyph.yMin + glyph.yMax) / 2


def place(font: TTFont, sign: str, parts: list[Placed]) -> None:
    """Makes a sign of glyphs moved and turned, as wide as the first of them."""
    pen = TTGlyphPen(font["glyf"])
    for name, matrix, x, y in parts:
        pen.addComponent(name, (*matrix, x, y))
    add_glyph(font, sign, pen.glyph(), font["hmtx"][parts[0][0]][0])


def add_glyph(font: TTFont, sign: str, glyph: Glyph, width: int) -> None:
    """Adds a glyph that the sign stands for; it varies as the glyphs that it is made of."""
    name = f"uni{ord(sign):04X}"
    # Read before the order of the glyphs changes, since it follows that order.
    variations = font["gvar"].variations if "gvar" in font else {}
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    variations[name] = []
    map_sign(font, sign, name)


def map_sign(font: TTFont, sign: str, name: str) -> None:
    """Lets a glyph stand for a sign."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(sign)] = name
