"""Heads without faces: what tells people apart is the turn of the head, the hair and what covers it."""

from collections.abc import Callable

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.geometry import Point
from home.demo.illustrations.palette import Colour, mix

# Shapes in head radii around the centre of the head: x towards the nose, y upwards.
CROP = [
    (0.66, 0.8),
    (0.2, 1.16),
    (-0.5, 1.08),
    (-1, 0.5),
    (-0.98, -0.2),
    (-0.74, -0.5),
    (-0.55, 0.1),
    (-0.2, 0.42),
    (0.4, 0.5),
]
WAVE = [
    (0.86, 0.62),
    (0.55, 1.1),
    (-0.1, 1.3),
    (-0.75, 1.02),
    (-1.08, 0.4),
    (-0.95, -0.3),
    (-0.7, -0.45),
    (-0.5, 0.15),
    (0, 0.52),
    (0.5, 0.5),
]
BOB = [
    (0.74, 0.72),
    (0.15, 1.2),
    (-0.7, 1.02),
    (-1.16, 0.2),
    (-1.2, -0.7),
    (-0.7, -1.02),
    (-0.3, -0.75),
    (-0.42, -0.1),
    (-0.15, 0.4),
    (0.4, 0.5),
]
LONG = [
    (0.74, 0.72),
    (0.15, 1.2),
    (-0.7, 1.02),
    (-1.16, 0.2),
    (-1.25, -0.9),
    (-1.3, -1.75),
    (-0.75, -2.05),
    (-0.3, -1.3),
    (-0.42, -0.2),
    (-0.15, 0.4),
    (0.4, 0.5),
]
TAIL = [(-0.8, 0.7), (-1.25, 0.65), (-1.55, 0.1), (-1.5, -0.75), (-1.28, -1.2), (-1.15, -0.5), (-0.95, 0.15)]
BEARD = [
    (-0.5, 0.1),
    (-0.3, -0.3),
    (0.3, -0.42),
    (0.82, -0.32),
    (0.84, -0.8),
    (0.4, -1.25),
    (-0.2, -1.08),
    (-0.52, -0.5),
]
SCARF = [
    (0.78, 0.72),
    (0.2, 1.22),
    (-0.72, 1.05),
    (-1.18, 0.2),
    (-1.1, -0.8),
    (-1.3, -1.5),
    (-0.4, -1.9),
    (0.6, -1.75),
    (0.72, -1.1),
    (0.95, -0.3),
]
HAT = [(0.86, 0.42), (0.74, 0.98), (0.1, 1.36), (-0.66, 1.1), (-1.06, 0.42), (-0.98, 0.02), (0, 0.3)]
CURLS = [
    (0.5, 0.86, 0.36),
    (0, 1.06, 0.44),
    (-0.55, 0.9, 0.48),
    (-0.92, 0.42, 0.48),
    (-1.02, -0.1, 0.4),
    (-0.4, 0.5, 0.5),
]
AFRO = [
    (0.42, 0.95, 0.44),
    (-0.1, 1.12, 0.56),
    (-0.66, 0.92, 0.58),
    (-1.02, 0.4, 0.58),
    (-1.02, -0.16, 0.5),
    (-0.45, 0.45, 0.6),
]


class Head:
    """A head at a place on the canvas, turned to the right (1) or the left (-1)."""

    def __init__(self, canvas: Canvas, centre: Point, radius: float, facing: int, tilt: float) -> None:
        self.canvas, self.centre, self.radius = canvas, centre, radius
        self.facing, self.tilt = facing, tilt

    def at(self, x: float, y: float) -> Point:
        """A place in head radii as a place on the canvas; a tilt bends the head forwards."""
        x, y = x + y * self.tilt, y - x * self.tilt
        return self.centre[0] + x * self.radius * self.facing, self.centre[1] - y * self.radius

    def blob(self, points: list[Point], colour: Colour) -> None:
        """A flowing shape on the head."""
        self.canvas.blob([self.at(x, y) for x, y in points], colour)

    def dot(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """A round shape on the head."""
        self.canvas.disc(*self.at(x, y), radius * self.radius, colour)

    def skull(self, skin: Colour) -> None:
        """The bare head: a soft oval with the hint of a nose."""
        self.blob(
            [
                (0.86, 0.2),
                (0.55, 0.86),
                (-0.2, 1.02),
                (-0.86, 0.5),
                (-0.82, -0.3),
                (-0.3, -0.85),
                (0.32, -1.08),
                (0.74, -0.72),
            ],
            skin,
        )
        self.blob([(0.7, 0.2), (0.94, -0.02), (1, -0.16), (0.8, -0.26), (0.6, -0.1)], skin)

    def ear(self, skin: Colour) -> None:
        """The near ear, a shade darker."""
        self.canvas.oval(
            *self.at(-0.28, -0.1), 0.15 * self.radius, 0.23 * self.radius, mix(skin, (0, 0, 0), 0.14)
        )


def _outline(points: list[Point], *, ear: bool = True) -> Callable[[Head, Colour, Colour], None]:
    def draw(head: Head, skin: Colour, hair: Colour) -> None:
        head.skull(skin)
        if ear:
            head.ear(skin)
        head.blob(points, hair)

    return draw


def _bun(head: Head, skin: Colour, hair: Colour) -> None:
    head.dot(-0.92, 0.86, 0.46, hair)
    _outline(CROP)(head, skin, hair)


def _tail(head: Head, skin: Colour, hair: Colour) -> None:
    head.blob(TAIL, hair)
    _outline(CROP)(head, skin, hair)


def _round(dots: list[tuple[float, float, float]]) -> Callable[[Head, Colour, Colour], None]:
    def draw(head: Head, skin: Colour, hair: Colour) -> None:
        head.skull(skin)
        for dot in dots:
            head.dot(*dot, hair)
        head.ear(skin)

    return draw


def _beard(head: Head, skin: Colour, hair: Colour) -> None:
    _outline(WAVE)(head, skin, hair)
    head.blob(BEARD, hair)


def _bald(head: Head, skin: Colour, hair: Colour) -> None:
    head.skull(skin)
    head.ear(skin)
    head.blob([(-0.5, 0.25), (-0.9, 0.35), (-1, -0.1), (-0.78, -0.5), (-0.5, -0.3)], hair)
    head.blob(BEARD, hair)


def _scarf(head: Head, skin: Colour, cloth: Colour) -> None:
    head.blob(SCARF, cloth)
    x, y = head.at(0.34, -0.02)
    head.canvas.oval(x, y, 0.58 * head.radius, 0.84 * head.radius, skin)
    head.blob([(0.7, 0.2), (0.94, -0.02), (1, -0.16), (0.8, -0.26), (0.6, -0.1)], skin)


def _hat(head: Head, skin: Colour, hair: Colour) -> None:
    _outline(CROP)(head, skin, mix(hair, (0, 0, 0), 0.45))
    head.blob(HAT, hair)
    head.dot(-0.08, 1.44, 0.2, hair)


STYLES: dict[str, Callable[[Head, Colour, Colour], None]] = {
    "crop": _outline(CROP),
    "wave": _outline(WAVE),
    "bob": _outline(BOB, ear=False),
    "long": _outline(LONG, ear=False),
    "bun": _bun,
    "tail": _tail,
    "curls": _round(CURLS),
    "afro": _round(AFRO),
    "beard": _beard,
    "bald": _bald,
    "scarf": _scarf,
    "hat": _hat,
}
