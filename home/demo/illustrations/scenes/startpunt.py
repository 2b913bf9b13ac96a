"""Startpunt: a volunteer hands an information sheet to people queueing outside a building."""

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.figures import CHILD, STAND, Figure, Look
from home.demo.illustrations.palette import (
    CHESTNUT,
    CLAY,
    DEPTH,
    INK,
    LAGOON,
    LIGHT,
    MIST,
    OCHRE,
    PAPER,
    ROSE,
    SAND,
    SHALLOW,
    SIENNA,
    SILVER,
    UMBER,
    WATER,
    mix,
    veil,
)
from home.demo.illustrations.scenery import draw_sheet, draw_tree

GROUND = 770


def draw() -> Canvas:
    """Early morning before a façade: the door on the left, the queue along the wall to the right."""
    canvas = Canvas(mix(SAND, PAPER, 0.4))
    _draw_street(canvas)
    _draw_building(canvas)
    _draw_volunteer(canvas)
    _draw_queue(canvas)
    return canvas


def _draw_street(canvas: Canvas) -> None:
    canvas.disc(1420, 330, 230, mix(SAND, LIGHT, 0.22))
    canvas.disc(1420, 330, 150, mix(SAND, LIGHT, 0.6))
    for x, y, width in ((1230, 400, 120), (1340, 330, 100), (1432, 440, 90), (1512, 370, 110)):
        canvas.box(x, y, width, 500, mix(SHALLOW, PAPER, 0.3))
        for row in range(3):
            canvas.box(x + width * 0.22, y + 34 + row * 62, 20, 30, PAPER)
            canvas.box(x + width * 0.6, y + 34 + row * 62, 20, 30, PAPER)
    draw_tree(canvas, 1500, 748, height=430, crown=LAGOON, trunk=DEPTH)
    canvas.box(0, 744, 1600, 160, mix(SAND, INK, 0.16))
    canvas.box(0, 744, 1600, 8, mix(SAND, INK, 0.28))
    canvas.box(0, 850, 1600, 60, mix(SAND, INK, 0.3))
    canvas.box(0, 850, 1600, 10, mix(SAND, INK, 0.08))


def _draw_building(canvas: Canvas) -> None:
    canvas.box(0, 60, 1216, 686, WATER)
    canvas.box(0, 36, 1240, 34, DEPTH)
    canvas.box(0, 290, 1216, 12, DEPTH)
    canvas.box(0, 700, 1216, 46, DEPTH)
    for column in range(6):
        x = 115 + column * 190
        lit = column in (1, 4)
        glass = mix(LIGHT, SAND, 0.25) if lit else mix(WATER, MIST, 0.32)
        canvas.box(x, 96, 104, 158, DEPTH, radius=3)
        canvas.box(x + 8, 104, 88, 142, glass)
        canvas.shape([(x + 8, 214), (x + 96, 124), (x + 96, 164), (x + 8, 246)], mix(glass, PAPER, 0.2))
        canvas.box(x + 49, 104, 6, 142, DEPTH)
        canvas.box(x - 8, 252, 120, 10, mix(WATER, INK, 0.25))
    canvas.box(56, 352, 222, 394, DEPTH, radius=4)
    canvas.box(72, 368, 190, 378, mix(LIGHT, SAND, 0.25))
    canvas.box(163, 368, 8, 378, DEPTH)
    for x in (150, 176):
        canvas.box(x, 548, 8, 74, DEPTH, radius=4)
    canvas.box(32, 322, 270, 24, CLAY, radius=4)
    canvas.box(30, 744, 274, 14, mix(SAND, INK, 0.34), radius=3)


def _draw_queue(canvas: Canvas) -> None:
    first = Look(coat=ROSE, legs=INK, skin=OCHRE, hair=CHESTNUT, style="wave", pack=SAND)
    Figure(look=first, x=640, y=GROUND + 22, height=336, facing=-1).posed(
        hands=((0.2, 0.56), (0.235, 0.61)), nod=0.08
    ).draw(canvas)
    mother = Look(coat=SAND, legs=INK, skin=SIENNA, hair=LIGHT, style="scarf", hem=0.26, flare=0.03)
    child = Look(coat=LIGHT, legs=CLAY, skin=SIENNA, hair=INK, style="bob", head=CHILD)
    hold = (868, 650)
    Figure(look=mother, x=808, y=GROUND + 10, height=318, facing=-1).reaching(near=hold).draw(canvas)
    Figure(look=child, x=908, y=GROUND + 22, height=184, facing=-1).reaching(far=hold).draw(canvas)
    man = Look(coat=MIST, legs=DEPTH, skin=UMBER, hair=INK, style="crop", hem=0.08, shawl=CLAY)
    Figure(look=man, x=1010, y=GROUND + 10, height=346, facing=-1, gaze=1).draw(canvas)
    friend = Look(coat=CLAY, legs=INK, skin=SIENNA, hair=INK, style="tail", pack=SHALLOW)
    Figure(look=friend, x=1130, y=GROUND + 20, height=312, facing=-1).posed(
        hands=((0.13, 0.62), (0.15, 0.6)), nod=0.12
    ).draw(canvas)
    canvas.soft([(1074, 572), (1087, 568), (1092, 594), (1079, 598)], 3, INK)
    elder = Look(coat=LAGOON, legs=DEPTH, skin=OCHRE, hair=SILVER, style="bald", hem=0.14)
    last = Figure(look=elder, x=1264, y=GROUND + 14, height=310, facing=-1)
    last.posed(hands=((0.1, 0.44), (-0.06, 0.4))).draw(canvas)
    _draw_suitcase(canvas, 1322, GROUND + 20)


def _draw_suitcase(canvas: Canvas, x: float, y: float) -> None:
    canvas.line([(x - 20, y - 118), (x - 20, y - 152), (x + 20, y - 152), (x + 20, y - 118)], 7, INK)
    canvas.box(x - 44, y - 124, 88, 116, CHESTNUT, radius=12)
    for dx in (-24, 0, 24):
        canvas.box(x + dx - 3, y - 112, 6, 92, veil(PAPER, 0.16), radius=3)
    canvas.disc(x - 30, y - 6, 8, INK)
    canvas.disc(x + 30, y - 6, 8, INK)


def _draw_volunteer(canvas: Canvas) -> None:
    look = Look(coat=LIGHT, legs=DEPTH, skin=UMBER, hair=INK, style="bun", hem=0.05)
    volunteer = Figure(look=look, x=430, y=GROUND + 30, height=340, pose=STAND)
    volunteer = volunteer.posed(hands=((0.3, 0.6), (0.15, 0.535)), nod=0.06)
    sheet = [volunteer.at(*p) for p in ((0.28, 0.7), (0.4, 0.72), (0.42, 0.58), (0.3, 0.56))]
    draw_sheet(canvas, sheet, paper=PAPER, ink=WATER, lines=5)
    stack = [volunteer.at(*p) for p in ((0.08, 0.66), (0.21, 0.68), (0.22, 0.56), (0.09, 0.54))]
    canvas.shape([volunteer.at(*p) for p in ((0.07, 0.65), (0.2, 0.68), (0.21, 0.55), (0.08, 0.53))], SHALLOW)
    draw_sheet(canvas, stack, paper=PAPER, ink=WATER, lines=5)
    volunteer.draw(canvas)
