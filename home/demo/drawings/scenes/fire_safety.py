"""An extinguisher, an alarm bell and an open way out."""

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.palette import (
    AMBER,
    CREAM,
    DARK_RED,
    DARK_TEAL,
    DARK_WOOD,
    FOREST,
    GOLD,
    INK,
    LEAF,
    NAVY,
    RED,
    SAND,
    SKY,
    SLATE,
    STONE,
    TAN,
    TEAL,
    WHITE,
    WOOD,
)


def draw() -> Canvas:
    canvas = Canvas("#f7ead0", "#efd9ae")
    for y in range(0, 690, 92):
        for x in range(0, WIDTH, 200):
            canvas.rectangle(x + (100 if y % 184 else 0), y, 150, 3, "#a9713f1c")
    canvas.fade(0, 700, WIDTH, HEIGHT - 700, "#b9c2c4", "#8d99a6")
    canvas.rectangle(0, 684, WIDTH, 20, CREAM)
    for x in range(-700, 2400, 240):
        canvas.polygon(
            [(x, HEIGHT), (x + 4, HEIGHT), (800 + (x - 800) * 0.66, 704), (797 + (x - 800) * 0.66, 704)],
            "#ffffff60",
        )
    _door(canvas)
    _shelf(canvas)
    _bell(canvas, 600, 190)
    canvas.rectangle(520, 300, 160, 230, WHITE, radius=10)
    canvas.rectangle(520, 300, 160, 56, RED, radius=10)
    _flame(canvas, 600, 328, 22)
    for number in range(4):
        canvas.circle(548, 388 + number * 36, 11, (RED, AMBER, GOLD, LEAF)[number])
        canvas.rectangle(572, 383 + number * 36, 84 - number % 2 * 20, 10, STONE, radius=5)
    _extinguisher(canvas, 830, 790)
    return canvas


def _door(canvas: Canvas) -> None:
    canvas.rectangle(1050, 120, 360, 584, DARK_WOOD)
    canvas.fade(1070, 140, 320, 564, SKY, "#fdf1d2")
    canvas.fade(1070, 560, 320, 144, LEAF, FOREST)
    canvas.polygon([(1180, 704), (1216, 560), (1250, 560), (1330, 704)], SAND)
    for x, radius in ((1110, 44), (1160, 56), (1330, 62), (1378, 40)):
        canvas.circle(x, 548, min(radius, 1390 - x), FOREST)
    canvas.polygon([(1070, 704), (1390, 704), (1500, 860), (1010, 860)], "#fff3cf70")
    canvas.fade_polygon([(1390, 140), (1540, 96), (1540, 776), (1390, 704)], TEAL, DARK_TEAL)
    for top in (190, 420):
        canvas.polygon([(1418, top), (1514, top - 20), (1514, top + 190), (1418, top + 180)], "#ffffff18")
    canvas.circle(1414, 440, 13, GOLD)
    canvas.rectangle(1120, 44, 220, 62, LEAF, radius=8)
    canvas.polygon(
        [(1160, 66), (1246, 66), (1246, 52), (1296, 75), (1246, 98), (1246, 84), (1160, 84)], WHITE
    )


def _shelf(canvas: Canvas) -> None:
    canvas.glow(260, 770, 320, 40, INK, 0.4)
    canvas.rectangle(70, 220, 380, 560, DARK_WOOD, radius=6)
    for shelf in range(4):
        top = 238 + shelf * 134
        canvas.fade(88, top, 344, 118, "#5b3a24", "#6f482b")
        canvas.rectangle(80, top + 118, 360, 16, WOOD)
        for number in range(4):
            width, height = 62 + (number * 13 + shelf * 7) % 14, 60 + (number * 29 + shelf * 17) % 42
            color = (TAN, TEAL, SAND, AMBER, CREAM, NAVY, LEAF)[(number * 3 + shelf * 2) % 7]
            x = 98 + number * 84
            canvas.rectangle(x, top + 118 - height, width, height, color, radius=5)
            canvas.rectangle(x + width / 2 - 6, top + 118 - height, 12, height, "#00000018")
            canvas.rectangle(x + 10, top + 118 - height * 0.6, width - 20, 12, "#ffffff90", radius=3)


def _bell(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(x + 8, y + 16, 130, 130, INK, 0.4)
    canvas.circle(x, y, 88, DARK_RED)
    canvas.circle(x, y, 78, RED)
    canvas.circle(x, y, 52, "#d9534a")
    canvas.circle(x, y, 20, CREAM)
    for radius in (112, 136):
        for start in (150, -30):
            canvas.pen.arc(
                [2 * (x - radius), 2 * (y - radius), 2 * (x + radius), 2 * (y + radius)],
                start,
                start + 60,
                fill=AMBER,
                width=12,
            )


def _extinguisher(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(x, y + 4, 170, 34, INK, 0.6)
    hose = [(x + 10, y - 440), (x + 90, y - 430), (x + 124, y - 350), (x + 118, y - 200), (x + 112, y - 130)]
    canvas.line(hose, INK, 16)
    canvas.polygon([(x + 100, y - 140), (x + 128, y - 140), (x + 142, y - 50), (x + 88, y - 50)], INK)
    canvas.fade_rounded(x - 84, y - 400, 168, 400, 60, "#d8453a", DARK_RED)
    canvas.rectangle(x - 62, y - 360, 16, 320, "#ffffff50", radius=8)
    canvas.rectangle(x - 84, y - 30, 168, 30, INK, radius=10)
    canvas.rectangle(x - 26, y - 440, 52, 50, STONE, radius=8)
    canvas.polygon([(x - 30, y - 446), (x - 120, y - 500), (x - 112, y - 516), (x + 36, y - 462)], SLATE)
    canvas.polygon([(x - 30, y - 436), (x - 128, y - 448), (x - 128, y - 464), (x + 34, y - 456)], INK)
    canvas.ring(x + 44, y - 470, 17, GOLD, 6)
    canvas.circle(x, y - 414, 17, WHITE)
    canvas.pie(x, y - 414, 13, 180, 300, LEAF)
    canvas.rectangle(x - 56, y - 290, 112, 160, CREAM, radius=10)
    _flame(canvas, x, y - 228, 40)
    for number in range(3):
        canvas.rectangle(x - 38, y - 172 + number * 13, 76 - number * 16, 6, STONE, radius=3)


def _flame(canvas: Canvas, x: float, y: float, size: float) -> None:
    for scale, color in ((1.0, AMBER), (0.55, GOLD)):
        foot = y + size * 0.9
        radius = size * 0.72 * scale
        canvas.circle(x, foot - radius, radius, color)
        canvas.polygon(
            [
                (x - radius, foot - radius),
                (x + radius * 0.2, foot - radius * 3.1),
                (x + radius, foot - radius),
            ],
            color,
        )
