"""A bookcase, an armchair and a lamp."""

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.geometry import box, turned
from home.demo.drawings.motifs import pot_plant
from home.demo.drawings.palette import (
    AMBER,
    BLUE,
    CORAL,
    CREAM,
    DARK_RED,
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
    TAN,
    TEAL,
    WHITE,
    WOOD,
)

SPINES = (RED, TEAL, GOLD, NAVY, CORAL, LEAF, BLUE, CREAM, AMBER, FOREST, MINT, DARK_RED)


def draw() -> Canvas:
    canvas = Canvas("#f6e7cb", "#ecd2a2")
    canvas.fade(0, 740, WIDTH, HEIGHT - 740, WOOD, DARK_WOOD)
    for x in range(-400, 2000, 150):
        canvas.polygon(
            [(x, HEIGHT), (x + 4, HEIGHT), (800 + (x - 800) * 0.7, 740), (797 + (x - 800) * 0.7, 740)],
            "#00000020",
        )
    canvas.rectangle(0, 724, WIDTH, 18, CREAM)
    canvas.ellipse(1010, 826, 470, 56, "#8f231f60")
    canvas.ellipse(1010, 820, 456, 50, CORAL)
    canvas.ellipse(1010, 820, 400, 40, SAND)
    canvas.ellipse(1010, 820, 372, 35, CORAL)
    canvas.glow(1400, 330, 420, 420, "#fff0c4", 0.9)
    _bookcase(canvas)
    _window(canvas)
    _lamp(canvas, 1400, 800)
    _armchair(canvas, 1080, 800)
    _pile(canvas, 770, 828)
    return canvas


def _bookcase(canvas: Canvas) -> None:
    canvas.rectangle(84, 60, 560, 690, "#5b3a24", radius=8)
    for shelf in range(4):
        top = 80 + shelf * 166
        canvas.fade(104, top, 520, 150, "#4a2d1b", "#6b4529")
        _books(canvas, shelf, top + 150)
        canvas.rectangle(96, top + 150, 536, 16, WOOD)
        canvas.rectangle(96, top + 164, 536, 4, "#00000040")
    canvas.rectangle(84, 748, 560, 26, DARK_WOOD)


def _books(canvas: Canvas, shelf: int, foot: float) -> None:
    x, number = 114.0, shelf * 5
    while x < (480 if shelf == 1 else 570):
        width, height = 24 + (number * 7) % 18, 92 + (number * 31) % 44
        color = SPINES[(number * 5 + shelf) % len(SPINES)]
        if number % 11 == 6:
            canvas.polygon(turned(box(x + 8, foot - height, width, height), x + 8, foot, 11), color)
            x += width + 30
        else:
            canvas.rectangle(x, foot - height, width, height, color, radius=3)
            canvas.rectangle(x, foot - height + 14, width, 5, "#ffffff70")
            canvas.rectangle(x, foot - 24, width, 8, "#00000030")
            x += width + 2
        number += 1
    if shelf == 1:
        canvas.rectangle(520, foot - 120, 110, 120, "#5b3a24")
        pot_plant(canvas, 572, foot, 84, CREAM)


def _window(canvas: Canvas) -> None:
    canvas.rectangle(800, 90, 420, 330, WHITE, radius=8)
    canvas.fade(816, 106, 388, 298, "#b9dde4", "#fdf1d2")
    canvas.circle(1110, 190, 40, "#ffe3a0")
    for x, radius in ((850, 60), (930, 84), (1050, 66), (1150, 78)):
        canvas.pie(x, 404, radius, 180, 360, LEAF if radius > 70 else FOREST)
    canvas.rectangle(816, 404, 388, 20, WHITE)
    canvas.rectangle(1005, 106, 10, 298, WHITE)
    canvas.rectangle(816, 240, 388, 10, WHITE)
    canvas.rectangle(784, 420, 452, 18, CREAM, radius=4)
    for left in (776, 1168):
        canvas.fade(left, 76, 76, 360, TEAL, DARK_TEAL)
        for fold in (22, 48):
            canvas.rectangle(left + fold, 76, 5, 360, "#ffffff24")
    canvas.rectangle(756, 66, 508, 14, DARK_WOOD, radius=7)


def _armchair(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(x, y + 14, 260, 40, INK, 0.5)
    for side in (-130, 112):
        canvas.rectangle(x + side, y - 30, 18, 44, DARK_WOOD, radius=4)
    canvas.fade_rounded(x - 150, y - 330, 300, 300, 70, TEAL, DARK_TEAL)
    for dx, dy in ((-60, -250), (60, -250), (0, -200)):
        canvas.circle(x + dx, y + dy, 7, "#ffffff60")
    canvas.fade_rounded(x - 136, y - 148, 272, 92, 30, "#39918e", TEAL)
    canvas.rectangle(x - 150, y - 70, 300, 56, DARK_TEAL, radius=16)
    for side in (-196, 124):
        canvas.fade_rounded(x + side, y - 190, 72, 176, 34, "#39918e", DARK_TEAL)
    canvas.polygon(turned(box(x - 70, y - 238, 112, 104), x, y - 170, -14), GOLD)
    canvas.polygon(turned(box(x - 70, y - 198, 112, 14), x, y - 170, -14), AMBER)
    canvas.polygon([(x + 20, y - 156), (x + 78, y - 178), (x + 132, y - 156), (x + 78, y - 136)], WHITE)
    canvas.line([(x + 20, y - 152), (x + 78, y - 132), (x + 132, y - 152)], RED, 6)


def _lamp(canvas: Canvas, x: float, y: float) -> None:
    canvas.rectangle(x - 6, y - 450, 12, 450, INK)
    canvas.ellipse(x, y, 74, 16, INK)
    canvas.fade_polygon(
        [(x - 60, y - 580), (x + 60, y - 580), (x + 112, y - 430), (x - 112, y - 430)], "#ffe9b5", AMBER
    )
    canvas.line([(x + 40, y - 430), (x + 40, y - 376)], INK, 3)
    canvas.circle(x + 40, y - 372, 8, GOLD)


def _pile(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(x, y + 6, 170, 26, INK, 0.5)
    for number, (width, shift) in enumerate(((220, 0), (196, 14), (206, -10), (170, 8))):
        top = y - 40 - number * 38
        canvas.rectangle(x - width / 2 + shift, top, width, 36, (NAVY, RED, GOLD, LEAF)[number], radius=6)
        canvas.rectangle(x - width / 2 + shift + 14, top + 6, width - 14, 24, CREAM)
        canvas.rectangle(x - width / 2 + shift + 14, top + 16, width - 14, 2, TAN)
    canvas.polygon([(x - 80, y - 158), (x, y - 186), (x + 6, y - 156)], WHITE)
    canvas.polygon([(x + 96, y - 158), (x, y - 186), (x + 6, y - 156)], "#efe5cf")
