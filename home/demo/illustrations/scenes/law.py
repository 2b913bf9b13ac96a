"""Law: a pair of scales next to a pile of documents, before a building with columns."""

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.geometry import oval
from home.demo.illustrations.palette import (
    CHESTNUT,
    CLAY,
    DEPTH,
    INK,
    LAGOON,
    LIGHT,
    MIST,
    PAPER,
    SAND,
    SHALLOW,
    WATER,
    Colour,
    mix,
)
from home.demo.illustrations.scenery import draw_cloud, draw_sheet, draw_tree

DESK = 770

# How far a file sticks out, its width, its thickness and its cover, from the lowest to the highest.
PILE: tuple[tuple[int, int, int, Colour], ...] = (
    (0, 330, 44, CLAY), (14, 312, 12, PAPER), (-12, 336, 38, WATER), (10, 300, 10, SAND), (4, 318, 46, LIGHT),
    (-6, 322, 12, PAPER), (18, 304, 40, LAGOON), (8, 308, 10, SAND), (-4, 322, 36, CLAY),
)  # fmt: skip


def draw() -> Canvas:
    """The courthouse pale in the distance, the scales dark and clear in front."""
    canvas = Canvas(MIST)
    canvas.disc(800, 330, 300, mix(MIST, LIGHT, 0.3))
    draw_cloud(canvas, 230, 170, size=110, colour=PAPER)
    draw_cloud(canvas, 1380, 230, size=90, colour=PAPER)
    _draw_courthouse(canvas)
    for x, height in ((120, 330), (1490, 360)):
        draw_tree(canvas, x, 720, height=height, crown=LAGOON, trunk=DEPTH)
    canvas.box(0, 700, 1600, 220, mix(CHESTNUT, CLAY, 0.5))
    canvas.box(0, 700, 1600, 14, mix(CHESTNUT, CLAY, 0.85))
    _draw_scales(canvas)
    _draw_documents(canvas)
    _draw_pen(canvas)
    return canvas


def _draw_courthouse(canvas: Canvas) -> None:
    stone = mix(SHALLOW, PAPER, 0.42)
    canvas.soft([(800, 150), (1380, 336), (220, 336)], 6, stone)
    canvas.soft([(800, 196), (1220, 318), (380, 318)], 4, mix(stone, PAPER, 0.45))
    canvas.box(236, 336, 1128, 44, mix(stone, WATER, 0.12))
    canvas.box(262, 380, 1076, 300, mix(stone, WATER, 0.2))
    for index in range(6):
        x = 276 + index * 196.8
        canvas.box(x - 14, 380, 92, 20, stone, radius=3)
        canvas.box(x, 400, 64, 280, mix(stone, PAPER, 0.4))
        canvas.box(x, 400, 18, 280, stone)
        canvas.box(x - 14, 664, 92, 20, stone, radius=3)
    canvas.box(200, 680, 1200, 30, mix(stone, WATER, 0.12))


def _draw_scales(canvas: Canvas) -> None:
    top, foot = 214, DESK + 22
    canvas.soft([(546, foot), (714, foot), (688, foot - 26), (572, foot - 26)], 10, INK)
    canvas.limb([(630, foot - 20), (630, foot - 120), (630, top)], [34, 18, 14], INK)
    canvas.disc(630, foot - 120, 20, INK)
    canvas.curve(
        [(350, top + 46), (490, top + 20), (630, top + 34), (770, top + 20), (910, top + 46)], 15, INK
    )
    canvas.disc(630, top + 24, 26, INK)
    canvas.disc(630, top + 24, 14, LIGHT)
    canvas.disc(630, top - 14, 12, LIGHT)
    for x in (350, 910):
        canvas.disc(x, top + 46, 12, LIGHT)
        for side in (-1, 1):
            canvas.line([(x, top + 46), (x + side * 104, top + 238)], 4, INK)
        canvas.shape(oval(x, top + 238, 124, 66, start=0, end=180), CLAY)
        canvas.clip(oval(x, top + 238, 124, 66), _pan_shadow(x, top + 238), mix(CLAY, INK, 0.16))
        canvas.line([(x - 120, top + 238), (x + 120, top + 238)], 9, mix(CLAY, INK, 0.3))


def _pan_shadow(x: float, y: float) -> list[tuple[float, float]]:
    return [(x - 130, y), (x - 30, y), (x - 10, y + 80), (x - 130, y + 80)]


def _draw_documents(canvas: Canvas) -> None:
    """A pile of case files and loose sheets, a ribbon around the upper ones."""
    level = DESK + 34
    for dx, width, height, colour in PILE:
        left = 1010 + dx
        canvas.box(left, level - height, width, height, colour, radius=5)
        if height > 20:
            canvas.box(left + 8, level - height + 7, width - 8, height - 14, PAPER)
            canvas.box(left + 8, level - height / 2 - 1, width - 8, 2, mix(SAND, INK, 0.16))
            canvas.box(left + 28, level - height, 58, height, mix(colour, PAPER, 0.25))
        level -= height
    corners = [(1058, level - 26), (1266, level - 34), (1330, level), (1024, level)]
    draw_sheet(canvas, corners, paper=PAPER, ink=SHALLOW, lines=0)
    for row, reach in ((0, 0.46), (1, 0.8), (2, 0.62)):
        y = level - 23 + row * 8
        canvas.line([(1076 - row * 8, y), (1076 + 230 * reach, y - 4 + row)], 3, WATER if row else CLAY)


def _draw_pen(canvas: Canvas) -> None:
    canvas.limb([(230, 838), (388, 792)], [13, 13], WATER)
    canvas.limb([(388, 792), (422, 782)], [12, 3], LIGHT)
