"""A gauge at its last mark, a gear and a wrench."""

from home.demo.drawings.canvas import WIDTH, Canvas
from home.demo.drawings.geometry import Point, box, polar, turned
from home.demo.drawings.motifs import check
from home.demo.drawings.palette import (
    AMBER,
    CORAL,
    CREAM,
    DARK_TEAL,
    DEEP,
    GOLD,
    INK,
    LEAF,
    LIME,
    MINT,
    MIST,
    NAVY,
    RED,
    SLATE,
    STONE,
    TEAL,
    WHITE,
)


def draw() -> Canvas:
    canvas = Canvas(MIST, MINT)
    for x in range(0, WIDTH + 1, 80):
        canvas.rectangle(x, 0, 2, 900, "#2b7a7818")
    for y in range(20, 900, 80):
        canvas.rectangle(0, y, WIDTH, 2, "#2b7a7818")
    canvas.glow(520, 780, 620, 70, INK, 0.3)
    _gear(canvas, 1262, 300, 190, 12, TEAL, DARK_TEAL)
    _gear(canvas, 1446, 512, 112, 9, GOLD, AMBER)
    _dial(canvas, 520, 640)
    _wrench(canvas, 1215, 745)
    return canvas


def _dial(canvas: Canvas, x: float, y: float) -> None:
    canvas.pie(x, y, 470, 180, 360, DEEP)
    canvas.rectangle(x - 470, y - 2, 940, 92, DEEP, radius=40)
    canvas.pie(x, y, 440, 180, 360, CREAM)
    canvas.rectangle(x - 440, y - 2, 880, 62, CREAM, radius=26)
    colors = (RED, CORAL, AMBER, GOLD, LIME, LEAF, TEAL)
    for number, color in enumerate(colors):
        start = 180 + number * 180 / 7
        canvas.pie(x, y, 408, start + 1, start + 180 / 7 - 1, color)
    canvas.pie(x, y, 290, 180, 360, CREAM)
    for number in range(29):
        angle = 180 + number * 180 / 28
        length = 34 if number % 4 == 0 else 18
        canvas.line(
            [polar(x, y, 274, angle), polar(x, y, 274 - length, angle)], NAVY, 5 if number % 4 == 0 else 3
        )
    canvas.rectangle(x - 440, y + 2, 880, 58, CREAM, radius=26)
    tip = polar(x, y, 350, 355)
    canvas.polygon([polar(x, y, 26, 265), tip, polar(x, y, 26, 85)], NAVY)
    canvas.circle(x, y, 52, NAVY)
    canvas.circle(x, y, 22, GOLD)
    canvas.circle(x, y - 150, 62, LEAF)
    check(canvas, x, y - 150, 58, WHITE, 13)


def _gear(canvas: Canvas, x: float, y: float, radius: float, teeth: int, color: str, shade: str) -> None:
    canvas.glow(x + 20, y + 30, radius * 1.5, radius * 1.5, INK, 0.3)
    tooth = radius * 0.3
    for number in range(teeth):
        shape: list[Point] = [
            (x - tooth * 0.75, y - radius * 0.9),
            (x - tooth * 0.5, y - radius * 1.22),
            (x + tooth * 0.5, y - radius * 1.22),
            (x + tooth * 0.75, y - radius * 0.9),
        ]
        canvas.polygon(turned(shape, x, y, number * 360 / teeth), color)
    canvas.circle(x, y, radius, color)
    canvas.circle(x, y, radius * 0.72, shade)
    canvas.circle(x, y, radius * 0.62, color)
    canvas.circle(x, y, radius * 0.3, MIST)
    for number in range(6):
        canvas.circle(*polar(x, y, radius * 0.47, number * 60 + 30), radius * 0.07, shade)


def _wrench(canvas: Canvas, x: float, y: float) -> None:
    angle = -14.0
    canvas.glow(x, y + 50, 330, 70, INK, 0.35)
    canvas.polygon(turned(box(x - 210, y - 32, 420, 64), x, y, angle), STONE)
    canvas.polygon(turned(box(x - 170, y - 8, 340, 16), x, y, angle), SLATE)
    for side, opening in ((-225.0, 180.0), (225.0, 0.0)):
        cx, cy = polar(x, y, side, angle)
        canvas.pie(cx, cy, 80, angle + opening + 32, angle + opening + 328, STONE)
