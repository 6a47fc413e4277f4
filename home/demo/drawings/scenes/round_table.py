"""A round table from above, eight seats, empty speech bubbles."""

from home.demo.drawings.canvas import WIDTH, Canvas
from home.demo.drawings.geometry import box, polar, turned
from home.demo.drawings.motifs import leaf
from home.demo.drawings.palette import (
    AMBER,
    BLUE,
    CORAL,
    CREAM,
    DARK_TEAL,
    DARK_WOOD,
    FOREST,
    GOLD,
    INK,
    LEAF,
    MINT,
    NAVY,
    RED,
    SAND,
    TEAL,
    WHITE,
    WOOD,
)

X, Y = 800.0, 470.0


def draw() -> Canvas:
    canvas = Canvas(SAND, "#e6cb9c")
    for x in range(-900, WIDTH, 120):
        canvas.polygon([(x, 900), (x + 900, 0), (x + 960, 0), (x + 60, 900)], "#ffffff22")
    canvas.glow(X, Y + 20, 560, 520, WOOD, 0.4)
    canvas.ring(X, Y, 424, "#2b7a7838", 10)
    for number in range(8):
        _seat(canvas, number * 45 + 22.5)
    canvas.glow(X + 14, Y + 34, 420, 420, INK, 0.5)
    canvas.circle(X, Y, 276, DARK_WOOD)
    canvas.circle(X, Y, 268, WOOD)
    canvas.ring(X, Y, 246, "#7a4b2a50", 4)
    for number in range(8):
        _place(canvas, number * 45 + 22.5, cup=number % 2 == 0)
    _flowers(canvas)
    for x, y, width, color, side in (
        (70, 90, 300, TEAL, 1),
        (1250, 70, 270, RED, -1),
        (50, 590, 250, GOLD, 1),
        (1290, 520, 240, BLUE, -1),
    ):
        _bubble(canvas, x, y, width, color, side)
    return canvas


def _seat(canvas: Canvas, degrees: float) -> None:
    x, y = polar(X, Y, 352, degrees)
    canvas.glow(x + 6, y + 12, 100, 100, INK, 0.4)
    canvas.circle(x, y, 60, DARK_TEAL)
    canvas.circle(*polar(x, y, -8, degrees), 52, TEAL)
    canvas.circle(*polar(x, y, -14, degrees), 34, "#ffffff18")


def _place(canvas: Canvas, degrees: float, *, cup: bool) -> None:
    x, y = polar(X, Y, 196, degrees)
    canvas.polygon(turned(box(x - 29, y - 38, 58, 76), x, y, degrees + 90), WHITE)
    for offset in (-20, -6, 8):
        canvas.polygon(turned(box(x - 18, y + offset, 36, 5), x, y, degrees - 90), "#8d99a6")
    if cup:
        cx, cy = polar(X, Y, 184, degrees + 20)
        canvas.circle(cx, cy, 19, CREAM)
        canvas.circle(cx, cy, 13, AMBER)


def _flowers(canvas: Canvas) -> None:
    for number in range(10):
        leaf(canvas, X, Y, 104, number * 36, FOREST if number % 2 else LEAF)
    for number in range(6):
        cx, cy = polar(X, Y, 40, number * 60)
        for petal in range(5):
            canvas.circle(*polar(cx, cy, 12, petal * 72), 10, CORAL if number % 2 else CREAM)
        canvas.circle(cx, cy, 8, GOLD)
    canvas.circle(X, Y, 17, MINT)


def _bubble(canvas: Canvas, x: float, y: float, width: float, color: str, side: int) -> None:
    """Draw an empty speech bubble, its tail to the right (1) or to the left (-1)."""
    height = width * 0.56
    edge = x + width * (0.72 if side > 0 else 0.28)
    canvas.glow(x + width / 2, y + height * 0.75, width * 0.7, height * 0.7, INK, 0.22)
    tail = [(edge - 28, y + height - 6), (edge + 28, y + height - 6), (edge + side * 62, y + height + 50)]
    canvas.polygon(tail, color)
    canvas.rectangle(x, y, width, height, color, radius=36)
    for number in range(3):
        canvas.circle(
            x + width / 2 + (number - 1) * width * 0.2,
            y + height / 2,
            width * 0.05,
            NAVY if color == GOLD else WHITE,
        )
