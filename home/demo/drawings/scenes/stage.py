"""A stage with an empty backdrop, flowers and flags."""

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.geometry import polar, wave
from home.demo.drawings.motifs import flag, leaf, pot_plant
from home.demo.drawings.palette import (
    AMBER,
    CORAL,
    CREAM,
    DARK_RED,
    DARK_WOOD,
    DEEP,
    FOREST,
    GOLD,
    INK,
    LEAF,
    NAVY,
    RED,
    TAN,
    WHITE,
    WOOD,
)


def draw() -> Canvas:
    canvas = Canvas(NAVY, DEEP)
    canvas.fade(0, 0, WIDTH, 640, "#f7e6c4", "#e8c98f")
    _backdrop(canvas)
    canvas.fade(0, 640, WIDTH, 150, "#c58a52", WOOD)
    for x in range(-700, WIDTH + 700, 130):
        canvas.polygon(
            [(x, 790), (x + 3, 790), (800 + (x - 800) * 0.7, 640), (798 + (x - 800) * 0.7, 640)], "#7a4b2a60"
        )
    canvas.fade(0, 790, WIDTH, HEIGHT - 790, DARK_WOOD, "#4e2f1a")
    canvas.rectangle(0, 786, WIDTH, 8, GOLD)
    for x in (246, 1196):
        flag(canvas, x, 660, 400, 170)
        canvas.rectangle(x - 34, 650, 68, 16, DEEP, radius=8)
    for x in (424, 1124):
        pot_plant(canvas, x, 690, 150, CREAM)
    _flowers(canvas)
    for x in (420, 800, 1180):
        canvas.glow(x, 60, 330, 420, CREAM, 0.4)
    _curtains(canvas)
    return canvas


def _backdrop(canvas: Canvas) -> None:
    canvas.glow(800, 600, 620, 90, INK, 0.4)
    canvas.rectangle(440, 110, 720, 470, GOLD, radius=10)
    canvas.fade_rounded(450, 120, 700, 450, 6, RED, "#a82a22")
    canvas.pen.rectangle([952, 292, 2248, 1088], outline="#e9b44caa", width=5)
    for x, y in ((476, 146), (1124, 146), (476, 544), (1124, 544)):
        canvas.circle(x, y, 13, GOLD)


def _curtains(canvas: Canvas) -> None:
    for x, turn in ((0, 1), (WIDTH, -1)):
        for fold in range(5):
            left = x + turn * fold * 44
            reach = left + turn * 44
            color = RED if fold % 2 else DARK_RED
            canvas.polygon(
                [(left, 0), (reach, 0), (reach - turn * fold * 14, 640), (left - turn * fold * 14, 640)],
                color,
            )
    for number in range(8):
        x = number * 200
        canvas.pie(x + 100, 36, 112, 0, 180, DARK_RED if number % 2 else RED)
        canvas.rectangle(x, 0, 200, 44, DARK_RED if number % 2 else RED)
    canvas.line(wave(0, WIDTH, 30, 4, 200), GOLD, 6)


def _flowers(canvas: Canvas) -> None:
    for number in range(27):
        x = 190 + number * 47
        for degrees in (-140, -100, -60, -25):
            leaf(canvas, x, 790, 62, degrees, LEAF if number % 2 else FOREST)
    for number in range(27):
        x, y = 190 + number * 47, 734 + (number % 3) * 12
        color = (CORAL, WHITE, GOLD, RED)[number % 4]
        for petal in range(6):
            canvas.circle(*polar(x, y, 13, petal * 60 + number * 11), 11, color)
        canvas.circle(x, y, 9, AMBER if color != GOLD else DARK_RED)
    canvas.rectangle(170, 776, 1260, 26, TAN, radius=8)
