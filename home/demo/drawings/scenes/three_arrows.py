"""Three arrows rising past a line."""

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.geometry import polar, wave
from home.demo.drawings.motifs import cloud
from home.demo.drawings.palette import (
    AMBER,
    CREAM,
    DARK_RED,
    DARK_TEAL,
    FOREST,
    GOLD,
    INK,
    LEAF,
    NAVY,
    RED,
    SAND,
    SKY,
    TEAL,
    WHITE,
)


def draw() -> Canvas:
    canvas = Canvas(SKY, CREAM)
    canvas.glow(1240, 250, 560, 480, GOLD, 0.6)
    canvas.circle(1240, 250, 120, "#f6d58a")
    for degrees in range(0, 360, 20):
        canvas.line([polar(1240, 250, 150, degrees), polar(1240, 250, 190, degrees)], "#f6d58a", 8)
    cloud(canvas, 250, 190, 90)
    cloud(canvas, 760, 110, 62)
    _hill(canvas, 650, 46, 1300, 200, "#c7dcc0")
    _hill(canvas, 720, 40, 900, 0, "#93b98a")
    for x in range(70, WIDTH - 40, 84):
        canvas.rectangle(x, 436, 48, 8, NAVY, radius=4)
    for x, top, color, shade in (
        (410, 366, TEAL, DARK_TEAL),
        (790, 250, GOLD, AMBER),
        (1170, 132, RED, DARK_RED),
    ):
        _arrow(canvas, x, top, color, shade)
    _hill(canvas, 802, 22, 1100, 400, LEAF)
    _hill(canvas, 852, 14, 700, 100, FOREST)
    return canvas


def _hill(canvas: Canvas, y: float, height: float, length: float, shift: float, color: str) -> None:
    canvas.polygon([*wave(0, WIDTH, y, height, length, shift), (WIDTH, HEIGHT), (0, HEIGHT)], color)


def _arrow(canvas: Canvas, x: float, top: float, color: str, shade: str) -> None:
    """Draw an arrow as a folded ribbon: its right half in shade."""
    foot, half, head = 850.0, 62.0, 138.0
    neck = top + 168
    canvas.glow(x + 30, 800, 190, 60, INK, 0.35)
    left = [(x, top), (x - head, neck), (x - half, neck), (x - half, foot), (x, foot)]
    canvas.fade_polygon(left, color, color)
    canvas.fade_polygon([(2 * x - px, py) for px, py in left], shade, color)
    canvas.line([(x - head + 34, neck - 18), (x - 12, top + 30)], "#ffffff", 4)
    for step in range(3):
        y = neck + 90 + step * 74
        if y < 760:
            canvas.polygon(
                [(x - 40, y + 26), (x, y), (x + 40, y + 26), (x + 40, y + 42), (x, y + 16), (x - 40, y + 42)],
                WHITE if step == 0 else SAND,
            )
