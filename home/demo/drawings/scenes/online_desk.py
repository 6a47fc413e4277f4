"""A desk with a form on a screen."""

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.motifs import check, pot_plant
from home.demo.drawings.palette import (
    AMBER,
    BLUE,
    CORAL,
    CREAM,
    DARK_WOOD,
    DEEP,
    GOLD,
    INK,
    LEAF,
    MIST,
    NAVY,
    RED,
    SKY,
    SLATE,
    STONE,
    TEAL,
    WHITE,
    WOOD,
)


def draw() -> Canvas:
    canvas = Canvas("#cfe5ea", "#eef4ee")
    canvas.circle(800, 400, 470, "#ffffff50")
    for x, y, width in ((130, 130, 250), (1230, 100, 260)):
        canvas.rectangle(x, y, width, 170, "#ffffffa0", radius=18)
        canvas.circle(x + 56, y + 60, 30, TEAL if x < 800 else AMBER)
        canvas.rectangle(x + 104, y + 40, width - 140, 14, "#3f6f9c80", radius=7)
        canvas.rectangle(x + 104, y + 68, width - 170, 12, "#3f6f9c50", radius=6)
        canvas.rectangle(x + 28, y + 118, width - 60, 12, "#3f6f9c50", radius=6)
        canvas.line([(x + width / 2, y + 170), (800 + (x - 700) * 0.5, 330)], "#9fc3cf", 4)
    check(canvas, 186, 190, 26, WHITE, 7)
    canvas.line([(1286, 146), (1286, 162), (1298, 168)], WHITE, 6)
    canvas.fade(0, 720, WIDTH, HEIGHT - 720, WOOD, DARK_WOOD)
    canvas.rectangle(0, 714, WIDTH, 16, "#c48a54")
    _screen(canvas)
    _desk(canvas)
    return canvas


def _screen(canvas: Canvas) -> None:
    canvas.glow(800, 764, 400, 40, INK, 0.5)
    canvas.fade_polygon([(740, 620), (860, 620), (890, 752), (710, 752)], STONE, SLATE)
    canvas.rectangle(640, 744, 320, 24, SLATE, radius=12)
    canvas.rectangle(430, 150, 740, 490, DEEP, radius=26)
    canvas.fade_rounded(452, 172, 696, 420, 10, WHITE, MIST)
    canvas.circle(800, 616, 9, STONE)
    canvas.rectangle(452, 172, 696, 62, TEAL, radius=10)
    canvas.rectangle(452, 210, 696, 24, TEAL)
    for number, color in enumerate((CORAL, GOLD, WHITE)):
        canvas.circle(484 + number * 30, 203, 9, color)
    canvas.rectangle(620, 192, 360, 22, "#ffffff40", radius=11)
    for number in range(4):
        y = 278 + number * 62
        canvas.rectangle(492, y - 18, 36, 36, LEAF if number < 3 else "#dfe7e6", radius=9)
        if number < 3:
            check(canvas, 510, y, 20, WHITE, 5)
        canvas.rectangle(550, y - 14, 120, 12, NAVY, radius=6)
        canvas.rectangle(550, y + 6, (250, 210, 270, 160)[number], 10, "#8d99a690", radius=5)
    canvas.rectangle(492, 520, 380, 16, "#dfe7e6", radius=8)
    canvas.rectangle(492, 520, 285, 16, LEAF, radius=8)
    canvas.rectangle(916, 268, 196, 200, SKY, radius=14)
    canvas.rectangle(974, 300, 80, 100, WHITE, radius=8)
    for number in range(3):
        canvas.rectangle(988, 320 + number * 22, 52 - number * 10, 9, BLUE, radius=4)
    canvas.line([(1014, 448), (1014, 416)], TEAL, 9)
    canvas.polygon([(992, 424), (1036, 424), (1014, 402)], TEAL)
    canvas.rectangle(916, 496, 196, 58, AMBER, radius=29)
    canvas.rectangle(964, 518, 100, 14, WHITE, radius=7)


def _desk(canvas: Canvas) -> None:
    canvas.glow(800, 842, 330, 30, INK, 0.4)
    canvas.polygon([(560, 796), (1040, 796), (1072, 842), (528, 842)], CREAM)
    for row in range(3):
        for key in range(15):
            canvas.rectangle(566 + key * 31 - row * 6, 801 + row * 13, 24, 8, STONE, radius=3)
    canvas.ellipse(1140, 826, 34, 18, CREAM)
    canvas.rectangle(1138, 808, 3, 16, STONE)
    pot_plant(canvas, 1340, 800, 190, CORAL)
    for number in range(5):
        canvas.rectangle(
            160 + (number % 2) * 14,
            780 - number * 26,
            270,
            24,
            (NAVY, GOLD, TEAL, RED, BLUE)[number],
            radius=4,
        )
        canvas.rectangle(172 + (number % 2) * 14, 785 - number * 26, 246, 14, WHITE)
    canvas.glow(1480, 816, 90, 20, INK, 0.4)
    canvas.fade_rounded(1440, 716, 84, 100, 14, WHITE, CREAM)
    canvas.ring(1530, 762, 26, CREAM, 10)
    canvas.rectangle(1440, 744, 84, 14, TEAL)
