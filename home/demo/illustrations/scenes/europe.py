"""Europe: a simple map with a dotted line between countries, surrounded by a circle of yellow stars."""

from math import cos, hypot, pi, sin

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.geography import BORDERS, LAND, project
from home.demo.illustrations.geometry import Point, moved, rounded, smooth, star
from home.demo.illustrations.palette import CLAY, DEPTH, INK, LIGHT, MIST, PAPER, SAND, WATER, mix

X, Y, REACH, STARS = 800, 450, 326, 386
SCALE = 1050
SEA = mix(WATER, MIST, 0.12)
ROUTE = [(22.4, 39.4), (21.6, 42.6), (19.4, 46.6), (14.8, 47.9), (10, 49.6), (4.6, 50.7)]
STOPS = [(22.4, 39.4), (14.8, 47.9), (4.6, 50.7)]


def draw() -> Canvas:
    """A round window on the map in the middle of a dark field, with twelve stars around it."""
    canvas = Canvas(SEA)
    _draw_map(canvas)
    for inner, outer, share in ((REACH, 540, 0.28), (540, 720, 0.14), (720, 1000, 0)):
        canvas.ring(X, Y, outer, outer - inner, mix(DEPTH, WATER, share))
    for x, y, size in (
        (170, 210, 5),
        (300, 640, 4),
        (90, 520, 4),
        (1440, 180, 4),
        (1330, 660, 5),
        (1520, 470, 4),
    ):
        canvas.disc(x, y, size, mix(DEPTH, MIST, 0.5))
    for index in range(12):
        angle = index * pi / 6
        canvas.shape(star(X + STARS * sin(angle), Y - STARS * cos(angle), 30), LIGHT)
    _draw_route(canvas)
    return canvas


def _place(place: Point) -> Point:
    return project(place, x=X, y=Y, scale=SCALE)


def _draw_map(canvas: Canvas) -> None:
    for level in range(5):
        crest = [(X - 360 + step * 40, 160 + level * 146 + (8 if step % 2 else -8)) for step in range(19)]
        canvas.curve(crest, 4, mix(SEA, MIST, 0.1))
    coasts = [rounded([_place(place) for place in coast], 5) for coast in LAND]
    for coast in coasts:
        canvas.shape(moved(coast, 0, 5), mix(WATER, INK, 0.3))
    for coast in coasts:
        canvas.shape(coast, SAND)
    for border in BORDERS:
        canvas.line([_place(place) for place in border], 2.4, mix(SAND, WATER, 0.42))


def _draw_route(canvas: Canvas) -> None:
    line = smooth([_place(place) for place in ROUTE], closed=False, steps=60)
    walked, last = 0.0, line[0]
    for point in line:
        walked += hypot(point[0] - last[0], point[1] - last[1])
        last = point
        if walked >= 17:
            walked = 0
            canvas.disc(*point, 5, CLAY)
    for index, place in enumerate(STOPS):
        x, y = _place(place)
        if index == 1:
            canvas.disc(x, y, 12, CLAY)
            canvas.disc(x, y, 6, PAPER)
        else:
            _draw_pin(canvas, x, y)


def _draw_pin(canvas: Canvas, x: float, y: float) -> None:
    canvas.oval(x, y + 2, 13, 5, mix(SAND, INK, 0.35))
    canvas.shape([(x - 20, y - 40), (x + 20, y - 40), (x, y)], CLAY)
    canvas.disc(x, y - 46, 23, CLAY)
    canvas.disc(x, y - 46, 10, PAPER)
