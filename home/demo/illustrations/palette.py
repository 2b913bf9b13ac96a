"""The colours of the illustrations: those of the house style and tints mixed from them."""

Colour = tuple[int, ...]

WATER: Colour = (13, 92, 99)
DEPTH: Colour = (8, 63, 69)
MIST: Colour = (226, 240, 238)
CLAY: Colour = (178, 60, 30)
LIGHT: Colour = (255, 207, 92)
PAPER: Colour = (255, 253, 249)
SAND: Colour = (246, 239, 227)
INK: Colour = (20, 38, 46)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """The colour that lies `share` (0 to 1) of the way from the first to the second."""
    return tuple(round(a + (b - a) * share) for a, b in zip(first[:3], second[:3], strict=True))


def veil(colour: Colour, opacity: float) -> Colour:
    """The same colour, letting through what lies below it."""
    return (*colour[:3], round(255 * opacity))


UMBER = mix(CLAY, INK, 0.58)
SIENNA = mix(mix(CLAY, SAND, 0.3), INK, 0.25)
OCHRE = mix(mix(CLAY, SAND, 0.6), LIGHT, 0.2)
SILVER = mix(INK, SAND, 0.72)
CHESTNUT = mix(INK, CLAY, 0.32)
ROSE = mix(CLAY, SAND, 0.45)
LAGOON = mix(WATER, MIST, 0.35)
SHALLOW = mix(WATER, MIST, 0.62)
