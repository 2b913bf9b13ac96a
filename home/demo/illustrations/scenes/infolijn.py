"""Infolijn: a person wearing a headset sits at a desk; a speech bubble shows a conversation."""

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.figures import SIT, Figure, Look
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
    UMBER,
    WATER,
    mix,
)
from home.demo.illustrations.scenery import draw_chair, draw_leaves, draw_mug, draw_sheet

FLOOR, DESK = 826, 606


def draw() -> Canvas:
    """The person on the left, the desk in the middle, what is said above it on the right."""
    canvas = Canvas(MIST)
    canvas.disc(660, 470, 390, mix(MIST, WATER, 0.1))
    canvas.box(0, FLOOR - 14, 1600, 120, mix(MIST, WATER, 0.24))
    _draw_wall(canvas)
    _draw_person(canvas)
    _draw_desk(canvas)
    _draw_bubble(canvas)
    return canvas


def _draw_wall(canvas: Canvas) -> None:
    canvas.box(150, 150, 190, 236, PAPER, radius=4)
    canvas.box(164, 164, 162, 208, SHALLOW)
    canvas.clip(oval(270, 330, 110, 90), [(164, 164), (326, 164), (326, 372), (164, 372)], LAGOON)
    canvas.disc(216, 222, 26, LIGHT)
    draw_leaves(canvas, 196, FLOOR + 8, size=190, leaf=WATER, pot=CLAY)


def _draw_person(canvas: Canvas) -> None:
    draw_chair(canvas, 540, FLOOR + 16, height=660, facing=1, colour=CHESTNUT)
    look = Look(coat=CLAY, legs=DEPTH, skin=UMBER, hair=INK, style="bun", hem=0.03)
    person = Figure(look=look, x=540, y=FLOOR + 16, height=660, pose=SIT)
    person = person.reaching(far=(766, DESK - 18), near=(738, DESK - 14)).posed(nod=0.05)
    person.draw(canvas)
    x, y, radius = person.head_centre()
    band = [(-0.3, 0), (-0.36, 0.7), (-0.1, 1.14)]
    band = [(x + across * radius, y - up * radius) for across, up in band]
    canvas.curve(band, 9, PAPER)
    canvas.oval(x - radius * 0.3, y + 4, radius * 0.3, radius * 0.38, PAPER)
    canvas.oval(x - radius * 0.3, y + 4, radius * 0.18, radius * 0.24, LIGHT)
    canvas.curve(
        [
            (x - radius * 0.3, y + 16),
            (x + radius * 0.1, y + radius * 0.9),
            (x + radius * 0.82, y + radius * 0.78),
        ],
        6,
        PAPER,
    )
    canvas.disc(x + radius * 0.88, y + radius * 0.76, 8, PAPER)


def _draw_desk(canvas: Canvas) -> None:
    for x in (690, 1250):
        canvas.limb([(x, DESK + 10), (x + (18 if x > 900 else -18), FLOOR + 20)], [22, 16], CHESTNUT)
    canvas.box(1040, DESK + 20, 190, 120, mix(CHESTNUT, CLAY, 0.3), radius=6)
    canvas.box(1108, DESK + 70, 54, 10, LIGHT, radius=5)
    canvas.box(640, DESK, 660, 26, mix(CHESTNUT, CLAY, 0.5), radius=10)
    canvas.soft([(826, DESK - 152), (846, DESK - 152), (812, DESK - 4), (790, DESK - 4)], 8, DEPTH)
    canvas.box(690, DESK - 12, 128, 12, INK, radius=6)
    draw_mug(canvas, 924, DESK, size=64, colour=LIGHT)
    for index, colour in enumerate((WATER, CLAY, SAND, LAGOON)):
        canvas.box(1030 + (index % 2) * 10, DESK - 22 * (index + 1), 160, 22, colour, radius=4)
        canvas.box(1050 + (index % 2) * 10, DESK - 22 * (index + 1) + 8, 40, 6, mix(colour, PAPER, 0.5))
    sheet = [(1054, DESK - 96), (1158, DESK - 104), (1194, DESK - 92), (1078, DESK - 86)]
    draw_sheet(canvas, sheet, paper=PAPER, ink=SHALLOW, lines=0)
    draw_leaves(canvas, 1250, DESK, size=70, leaf=LAGOON, pot=PAPER)


def _draw_bubble(canvas: Canvas) -> None:
    canvas.soft([(800, 330), (900, 330), (706, 412)], 12, PAPER)
    canvas.box(790, 76, 640, 312, PAPER, radius=60)
    for y, x, width, fill, ink, lines in (
        (110, 836, 330, SHALLOW, WATER, (0.74, 0.5)),
        (206, 1070, 314, LIGHT, CHESTNUT, (0.56,)),
        (276, 836, 372, SHALLOW, WATER, (0.76, 0.62)),
    ):
        height = 28 + 26 * len(lines)
        canvas.box(x, y, width, height, fill, radius=24)
        tip = x + 8 if x < 900 else x + width - 8
        away = -22 if x < 900 else 22
        canvas.soft(
            [(tip, y + height - 30), (tip - away * 1.6, y + height - 1), (tip + away, y + height + 4)],
            5,
            fill,
        )
        for row, share in enumerate(lines):
            canvas.line(
                [(x + 32, y + 27 + row * 26), (x + 32 + (width - 60) * share, y + 27 + row * 26)], 9, ink
            )
