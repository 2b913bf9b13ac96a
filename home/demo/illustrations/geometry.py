"""Points for the shapes of the illustrations; nothing here draws."""

from collections.abc import Iterable, Sequence
from math import cos, hypot, pi, sin, sqrt

Point = tuple[float, float]


def rounded(points: Sequence[tuple[float, ...]], radius: float) -> list[Point]:
    """The polygon with soft corners; a point with a third value has that radius of its own."""
    outline: list[Point] = []
    for index, corner in enumerate(points):
        x, y = corner[:2]
        before, after = points[index - 1], points[(index + 1) % len(points)]
        reach = corner[2] if len(corner) > 2 else radius
        start = _towards((x, y), before, reach)
        end = _towards((x, y), after, reach)
        for step in range(13):
            t = step / 12
            outline.append(
                (
                    (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * x + t * t * end[0],
                    (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * y + t * t * end[1],
                )
            )
    return outline


def _towards(origin: Point, target: Sequence[float], reach: float) -> Point:
    """The point `reach` away from the origin, at most halfway to the target."""
    dx, dy = target[0] - origin[0], target[1] - origin[1]
    length = hypot(dx, dy) or 1
    share = min(reach, length / 2) / length
    return origin[0] + dx * share, origin[1] + dy * share


def smooth(points: Sequence[Point], *, closed: bool = True, steps: int = 14) -> list[Point]:
    """A flowing line through all points (a Catmull-Rom spline)."""
    count = len(points)
    outline: list[Point] = []
    for index in range(count if closed else count - 1):
        if closed:
            p = [points[(index + offset) % count] for offset in (-1, 0, 1, 2)]
        else:
            p = [points[min(max(index + offset, 0), count - 1)] for offset in (-1, 0, 1, 2)]
        for step in range(steps):
            t = step / steps
            outline.append((_spline(t, [q[0] for q in p]), _spline(t, [q[1] for q in p])))
    if not closed:
        outline.append(points[-1])
    return outline


def _spline(t: float, p: Sequence[float]) -> float:
    """One coordinate of the spline between the second and the third value."""
    return 0.5 * (
        2 * p[1]
        + (p[2] - p[0]) * t
        + (2 * p[0] - 5 * p[1] + 4 * p[2] - p[3]) * t * t
        + (3 * p[1] - p[0] - 3 * p[2] + p[3]) * t**3
    )


def oval(x: float, y: float, rx: float, ry: float, *, start: float = 0, end: float = 360) -> list[Point]:
    """Points on an oval between two angles in degrees, clockwise from the right."""
    count = 72
    angles = [(start + (end - start) * step / count) * pi / 180 for step in range(count + 1)]
    return [(x + rx * cos(angle), y + ry * sin(angle)) for angle in angles]


def star(x: float, y: float, radius: float) -> list[Point]:
    """A five-pointed star that stands upright."""
    corners = []
    for index in range(10):
        reach = radius if index % 2 == 0 else radius * 0.4
        angle = -pi / 2 + index * pi / 5
        corners.append((x + reach * cos(angle), y + reach * sin(angle)))
    return corners


def joint(start: Point, end: Point, *, length: float, bend: float) -> Point:
    """Where a knee or an elbow lies between two points; `length` is the whole limb, `bend` the side."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    distance = hypot(dx, dy) or 1
    half = length / 2
    offset = sqrt(max(half * half - distance * distance / 4, 0)) * bend
    return start[0] + dx / 2 - dy / distance * offset, start[1] + dy / 2 + dx / distance * offset


def tapered(start: Point, end: Point, first: float, last: float) -> list[Point]:
    """A limb's segment: a band between two points that goes from one width to another."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy) or 1
    nx, ny = -dy / length / 2, dx / length / 2
    return [
        (start[0] + nx * first, start[1] + ny * first),
        (end[0] + nx * last, end[1] + ny * last),
        (end[0] - nx * last, end[1] - ny * last),
        (start[0] - nx * first, start[1] - ny * first),
    ]


def moved(points: Iterable[Point], dx: float, dy: float) -> list[Point]:
    """The same points, moved."""
    return [(x + dx, y + dy) for x, y in points]
