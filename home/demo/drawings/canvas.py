"""A sheet of 1600 × 900 units, painted at twice that size and scaled down so that edges are smooth."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw

from .geometry import Point

WIDTH = 1600
HEIGHT = 900
SCALE = 2
QUALITY = 85


class Canvas:
    """Shapes in units of the finished picture; colours are `#rrggbb` or, translucent, `#rrggbbaa`."""

    def __init__(self, top: str, bottom: str) -> None:
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), top)
        self.pen = ImageDraw.Draw(self.image, "RGBA")
        self.fade(0, 0, WIDTH, HEIGHT, top, bottom)

    def rectangle(
        self, x: float, y: float, width: float, height: float, fill: str, radius: float = 0
    ) -> None:
        box = _scaled((x, y, x + width, y + height))
        if radius:
            self.pen.rounded_rectangle(box, radius * SCALE, fill)
        else:
            self.pen.rectangle(box, fill)

    def circle(self, x: float, y: float, radius: float, fill: str) -> None:
        self.ellipse(x, y, radius, radius, fill)

    def ring(self, x: float, y: float, radius: float, color: str, width: float) -> None:
        box = _scaled((x - radius, y - radius, x + radius, y + radius))
        self.pen.ellipse(box, outline=color, width=round(width * SCALE))

    def ellipse(self, x: float, y: float, across: float, down: float, fill: str) -> None:
        self.pen.ellipse(_scaled((x - across, y - down, x + across, y + down)), fill)

    def pie(self, x: float, y: float, radius: float, start: float, end: float, fill: str) -> None:
        """Paint a slice; angles in degrees, clockwise from three o'clock."""
        self.pen.pieslice(_scaled((x - radius, y - radius, x + radius, y + radius)), start, end, fill)

    def polygon(self, points: Sequence[Point], fill: str) -> None:
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill)

    def line(self, points: Sequence[Point], color: str, width: float) -> None:
        """Draw a line with round ends and corners; for opaque colours."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.pen.line(scaled, color, round(width * SCALE), joint="curve")
        if width >= 3:
            for x, y in (points[0], points[-1]):
                self.circle(x, y, width / 2 - 0.25, color)

    def fade(self, x: float, y: float, width: float, height: float, top: str, bottom: str) -> None:
        """Fill a rectangle from one colour down to another."""
        self._fade((x, y, x + width, y + height), top, bottom, None)

    def fade_polygon(self, points: Sequence[Point], top: str, bottom: str) -> None:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, upper = min(xs), min(ys)
        mask = Image.new("L", _size(max(xs) - left, max(ys) - upper), 0)
        inside = [((x - left) * SCALE, (y - upper) * SCALE) for x, y in points]
        ImageDraw.Draw(mask).polygon(inside, 255)
        self._fade((left, upper, max(xs), max(ys)), top, bottom, mask)

    def fade_rounded(
        self, x: float, y: float, width: float, height: float, radius: float, top: str, bottom: str
    ) -> None:
        mask = Image.new("L", _size(width, height), 0)
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, mask.width - 1, mask.height - 1), radius * SCALE, 255)
        self._fade((x, y, x + width, y + height), top, bottom, mask)

    def glow(self, x: float, y: float, across: float, down: float, color: str, strength: float) -> None:
        """Paint a soft spot, `strength` (0..1) at its middle, nothing at its edge; dark colours make shadows."""
        spot = Image.radial_gradient("L").point(lambda value: max(0, 255 - value * 1.42) * strength)
        spot = spot.resize(_size(2 * across, 2 * down), Image.Resampling.BILINEAR)
        self.image.paste(color, (round((x - across) * SCALE), round((y - down) * SCALE)), spot)

    def as_jpeg(self) -> bytes:
        target = BytesIO()
        self.image.reduce(SCALE).save(target, "JPEG", quality=QUALITY, optimize=True)
        return target.getvalue()

    def _fade(
        self, box: tuple[float, float, float, float], top: str, bottom: str, mask: Image.Image | None
    ) -> None:
        size = _size(box[2] - box[0], box[3] - box[1])
        column = Image.new("RGB", (1, size[1]))
        first, last = ImageColor.getrgb(top)[:3], ImageColor.getrgb(bottom)[:3]
        steps = max(1, size[1] - 1)
        column.putdata(
            [
                tuple(round(a + (b - a) * row / steps) for a, b in zip(first, last, strict=True))
                for row in range(size[1])
            ]
        )
        filled = column.resize(size, Image.Resampling.NEAREST)
        self.image.paste(filled, (round(box[0] * SCALE), round(box[1] * SCALE)), mask)


def _scaled(box: tuple[float, float, float, float]) -> list[float]:
    return [value * SCALE for value in box]


def _size(width: float, height: float) -> tuple[int, int]:
    return max(1, round(width * SCALE)), max(1, round(height * SCALE))
