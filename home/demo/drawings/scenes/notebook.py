"""An open notebook with five lines checked."""

from home.demo.drawings.canvas import WIDTH, Canvas
from home.demo.drawings.geometry import polar, star
from home.demo.drawings.motifs import check, leaf
from home.demo.drawings.palette import (
    AMBER,
    CREAM,
    DARK_TEAL,
    DARK_WOOD,
    DEEP,
    FOREST,
    GOLD,
    INK,
    LEAF,
    NAVY,
    RED,
    SAND,
    STONE,
    TAN,
    TEAL,
    WHITE,
    WOOD,
)


def draw() -> Canvas:
    canvas = Canvas(TAN, "#c79a63")
    for y in range(60, 900, 150):
        canvas.rectangle(0, y, WIDTH, 3, "#7a4b2a30")
    canvas.glow(300, 100, 900, 620, CREAM, 0.6)
    _book(canvas)
    _cup(canvas, 1446, 200)
    _pen(canvas)
    for degrees, length in ((20, 150), (58, 180), (96, 140)):
        leaf(canvas, -20, 20, length + 80, degrees, LEAF if degrees == 58 else FOREST)
    return canvas


def _book(canvas: Canvas) -> None:
    canvas.glow(770, 490, 780, 470, INK, 0.5)
    canvas.rectangle(206, 120, 1088, 690, DARK_TEAL, radius=26)
    for x, near, far in ((230, CREAM, WHITE), (752, WHITE, CREAM)):
        canvas.fade_rounded(x, 140, 518, 650, 12, near, far)
    for step in range(6):
        canvas.rectangle(744 - step * 6, 140, 6, 650, f"#7a4b2a{40 - step * 6:02x}")
        canvas.rectangle(750 + step * 6, 140, 6, 650, f"#7a4b2a{40 - step * 6:02x}")
    for y in range(180, 770, 58):
        canvas.circle(750, y, 9, STONE)
    _left_page(canvas)
    for number, length in enumerate((300, 250, 320, 270, 290)):
        y = 236 + number * 112
        canvas.rectangle(800, y - 34, 68, 68, TEAL, radius=16)
        check(canvas, 834, y, 36, WHITE, 9)
        canvas.rectangle(900, y - 20, length, 13, NAVY, radius=6)
        canvas.rectangle(900, y + 10, length * 0.7, 10, "#8d99a690", radius=5)


def _left_page(canvas: Canvas) -> None:
    canvas.rectangle(290, 210, 240, 20, RED, radius=10)
    canvas.polygon(star(640, 226, 34), GOLD)
    for number, height in enumerate((90, 140, 190, 250)):
        canvas.fade_rounded(
            310 + number * 96, 560 - height, 62, height, 10, GOLD if number == 3 else SAND, AMBER
        )
    canvas.rectangle(290, 566, 400, 5, INK, radius=2)
    for y, length in ((630, 400), (668, 360), (706, 220)):
        canvas.rectangle(290, y, length, 10, "#8d99a690", radius=5)


def _pen(canvas: Canvas) -> None:
    start, end = (1290.0, 810.0), (1500.0, 440.0)
    canvas.glow(1415, 650, 150, 220, INK, 0.25)
    canvas.line([start, end], NAVY, 30)
    canvas.line([polar(*end, 90, 119.6), end], DEEP, 30)
    near, far = polar(*end, 96, 119.6), polar(*end, 108, 119.6)
    canvas.polygon(
        [polar(*near, 15, 29.6), polar(*near, 15, 209.6), polar(*far, 15, 209.6), polar(*far, 15, 29.6)], GOLD
    )
    canvas.polygon([polar(*start, 15, 29.6), polar(*start, 15, 209.6), polar(*start, 62, 119.6)], GOLD)
    canvas.line([polar(*start, 42, 119.6), polar(*start, 62, 119.6)], INK, 4)


def _cup(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(x + 14, y + 22, 190, 180, INK, 0.45)
    canvas.circle(x, y, 142, WHITE)
    canvas.ring(x, y, 128, "#2b7a7860", 5)
    canvas.line([(x - 70, y + 60), (x - 128, y + 112)], CREAM, 28)
    canvas.circle(x, y, 92, CREAM)
    canvas.circle(x, y, 78, WOOD)
    canvas.circle(x, y, 70, DARK_WOOD)
    canvas.ellipse(x - 18, y - 24, 34, 20, "#ffffff30")
