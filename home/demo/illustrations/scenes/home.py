"""Home: people with backpacks arrive at a house with an open door and lit windows."""

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.figures import CHILD, STAND, STRIDE, WALK, Figure, Look
from home.demo.illustrations.geometry import rounded, smooth
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
    UMBER,
    WATER,
    mix,
)
from home.demo.illustrations.scenery import draw_bush, draw_tree, draw_window


def draw() -> Canvas:
    """Dusk: a lit house on the right, four people on the path towards it, a host in the door."""
    canvas = Canvas(WATER)
    _draw_evening(canvas)
    _draw_house(canvas)
    _draw_people(canvas)
    return canvas


def _draw_evening(canvas: Canvas) -> None:
    for radius, share in ((620, 0.07), (470, 0.14), (330, 0.22)):
        canvas.disc(1170, 560, radius, mix(WATER, MIST, share))
    canvas.disc(270, 190, 96, mix(WATER, LIGHT, 0.12))
    canvas.disc(270, 190, 62, mix(LIGHT, SAND, 0.45))
    for x, y, size in (
        (120, 300, 4),
        (420, 110, 5),
        (560, 240, 4),
        (690, 90, 4),
        (820, 190, 5),
        (470, 330, 3),
    ):
        canvas.disc(x, y, size, mix(WATER, SAND, 0.75))
    canvas.hill(
        [(-20, 560), (180, 500), (420, 560), (700, 600), (1000, 560), (1620, 500)], mix(WATER, DEPTH, 0.5)
    )
    for x, height in ((60, 190), (150, 240), (236, 170), (700, 150), (770, 190)):
        draw_tree(canvas, x, 640, height=height, crown=mix(WATER, INK, 0.28), trunk=DEPTH)
    canvas.hill([(-20, 640), (300, 622), (700, 650), (1620, 640)], DEPTH)
    path = [
        (-20, 800),
        (300, 778),
        (700, 760),
        (1010, 738),
        (1190, 738),
        (1120, 800),
        (700, 860),
        (300, 910),
        (-20, 910),
    ]
    canvas.blob(path, mix(DEPTH, SAND, 0.2))
    beam = [(1004, 740), (1142, 740), (900, 960), (420, 960)]
    canvas.clip(beam, smooth(path), mix(mix(DEPTH, SAND, 0.2), LIGHT, 0.36))


def _draw_house(canvas: Canvas) -> None:
    wall, frame = mix(SAND, mix(CLAY, LIGHT, 0.5), 0.13), PAPER
    canvas.box(1370, 120, 62, 230, mix(CLAY, INK, 0.35))
    gable = rounded([(930, 744), (930, 400), (1215, 150), (1500, 400), (1500, 744)], 2)
    canvas.shape(gable, wall)
    canvas.clip([(1270, 0), (1600, 0), (1600, 800), (1330, 800)], gable, mix(wall, INK, 0.1))
    canvas.line([(890, 428), (1215, 143), (1540, 428)], 40, CLAY)
    canvas.disc(1215, 300, 40, frame)
    canvas.disc(1215, 300, 33, LIGHT)
    canvas.box(1212, 266, 6, 68, frame)
    for x in (1254, 1390):
        draw_window(canvas, x, 452, width=84, height=128, glass=LIGHT, frame=frame)
        draw_bush(canvas, x + 42, 586, size=44, colour=WATER)
        canvas.box(x - 18, 584, 120, 24, CLAY, radius=5)
    canvas.box(998, 428, 154, 318, frame, radius=6)
    canvas.box(1008, 438, 134, 308, LIGHT)
    canvas.shape([(1142, 438), (1206, 460), (1206, 772), (1142, 746)], mix(CLAY, INK, 0.12))
    canvas.disc(1192, 618, 6, LIGHT)
    canvas.box(984, 742, 172, 14, mix(SAND, INK, 0.25), radius=4)
    draw_bush(canvas, 1380, 756, size=66, colour=mix(WATER, INK, 0.3))
    draw_bush(canvas, 1510, 760, size=90, colour=mix(WATER, INK, 0.42))


def _draw_people(canvas: Canvas) -> None:
    host = Look(coat=WATER, legs=INK, skin=UMBER, style="bun", hem=0.12, flare=0.02)
    Figure(look=host, x=1070, y=748, height=272, facing=-1, pose=STAND).posed(
        hands=((0.1, 0.46), (0.2, 0.76)), elbows=(-1, -1)
    ).draw(canvas)
    elder = Look(coat=ROSE, legs=INK, skin=OCHRE, hair=CLAY, style="scarf", hem=0.2, flare=0.03, pack=SHALLOW)
    Figure(look=elder, x=250, y=846, height=318, pose=WALK).draw(canvas)
    child = Look(coat=LIGHT, legs=LAGOON, skin=SIENNA, style="hat", hair=CLAY, head=CHILD, pack=MIST)
    father = Look(coat=SAND, legs=LAGOON, skin=SIENNA, hair=INK, style="beard", pack=CLAY, hem=0.07)
    Figure(look=father, x=590, y=830, height=352, pose=STRIDE).posed(hands=((0.1, 0.5), (-0.17, 0.42))).draw(
        canvas
    )
    Figure(look=child, x=462, y=838, height=204, pose=WALK).posed(hands=((0.31, 0.78), (-0.12, 0.44))).draw(
        canvas
    )
    young = Look(coat=LAGOON, legs=INK, skin=UMBER, hair=CHESTNUT, style="curls", pack=LIGHT)
    Figure(look=young, x=800, y=802, height=322, pose=WALK).draw(canvas)
