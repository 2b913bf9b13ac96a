"""The sheet the illustrations are drawn on: three times the final size, averaged down for clean edges."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw

from home.demo.illustrations.geometry import Point, oval, rounded, smooth, tapered
from home.demo.illustrations.palette import Colour

WIDTH, HEIGHT = 1600, 900
SCALE = 3


class Canvas:
    """A sheet of 1600 by 900 units, painted layer over layer with flat shapes."""

    def __init__(self, background: Colour) -> None:
        self._image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), background)
        self._draw = ImageDraw.Draw(self._image, "RGBA")

    def shape(self, points: Sequence[Point], colour: Colour) -> None:
        """Fill a polygon."""
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=colour)

    def soft(self, points: Sequence[tuple[float, ...]], radius: float, colour: Colour) -> None:
        """Fill a polygon with soft corners."""
        self.shape(rounded(points, radius), colour)

    def blob(self, points: Sequence[Point], colour: Colour) -> None:
        """Fill a flowing shape through the points."""
        self.shape(smooth(points), colour)

    def hill(self, ridge: Sequence[Point], colour: Colour) -> list[Point]:
        """Fill everything below a flowing ridge line; gives the outline, to clip a path to it."""
        line = smooth(ridge, closed=False)
        outline = [*line, (line[-1][0], HEIGHT), (line[0][0], HEIGHT)]
        self.shape(outline, colour)
        return outline

    def oval(self, x: float, y: float, rx: float, ry: float, colour: Colour) -> None:
        """Fill an oval around a centre."""
        box = [(x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE]
        self._draw.ellipse(box, fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """Fill a circle around a centre."""
        self.oval(x, y, radius, radius, colour)

    def ring(self, x: float, y: float, radius: float, width: float, colour: Colour) -> None:
        """Draw a circle's line."""
        outer, inner = oval(x, y, radius, radius), oval(x, y, radius - width, radius - width)
        self.shape([*outer, *reversed(inner)], colour)

    def box(self, x: float, y: float, width: float, height: float, colour: Colour, radius: float = 0) -> None:
        """Fill an upright rectangle from its top left corner."""
        corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
        self.shape(rounded(corners, radius) if radius else corners, colour)

    def line(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """Draw a line with round ends and joints."""
        self.limb(points, [width] * len(points), colour)

    def curve(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """Draw a flowing line through the points."""
        self.line(smooth(points, closed=False, steps=10), width, colour)

    def limb(self, points: Sequence[Point], widths: Sequence[float], colour: Colour) -> None:
        """Draw a line whose width changes from point to point."""
        for (x, y), width in zip(points, widths, strict=True):
            self.disc(x, y, width / 2, colour)
        for index in range(len(points) - 1):
            start, end = points[index], points[index + 1]
            self.shape(tapered(start, end, widths[index], widths[index + 1]), colour)

    def clip(self, outline: Sequence[Point], within: Sequence[Point], colour: Colour) -> None:
        """Fill the part of a polygon that lies within another: shade, light, a pattern on a wall."""
        left, top = (int(min(p[axis] for p in within)) - 1 for axis in (0, 1))
        right, bottom = (int(max(p[axis] for p in within)) + 2 for axis in (0, 1))
        masks = []
        for points in (outline, within):
            mask = Image.new("L", ((right - left) * SCALE, (bottom - top) * SCALE))
            flat = [((x - left) * SCALE, (y - top) * SCALE) for x, y in points]
            ImageDraw.Draw(mask).polygon(flat, fill=255)
            masks.append(mask)
        mask = ImageChops.multiply(*masks)
        if len(colour) > 3:
            mask = mask.point([round(value * colour[3] / 255) for value in range(256)])
        self._image.paste(colour[:3], (left * SCALE, top * SCALE), mask)

    def png(self) -> bytes:
        """The finished picture as an optimised PNG file."""
        picture = self._image.reduce(SCALE)
        file = BytesIO()
        picture.save(file, "PNG", optimize=True)
        return file.getvalue()
