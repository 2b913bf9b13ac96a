"""Family: a parent and two children stand hand in hand in front of a house."""

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.figures import CHILD, FRONT, TODDLER, Figure, Look
from home.demo.illustrations.geometry import rounded
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
    SIENNA,
    WATER,
    mix,
)
from home.demo.illustrations.scenery import draw_bush, draw_cloud, draw_tree, draw_window


def draw() -> Canvas:
    """Daylight: a wide house behind, the three in the middle, a garden around them."""
    canvas = Canvas(MIST)
    canvas.disc(330, 250, 190, mix(MIST, LIGHT, 0.25))
    canvas.disc(330, 250, 110, LIGHT)
    draw_cloud(canvas, 180, 380, size=110, colour=PAPER)
    draw_cloud(canvas, 1490, 150, size=90, colour=PAPER)
    canvas.hill([(-20, 600), (240, 540), (620, 590), (1100, 560), (1620, 590)], SHALLOW)
    for x, height in ((96, 300), (205, 230)):
        draw_tree(canvas, x, 690, height=height, crown=LAGOON, trunk=DEPTH)
    _draw_house(canvas)
    draw_tree(canvas, 1480, 716, height=470, crown=WATER, trunk=DEPTH)
    canvas.hill([(-20, 690), (400, 702), (1000, 700), (1620, 690)], mix(WATER, MIST, 0.2))
    canvas.soft([(736, 690), (884, 690), (1090, 920), (470, 920)], 20, SAND)
    canvas.hill([(-20, 830), (260, 852), (420, 930)], WATER)
    canvas.hill([(1180, 930), (1340, 856), (1620, 820)], WATER)
    for x, size in ((440, 60), (1190, 66), (1280, 46)):
        draw_bush(canvas, x, 708, size=size, colour=WATER)
    for x, y in ((390, 700), (428, 686), (470, 694), (1168, 684), (1206, 672), (1242, 690), (1290, 690)):
        canvas.disc(x, y, 7, LIGHT if x % 4 else CLAY)
    _draw_people(canvas)
    return canvas


def _draw_house(canvas: Canvas) -> None:
    wall = PAPER
    canvas.box(1110, 130, 60, 140, mix(CLAY, INK, 0.3))
    front = rounded([(420, 710), (420, 340), (1240, 340), (1240, 710)], 2)
    canvas.shape(front, wall)
    canvas.clip([(1060, 300), (1300, 300), (1300, 760), (1020, 760)], front, mix(wall, INK, 0.06))
    canvas.soft([(500, 160), (1160, 160), (1292, 356), (368, 356)], 18, CLAY)
    canvas.box(368, 340, 924, 18, mix(CLAY, INK, 0.25), radius=8)
    for x in (486, 1046):
        draw_window(canvas, x, 430, width=128, height=144, glass=mix(WATER, MIST, 0.3), frame=WATER)
        canvas.shape([(x, 540), (x + 128, 450), (x + 128, 486), (x, 574)], mix(WATER, MIST, 0.42))
        canvas.box(x + 61, 430, 6, 144, WATER)
    canvas.box(708, 380, 204, 330, WATER, radius=6)
    canvas.box(722, 394, 176, 316, LIGHT)
    canvas.box(944, 448, 10, 40, WATER, radius=4)
    canvas.oval(949, 494, 15, 20, LIGHT)
    canvas.box(704, 702, 212, 16, mix(SAND, INK, 0.2), radius=4)


def _draw_people(canvas: Canvas) -> None:
    left, right = (706, 668), (906, 684)
    parent = Look(
        coat=WATER, legs=INK, skin=SIENNA, hair=CHESTNUT, style="wave", hem=0.16, flare=0.015, shawl=CLAY
    )
    older = Look(coat=CLAY, legs=DEPTH, skin=SIENNA, hair=INK, style="tail", head=CHILD, hem=0.14, flare=0.03)
    younger = Look(coat=LIGHT, legs=LAGOON, skin=SIENNA, hair=INK, style="curls", head=TODDLER, hem=0.04)
    girl = Figure(look=older, x=614, y=844, height=288, pose=FRONT)
    girl = girl.reaching(far=left).posed(elbows=(-1, -1))
    girl.draw(canvas)
    toddler = Figure(look=younger, x=980, y=848, height=216, pose=FRONT, facing=-1)
    toddler = toddler.reaching(far=right).posed(elbows=(-1, -1))
    _draw_rabbit(canvas, 1027, 764)
    toddler.draw(canvas)
    adult = Figure(look=parent, x=808, y=842, height=430, pose=FRONT, gaze=1)
    adult.reaching(far=right, near=left).posed(elbows=(1, -1), nod=0.1).draw(canvas)


def _draw_rabbit(canvas: Canvas, x: float, y: float) -> None:
    """The toddler's cuddly toy, held by an ear."""
    canvas.limb([(x - 8, y - 16), (x - 4, y + 12)], [9, 11], PAPER)
    canvas.limb([(x + 8, y - 12), (x + 5, y + 12)], [9, 11], PAPER)
    canvas.disc(x, y + 22, 15, PAPER)
    canvas.oval(x, y + 50, 14, 19, PAPER)
    for side in (-1, 1):
        canvas.limb([(x + side * 8, y + 60), (x + side * 13, y + 76)], [11, 12], PAPER)
