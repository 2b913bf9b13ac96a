"""Volunteers: a group of people of different ages stands side by side."""

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.figures import CHILD, FRONT, TEEN, Figure, Look
from home.demo.illustrations.geometry import Point
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
)
from home.demo.illustrations.scenery import draw_cloud, draw_mug

# Where each stands (x), how tall (height), where the head turns, and the looks, from left to right.
GROUP = (
    (
        262,
        560,
        1,
        Look(coat=LAGOON, legs=DEPTH, skin=OCHRE, hair=CHESTNUT, style="long", panel=PAPER, hem=0.08),
    ),
    (404, 604, 1, Look(coat=SAND, legs=DEPTH, skin=UMBER, hair=INK, style="beard", shawl=WATER, girth=1.08)),
    (548, 548, -1, Look(coat=CLAY, legs=INK, skin=SIENNA, hair=LIGHT, style="scarf", hem=0.2, flare=0.02)),
    (812, 530, 1, Look(coat=SHALLOW, legs=DEPTH, skin=OCHRE, hair=SILVER, style="bun", hem=0.14, shawl=CLAY)),
    (
        958,
        622,
        -1,
        Look(coat=WATER, legs=INK, skin=SIENNA, hair=CHESTNUT, style="wave", panel=MIST, hem=0.07),
    ),
    (1096, 566, -1, Look(coat=LIGHT, legs=DEPTH, skin=UMBER, hair=INK, style="afro", head=TEEN)),
    (1234, 578, -1, Look(coat=ROSE, legs=INK, skin=OCHRE, hair=SILVER, style="bald", girth=1.12, hem=0.08)),
    (1366, 540, -1, Look(coat=DEPTH, legs=INK, skin=SIENNA, hair=INK, style="bob", hem=0.1, panel=CLAY)),
)

# Who does something with their hands, by place.
GESTURES: dict[int, dict[str, tuple[Point, Point] | tuple[int, int]]] = {
    262: {"hands": ((0.13, 0.42), (-0.02, 0.64))},
    548: {"hands": ((0.15, 0.49), (-0.13, 0.42))},
    812: {"hands": ((0.13, 0.42), (-0.15, 0.49))},
    1366: {"hands": ((0.22, 0.96), (-0.13, 0.42)), "elbows": (-1, -1)},
}


def draw() -> Canvas:
    """Nine people before a rising sun, close enough to touch, the tallest not in the middle."""
    canvas = Canvas(mix(SAND, PAPER, 0.3))
    canvas.disc(800, 560, 470, mix(SAND, LIGHT, 0.3))
    canvas.disc(800, 560, 350, mix(SAND, LIGHT, 0.62))
    draw_cloud(canvas, 240, 190, size=120, colour=PAPER)
    draw_cloud(canvas, 1370, 150, size=96, colour=PAPER)
    canvas.hill([(-20, 640), (240, 570), (560, 640), (1000, 600), (1330, 560), (1620, 630)], SHALLOW)
    canvas.hill([(-20, 720), (400, 680), (900, 730), (1620, 690)], LAGOON)
    canvas.hill([(-20, 800), (600, 780), (1620, 806)], WATER)
    for index, (x, height, gaze, look) in enumerate(GROUP):
        lean = (0.012, -0.008, 0.0)[index % 3]
        person = Figure(look=look, x=x, y=868 - (index % 2) * 8, height=height, pose=FRONT, gaze=gaze)
        person = person.posed(
            lean=lean, nod=(0.04, 0.0, 0.08)[index % 3], hands=((0.13, 0.42), (-0.13, 0.42))
        )
        person.posed(**GESTURES.get(x, {})).draw(canvas)
    _draw_mug_and_child(canvas)
    return canvas


def _draw_mug_and_child(canvas: Canvas) -> None:
    """A mug in the hand of the first, and a child with a neighbour's hand on each shoulder."""
    draw_mug(canvas, 254, 530, size=44, colour=CLAY)
    look = Look(coat=PAPER, legs=CLAY, skin=UMBER, hair=INK, style="curls", head=CHILD, hem=0.05)
    Figure(look=look, x=682, y=876, height=366, pose=FRONT, gaze=1).draw(canvas)
    for start, end, sleeve, skin in (
        ((626, 598), (634, 602), CLAY, SIENNA),
        ((740, 598), (732, 602), SHALLOW, OCHRE),
    ):
        canvas.line([start, end], 27, mix(sleeve, INK, 0.12))
        canvas.line([end, (end[0] + (end[0] - start[0]), end[1] + 4)], 19, skin)
