"""A meeting hall seen from behind its seats."""

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.geometry import star
from home.demo.drawings.motifs import flag, pot_plant
from home.demo.drawings.palette import (
    CREAM,
    DARK_RED,
    DARK_TEAL,
    DARK_WOOD,
    DEEP,
    GOLD,
    INK,
    MIST,
    NAVY,
    RED,
    SAND,
    SKY,
    STONE,
    TAN,
    TEAL,
    WOOD,
)


def draw() -> Canvas:
    canvas = Canvas(SAND, TAN)
    _wall(canvas)
    _podium(canvas, 1190, 560)
    for y, seats, size in ((600, 12, 0.62), (690, 10, 0.78), (800, 8, 1.0)):
        _row(canvas, y, seats, size)
    return canvas


def _wall(canvas: Canvas) -> None:
    for x in range(0, WIDTH, 100):
        canvas.rectangle(x, 0, 3, 540, "#7a4b2a22")
    canvas.fade(0, 0, WIDTH, 60, DARK_WOOD, WOOD)
    for x in (330, 640, 950, 1260):
        canvas.glow(x, 60, 210, 150, CREAM, 0.85)
        canvas.rectangle(x - 46, 52, 92, 12, CREAM, radius=6)
    canvas.glow(760, 520, 620, 60, INK, 0.35)
    canvas.rectangle(452, 120, 616, 356, NAVY, radius=14)
    canvas.fade_rounded(468, 136, 584, 324, 6, MIST, SKY)
    canvas.polygon([(468, 136), (700, 136), (560, 460), (468, 460)], "#ffffff50")
    for x, turn in ((0, 1), (WIDTH, -1)):
        for fold, color in enumerate((DARK_RED, RED, DARK_RED, RED)):
            left = x + turn * (fold * 46)
            canvas.rectangle(min(left, left + turn * 46), 0, 46, 540, color)
    canvas.fade(0, 500, WIDTH, 60, WOOD, DARK_WOOD)
    canvas.rectangle(0, 498, WIDTH, 6, GOLD)
    flag(canvas, 330, 500, 320, 130)
    pot_plant(canvas, 250, 504, 110, CREAM)
    pot_plant(canvas, 1350, 504, 110, CREAM)
    canvas.fade(0, 560, WIDTH, HEIGHT - 560, TAN, WOOD)


def _podium(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(x, y, 130, 24, INK, 0.5)
    canvas.line([(x - 6, y - 195), (x - 30, y - 248)], INK, 5)
    canvas.circle(x - 32, y - 252, 10, INK)
    canvas.fade_polygon([(x - 76, y - 178), (x + 76, y - 178), (x + 58, y), (x - 58, y)], WOOD, DARK_WOOD)
    canvas.polygon([(x - 96, y - 200), (x + 96, y - 200), (x + 84, y - 172), (x - 84, y - 172)], DARK_WOOD)
    canvas.circle(x, y - 96, 36, RED)
    canvas.polygon(star(x, y - 95, 26), GOLD)
    canvas.rectangle(x - 64, y - 8, 128, 10, DEEP, radius=4)


def _row(canvas: Canvas, y: float, seats: int, size: float) -> None:
    width, gap = 150 * size, 26 * size
    left = (WIDTH - seats * (width + gap) + gap) / 2
    canvas.glow(WIDTH / 2, y + 120 * size, 980, 46, INK, 0.3)
    for number in range(seats):
        x = left + number * (width + gap)
        canvas.rectangle(x + 14 * size, y + 110 * size, width - 28 * size, 60 * size, DEEP)
        canvas.fade_rounded(x, y, width, 130 * size, 26 * size, TEAL, DARK_TEAL)
        canvas.rectangle(x + 18 * size, y + 18 * size, width - 36 * size, 6 * size, "#ffffff30", radius=3)
        for side in (x - 16 * size, x + width - 2 * size):
            canvas.rectangle(side, y + 74 * size, 18 * size, 90 * size, STONE, radius=6 * size)
