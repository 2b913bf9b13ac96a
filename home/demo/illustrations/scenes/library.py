"""Library: a row of books on a shelf, with an open book in front."""

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.geometry import oval, smooth
from home.demo.illustrations.palette import (
    CHESTNUT,
    CLAY,
    DEPTH,
    INK,
    LAGOON,
    LIGHT,
    MIST,
    PAPER,
    ROSE,
    SAND,
    SHALLOW,
    WATER,
    Colour,
    mix,
)
from home.demo.illustrations.scenery import draw_leaves, draw_mug

SHELF = 500
# Width, height, colour of the back and number of bands of the books, from left to right.
BOOKS: tuple[tuple[int, int, Colour, int], ...] = (
    (62, 300, CLAY, 2), (44, 252, SAND, 1), (76, 330, LAGOON, 3), (50, 276, LIGHT, 1), (58, 312, DEPTH, 2),
    (40, 240, ROSE, 1), (70, 290, MIST, 2), (54, 336, CLAY, 3), (46, 262, SHALLOW, 1), (66, 300, INK, 2),
    (52, 322, SAND, 2), (42, 250, CLAY, 1), (74, 304, LAGOON, 2), (48, 274, LIGHT, 2),
)  # fmt: skip


def draw() -> Canvas:
    """A shelf on a dark wall, and on the table below it a book that somebody is reading."""
    canvas = Canvas(WATER)
    canvas.disc(800, 330, 520, mix(WATER, MIST, 0.06))
    canvas.disc(800, 330, 380, mix(WATER, MIST, 0.11))
    _draw_shelf(canvas)
    canvas.box(0, 690, 1600, 220, mix(CHESTNUT, CLAY, 0.55))
    canvas.box(0, 690, 1600, 16, mix(CHESTNUT, CLAY, 0.85))
    _draw_open_book(canvas)
    draw_mug(canvas, 1330, 776, size=120, colour=LIGHT)
    _draw_glasses(canvas, 320, 800)
    return canvas


def _draw_shelf(canvas: Canvas) -> None:
    x = 300.0
    for index, (width, height, colour, bands) in enumerate(BOOKS):
        if index == 9:
            _draw_leaning_book(canvas, x)
            x += 118
        _draw_book(canvas, x, width, height, colour, bands)
        x += width + 3
    canvas.box(160, SHELF, 1280, 24, mix(CHESTNUT, CLAY, 0.45), radius=5)
    canvas.box(160, SHELF + 24, 1280, 8, mix(WATER, INK, 0.35))
    draw_leaves(canvas, 226, SHELF, size=116, leaf=LAGOON, pot=CLAY)
    canvas.soft([(1362, SHELF), (1422, SHELF), (1398, SHELF - 18), (1386, SHELF - 18)], 4, CHESTNUT)
    canvas.ring(1392, SHELF - 62, 54, 6, CHESTNUT)
    canvas.disc(1392, SHELF - 62, 44, LIGHT)
    canvas.clip(
        smooth(
            [
                (1340, SHELF - 92),
                (1384, SHELF - 98),
                (1398, SHELF - 70),
                (1376, SHELF - 44),
                (1350, SHELF - 62),
            ]
        ),
        oval(1392, SHELF - 62, 44, 44),
        LAGOON,
    )
    canvas.clip(
        smooth([(1410, SHELF - 66), (1444, SHELF - 70), (1440, SHELF - 30), (1404, SHELF - 28)]),
        oval(1392, SHELF - 62, 44, 44),
        LAGOON,
    )


def _draw_book(canvas: Canvas, x: float, width: float, height: float, colour: Colour, bands: int) -> None:
    top = SHELF - height
    canvas.box(x, top, width, height, colour, radius=4)
    canvas.box(x, top, width * 0.2, height, mix(colour, INK, 0.14), radius=4)
    band = LIGHT if colour in (CLAY, DEPTH, INK, LAGOON) else WATER
    for row in range(bands):
        canvas.box(x, top + 36 + row * 16, width, 7, band)
    canvas.box(
        x + width * 0.32, top + height * 0.5, width * 0.36, height * 0.24, mix(band, colour, 0.3), radius=3
    )
    canvas.box(x, SHELF - 34, width, 7, band)


def _draw_leaning_book(canvas: Canvas, x: float) -> None:
    corners = [(x + 62, SHELF), (x + 8, SHELF - 12), (x + 62, SHELF - 286), (x + 114, SHELF - 276)]
    canvas.soft(corners, 4, MIST)
    canvas.shape(
        [(x + 20, SHELF - 70), (x + 25, SHELF - 92), (x + 79, SHELF - 82), (x + 75, SHELF - 60)], CLAY
    )
    canvas.shape(
        [(x + 50, SHELF - 228), (x + 53, SHELF - 242), (x + 106, SHELF - 233), (x + 103, SHELF - 218)], CLAY
    )


def _draw_open_book(canvas: Canvas) -> None:
    canvas.soft([(420, 846), (1180, 846), (1130, 640), (470, 640)], 14, CLAY)
    for side in (-1, 1):
        for lift, colour in ((0, mix(SAND, INK, 0.16)), (7, SAND), (14, PAPER)):
            top = [(800, 640 - lift), (800 + side * 90, 606 - lift), (800 + side * 320, 622 - lift)]
            foot = [(800 + side * 364, 834 - lift), (800 + side * 120, 800 - lift), (800, 838 - lift)]
            canvas.shape([*smooth(top, closed=False), *smooth(foot, closed=False)], colour)
        for row in range(6):
            _draw_text_line(canvas, side, row)
    canvas.limb([(800, 626), (800, 824)], [4, 6], mix(SAND, INK, 0.2))
    canvas.curve([(816, 630), (824, 760), (812, 850), (830, 884)], 13, LIGHT)


def _draw_text_line(canvas: Canvas, side: int, row: int) -> None:
    y = 640 + row * 26
    inner, outer = 50 + row * 2, (286 + row * 7) * (0.62 if row == 5 else 1)
    colour = CLAY if row == 0 and side < 0 else SHALLOW
    reach = outer if row or side > 0 else 190
    start, middle, end = ((800 + side * x, y) for x in (inner, (inner + reach) / 2, reach))
    if side < 0 and reach != outer:
        start, end = (800 - 286, y), (800 - 130, y)
        middle = (800 - 208, y - 4)
    canvas.curve([(start[0], start[1] - 2), (middle[0], middle[1] - 8), (end[0], end[1] - 4)], 7, colour)


def _draw_glasses(canvas: Canvas, x: float, y: float) -> None:
    canvas.ring(x - 48, y, 38, 7, INK)
    canvas.ring(x + 48, y, 38, 7, INK)
    canvas.curve([(x - 12, y - 4), (x, y - 12), (x + 12, y - 4)], 7, INK)
    canvas.curve([(x - 84, y - 8), (x - 60, y - 60), (x - 10, y - 84)], 6, INK)
    canvas.curve([(x + 84, y - 8), (x + 92, y - 60), (x + 60, y - 92)], 6, INK)
