"""What stands around people: trees, houses, windows, plants and the things on a table."""

from collections.abc import Sequence

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.geometry import Point, oval, rounded
from home.demo.illustrations.palette import CLAY, INK, LIGHT, PAPER, Colour, mix, veil


def draw_tree(canvas: Canvas, x: float, y: float, *, height: float, crown: Colour, trunk: Colour) -> None:
    """A slender tree with an oval crown; `y` is where it stands."""
    canvas.limb([(x, y), (x, y - height * 0.6)], [height * 0.045, height * 0.025], trunk)
    outline = oval(x, y - height * 0.64, height * 0.2, height * 0.36)
    canvas.shape(outline, crown)
    shade = oval(x - height * 0.12, y - height * 0.6, height * 0.2, height * 0.4)
    canvas.clip(shade, outline, mix(crown, INK, 0.1))
    for side, level in ((1, 0.5), (-1, 0.58), (1, 0.68)):
        tip = (x + side * height * 0.08, y - height * (level + 0.08))
        canvas.line([(x, y - height * level), tip], height * 0.012, trunk)
    canvas.limb([(x, y - height * 0.5), (x, y - height * 0.86)], [height * 0.024, height * 0.008], trunk)


def draw_bush(canvas: Canvas, x: float, y: float, *, size: float, colour: Colour) -> None:
    """A low bush of three rounds, flat at the foot."""
    for dx, dy, radius in ((-0.62, 0.1, 0.42), (0.62, 0.06, 0.46), (0, 0, 0.62)):
        reach = size * radius
        canvas.shape(oval(x + dx * size, y + dy * 0, reach, reach, start=180, end=360), colour)


def draw_cloud(canvas: Canvas, x: float, y: float, *, size: float, colour: Colour) -> None:
    """A long flat cloud."""
    canvas.line([(x - size, y), (x + size, y)], size * 0.26, colour)
    canvas.line([(x - size * 0.35, y - size * 0.16), (x + size * 0.5, y - size * 0.16)], size * 0.3, colour)


def draw_window(
    canvas: Canvas, x: float, y: float, *, width: float, height: float, glass: Colour, frame: Colour
) -> None:
    """A window with a cross and a sill; `x` and `y` are its top left corner."""
    canvas.box(x - 7, y - 7, width + 14, height + 14, frame, radius=5)
    canvas.box(x, y, width, height, glass)
    canvas.box(x + width / 2 - 3, y, 6, height, frame)
    canvas.box(x, y + height * 0.38, width, 6, frame)
    canvas.box(x - 16, y + height + 5, width + 32, 10, frame, radius=4)


def draw_leaves(canvas: Canvas, x: float, y: float, *, size: float, leaf: Colour, pot: Colour) -> None:
    """A house plant in a pot; `y` is where the pot stands."""
    top = y - size * 0.42
    for lean, reach in ((-0.62, 0.62), (0.6, 0.7), (-0.3, 0.95), (0.32, 1.02), (0, 1.16)):
        tip = (x + lean * size, top - reach * size)
        middle = (x + lean * size * 0.35, top - reach * size * 0.45)
        canvas.curve([(x, top), middle, tip], size * 0.035, mix(leaf, INK, 0.2))
        dx, dy = tip[0] - middle[0], tip[1] - middle[1]
        side = (-dy * 0.26, dx * 0.26)
        centre = ((tip[0] + middle[0]) / 2, (tip[1] + middle[1]) / 2)
        canvas.blob(
            [
                middle,
                (centre[0] + side[0], centre[1] + side[1]),
                (tip[0] + dx * 0.2, tip[1] + dy * 0.2),
                (centre[0] - side[0], centre[1] - side[1]),
            ],
            leaf if reach != 0.95 else mix(leaf, INK, 0.18),
        )
    sides = [(x - size * 0.3, top), (x + size * 0.3, top), (x + size * 0.22, y), (x - size * 0.22, y)]
    body = rounded(sides, size * 0.07)
    canvas.shape(body, pot)
    shadow = [(x - size * 0.4, top), (x - size * 0.08, top), (x - size * 0.1, y), (x - size * 0.4, y)]
    canvas.clip(shadow, body, mix(pot, INK, 0.14))
    canvas.box(x - size * 0.34, top - size * 0.06, size * 0.68, size * 0.13, pot, radius=size * 0.05)


def draw_mug(canvas: Canvas, x: float, y: float, *, size: float, colour: Colour) -> None:
    """A mug that steams; `y` is where it stands."""
    canvas.ring(x + size * 0.36, y - size * 0.38, size * 0.26, size * 0.1, colour)
    sides = [(x - size * 0.38, y - size * 0.78, 4), (x + size * 0.38, y - size * 0.78, 4)]
    canvas.soft([*sides, (x + size * 0.32, y), (x - size * 0.32, y)], size * 0.14, colour)
    canvas.box(x - size * 0.38, y - size * 0.78, size * 0.2, size * 0.5, veil(INK, 0.08), radius=size * 0.06)
    for dx in (-0.12, 0.16):
        steam = [(x + size * (dx + bend), y - size * up) for bend, up in ((0, 0.95), (0.09, 1.15), (0, 1.4))]
        canvas.curve(steam, size * 0.06, veil(PAPER, 0.75))


def draw_sheet(canvas: Canvas, corners: Sequence[Point], *, paper: Colour, ink: Colour, lines: int) -> None:
    """A sheet of paper with lines of text between its four corners, clockwise from the top left."""
    canvas.shape(corners, paper)
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    thickness = max(abs(dy - ay), abs(dx - ax)) * 0.32 / (lines + 1)
    for index in range(lines):
        t = (index + 1) / (lines + 1)
        start = (ax + (dx - ax) * t, ay + (dy - ay) * t)
        end = (bx + (cx - bx) * t, by + (cy - by) * t)
        reach = 0.6 if index == lines - 1 else 0.86
        first = (start[0] + (end[0] - start[0]) * 0.14, start[1] + (end[1] - start[1]) * 0.14)
        last = (start[0] + (end[0] - start[0]) * reach, start[1] + (end[1] - start[1]) * reach)
        canvas.line([first, last], thickness, ink)


def draw_chair(canvas: Canvas, x: float, y: float, *, height: float, facing: int, colour: Colour) -> None:
    """A plain wooden chair; `x` is under the sitter's hips, `height` the sitter's when standing."""
    seat, back = y - height * 0.235, x - facing * height * 0.1
    for dx in (-0.1, 0.12):
        foot = x + facing * height * (dx * 1.25)
        canvas.limb([(x + facing * height * dx, seat), (foot, y)], [height * 0.032, height * 0.022], colour)
    canvas.line([(back, seat), (x + facing * height * 0.14, seat)], height * 0.034, colour)
    canvas.line([(back, seat), (back - facing * height * 0.05, seat - height * 0.3)], height * 0.032, colour)


def draw_lamp(canvas: Canvas, x: float, y: float, *, size: float) -> None:
    """A hanging lamp that is lit; `y` is the lower rim of its shade."""
    canvas.box(x - 2.5, -10, 5, y - size * 0.5, INK)
    canvas.oval(x, y, size * 0.24, size * 0.2, LIGHT)
    shade = oval(x, y, size * 0.7, size * 0.62, start=180, end=360)
    canvas.shape(shade, CLAY)
    canvas.clip(oval(x - size * 0.35, y, size * 0.5, size * 0.7), shade, mix(CLAY, INK, 0.14))
