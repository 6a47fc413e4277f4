"""Two hands holding up a drop with a heart."""

from collections.abc import Sequence
from math import cos, radians, sin

from home.demo.drawings.canvas import WIDTH, Canvas
from home.demo.drawings.geometry import Point, polar, smooth
from home.demo.drawings.palette import (
    CORAL,
    CREAM,
    DARK_RED,
    DARK_SKIN,
    DARK_TEAL,
    MINT,
    NAVY,
    RED,
    SKIN,
    TEAL,
    WHITE,
)


def draw() -> Canvas:
    canvas = Canvas("#fdeee2", "#f5c9b4")
    canvas.circle(800, 430, 420, "#ffffff40")
    canvas.circle(800, 430, 330, "#ffffff50")
    for number in range(14):
        x, y = polar(800, 430, 520 + (number % 3) * 110, number * 360 / 14 + 9)
        if 120 < y < 640:
            _drop(canvas, x, y, 24 + (number % 3) * 12, CORAL if number % 2 else "#efa48d")
    for x, y in ((160, 200), (1440, 170)):
        canvas.rectangle(x - 34, y - 10, 68, 20, WHITE, radius=6)
        canvas.rectangle(x - 10, y - 34, 20, 68, WHITE, radius=6)
    canvas.glow(800, 640, 330, 70, DARK_RED, 0.4)
    _drop(canvas, 800, 400, 210, RED)
    canvas.fade_polygon([point for point in _outline(800, 400, 210) if point[0] >= 799], RED, DARK_RED)
    canvas.polygon(_heart(800, 430, 6.6), CREAM)
    canvas.polygon([point for point in _heart(800, 430, 6.6) if point[0] >= 800], "#f2dfbd")
    canvas.line([(650, 430), (738, 430), (764, 388), (800, 484), (832, 412), (850, 430), (950, 430)], RED, 9)
    canvas.ellipse(700, 360, 18, 46, "#ffffff60")
    _hand(canvas, mirrored=False)
    _hand(canvas, mirrored=True)
    return canvas


def _outline(x: float, y: float, radius: float) -> list[Point]:
    """Return a drop: a circle around (x, y + radius / 5) drawn up to a point."""
    middle = y + radius * 0.2
    arc = [polar(x, middle, radius, degrees) for degrees in range(-24, 205, 4)]
    return [
        *arc,
        (x - radius * 0.42, y - radius * 0.95),
        (x, y - radius * 1.55),
        (x + radius * 0.42, y - radius * 0.95),
    ]


def _drop(canvas: Canvas, x: float, y: float, radius: float, color: str) -> None:
    canvas.polygon(_outline(x, y, radius), color)


def _heart(x: float, y: float, size: float) -> list[Point]:
    points = []
    for degrees in range(0, 360, 4):
        t = radians(degrees)
        across = 16 * sin(t) ** 3
        up = 13 * cos(t) - 5 * cos(2 * t) - 2 * cos(3 * t) - cos(4 * t)
        points.append((x + size * across, y - size * up))
    return points


def _hand(canvas: Canvas, *, mirrored: bool) -> None:
    """Draw an open hand from the lower left; mirrored, from the lower right."""

    def placed(points: Sequence[Point]) -> list[Point]:
        return [(WIDTH - x, y) for x, y in points] if mirrored else list(points)

    sleeve, cuff = (NAVY, "#3f6f9c") if mirrored else (TEAL, MINT)
    canvas.polygon(placed([(300, 960), (560, 960), (610, 836), (468, 766)]), sleeve)
    canvas.polygon(
        placed([(300, 960), (400, 960), (518, 792), (468, 766)]), DARK_TEAL if not mirrored else "#14283f"
    )
    canvas.polygon(placed([(452, 768), (480, 730), (636, 806), (616, 852)]), cuff)
    canvas.polygon(
        smooth(
            placed(
                [
                    (478, 744),
                    (500, 676),
                    (560, 640),
                    (640, 664),
                    (740, 716),
                    (792, 742),
                    (792, 770),
                    (720, 806),
                    (628, 820),
                    (540, 790),
                ]
            )
        ),
        DARK_SKIN,
    )
    canvas.polygon(
        smooth(
            placed(
                [
                    (484, 734),
                    (506, 672),
                    (562, 636),
                    (640, 658),
                    (738, 706),
                    (790, 730),
                    (790, 752),
                    (716, 782),
                    (624, 800),
                    (546, 774),
                ]
            )
        ),
        SKIN,
    )
    for start, end in (((560, 650), (584, 532)), ((536, 664), (546, 556)), ((516, 684), (512, 590))):
        canvas.line(placed([start, end]), DARK_SKIN, 44)
        canvas.line(placed([(start[0] + 3, start[1]), (end[0] + 2, end[1] - 2)]), SKIN, 39)
    canvas.line(placed([(596, 672), (628, 548)]), DARK_SKIN, 44)
    canvas.line(placed([(599, 676), (630, 546)]), SKIN, 39)
    canvas.line(placed([(600, 724), (690, 742)]), DARK_SKIN, 4)
