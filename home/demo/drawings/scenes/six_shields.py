"""Six shields linked in a ring around a star."""

from home.demo.drawings.canvas import Canvas
from home.demo.drawings.geometry import box, polar, star
from home.demo.drawings.motifs import shield
from home.demo.drawings.palette import (
    AMBER,
    BLUE,
    CORAL,
    CREAM,
    DARK_RED,
    DARK_TEAL,
    DEEP,
    FOREST,
    GOLD,
    LEAF,
    NAVY,
    RED,
    TEAL,
    WHITE,
)

COLORS = (
    (RED, DARK_RED),
    (GOLD, AMBER),
    (LEAF, FOREST),
    (TEAL, DARK_TEAL),
    (BLUE, "#2f577d"),
    (CORAL, "#c05f47"),
)
X, Y = 800.0, 450.0


def draw() -> Canvas:
    canvas = Canvas(NAVY, DEEP)
    canvas.glow(X, Y, 820, 560, BLUE, 0.75)
    for degrees in range(0, 360, 15):
        canvas.polygon(
            [(X, Y), polar(X, Y, 1000, degrees - 2.2), polar(X, Y, 1000, degrees + 2.2)], "#ffffff0c"
        )
    _links(canvas)
    for number, (color, shade) in enumerate(COLORS):
        x, y = polar(X, Y, 296, -90 + number * 60)
        canvas.glow(x, y + 30, 130, 130, DEEP, 0.65)
        shield(canvas, x, y, 88, color, shade)
        _houses(canvas, x, y)
    canvas.glow(X, Y, 210, 210, GOLD, 0.5)
    canvas.circle(X, Y, 112, CREAM)
    canvas.circle(X, Y, 100, RED)
    canvas.polygon(star(X, Y + 4, 78), GOLD)
    return canvas


def _links(canvas: Canvas) -> None:
    canvas.ring(X, Y, 306, "#f2dfbd60", 20)
    for number in range(6):
        for offset in (24, 30, 36):
            x, y = polar(X, Y, 296, -90 + number * 60 + offset)
            canvas.circle(x, y, 17, GOLD)
            canvas.circle(x, y, 9, NAVY)


def _houses(canvas: Canvas, x: float, y: float) -> None:
    """Draw three roofs in a row: a ward."""
    for dx, height in ((-36, 34), (0, 52), (36, 34)):
        left, foot = x + dx - 15, y + 26
        canvas.polygon(box(left, foot - height + 16, 30, height - 16), WHITE)
        canvas.polygon(
            [(left - 5, foot - height + 17), (x + dx, foot - height - 6), (left + 35, foot - height + 17)],
            CREAM,
        )
        canvas.rectangle(x + dx - 5, foot - 16, 10, 16, NAVY)
    canvas.rectangle(x - 56, y + 28, 112, 6, WHITE, radius=3)
