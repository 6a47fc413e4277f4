"""Three market stalls, tidy, without people."""

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.geometry import polar
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
    LIME,
    MINT,
    RED,
    SAND,
    SLATE,
    STONE,
    TAN,
    TEAL,
    WHITE,
    WOOD,
)


def draw() -> Canvas:
    canvas = Canvas("#f8ead0", SAND)
    canvas.fade(0, 0, WIDTH, 150, DARK_TEAL, TEAL)
    for x in range(0, WIDTH, 80):
        canvas.rectangle(x, 0, 6, 150, "#00000020")
    for x in (280, 800, 1320):
        canvas.glow(x, 190, 300, 260, "#fff1cf", 0.9)
        canvas.line([(x, 120), (x, 190)], INK, 4)
        canvas.pie(x, 214, 44, 180, 360, AMBER)
        canvas.circle(x, 216, 15, "#fff6df")
    canvas.fade(0, 700, WIDTH, HEIGHT - 700, TAN, "#c9a26c")
    for x in range(-600, 2200, 180):
        canvas.polygon(
            [(x, HEIGHT), (x + 5, HEIGHT), (800 + (x - 800) * 0.62, 700), (797 + (x - 800) * 0.62, 700)],
            "#7a4b2a40",
        )
    for x, color, fill in ((60, RED, _greens), (560, LEAF, _fruit), (1060, BLUE, _fish)):
        _stall(canvas, x, color)
        fill(canvas, x)
        _crates(canvas, x)
    return canvas


def _stall(canvas: Canvas, x: float, color: str) -> None:
    canvas.glow(x + 240, 770, 320, 50, INK, 0.4)
    for side in (x + 16, x + 448):
        canvas.rectangle(side, 330, 16, 430, DARK_WOOD)
    canvas.rectangle(x + 20, 420, 440, 110, "#00000018")
    for stripe in range(8):
        left, top_left = x - 20 + stripe * 65, x + 30 + stripe * 52.5
        shade = color if stripe % 2 == 0 else CREAM
        canvas.polygon([(top_left, 290), (top_left + 52.5, 290), (left + 65, 384), (left, 384)], shade)
        canvas.pie(left + 32.5, 383, 32.5, 0, 180, shade)
    canvas.rectangle(x - 20, 378, 520, 8, "#00000020")
    canvas.polygon([(x, 610), (x + 480, 610), (x + 480, 640), (x, 640)], WOOD)
    canvas.fade(x + 10, 640, 460, 120, DARK_WOOD, "#5b3a24")
    for plank in range(1, 5):
        canvas.rectangle(x + 10 + plank * 92, 640, 4, 120, "#00000030")


def _tray(canvas: Canvas, x: float, y: float, width: float) -> None:
    canvas.polygon([(x - 6, y), (x + width + 6, y), (x + width - 8, y + 44), (x + 8, y + 44)], TAN)
    canvas.rectangle(x - 8, y - 2, width + 16, 10, WOOD, radius=4)


def _greens(canvas: Canvas, x: float) -> None:
    for number in range(3):
        left = x + 24 + number * 150
        for stem in range(7):
            color = (LEAF, FOREST, LIME)[(stem + number) % 3]
            leaf(canvas, left + 16 + stem * 16, 570, 84 - abs(stem - 3) * 8, -120 + stem * 10, color)
        if number == 1:
            for place in range(4):
                canvas.circle(left + 20 + place * 30, 552, 22, CORAL)
                leaf(canvas, left + 20 + place * 30, 534, 22, -90, FOREST)
        _tray(canvas, left, 566, 132)


def _fruit(canvas: Canvas, x: float) -> None:
    for number, (color, shade) in enumerate(((AMBER, "#f0b765"), (RED, CORAL), (GOLD, "#f6d58a"))):
        left = x + 24 + number * 150
        for row, count in ((0, 4), (1, 3), (2, 2)):
            for place in range(count):
                cx, cy = left + 20 + row * 16 + place * 31, 556 - row * 27
                canvas.circle(cx, cy, 18, color)
                canvas.circle(cx - 5, cy - 6, 6, shade)
        _tray(canvas, left, 566, 132)


def _fish(canvas: Canvas, x: float) -> None:
    canvas.rectangle(x + 16, 548, 448, 66, "#e8f1f0", radius=8)
    for number in range(26):
        px, py = x + 34 + (number * 71) % 414, 560 + (number * 29) % 40
        canvas.rectangle(px, py, 16, 13, "#ffffff", radius=4)
    for number in range(4):
        cx, cy = x + 78 + number * 108, 566 + (number % 2) * 14
        color = SLATE if number % 2 else STONE
        canvas.polygon([(cx + 34, cy), (cx + 62, cy - 20), (cx + 56, cy), (cx + 62, cy + 20)], color)
        canvas.ellipse(cx, cy, 44, 18, color)
        canvas.ellipse(cx - 4, cy + 6, 34, 9, MINT)
        canvas.circle(cx - 28, cy - 4, 4.5, WHITE)
        canvas.circle(cx - 28, cy - 4, 2.4, INK)


def _crates(canvas: Canvas, x: float) -> None:
    for number in range(3):
        left = x + 60 + number * 124
        for place in range(4):
            color = (LEAF, GOLD, CORAL)[number]
            canvas.circle(*polar(left + 18 + place * 24, 764, 4, place * 90), 17, color)
        for slat in range(3):
            canvas.rectangle(left, 768 + slat * 25, 108, 20, WOOD if slat % 2 else "#bb8350", radius=3)
        for side in (left, left + 96):
            canvas.rectangle(side, 764, 12, 78, DARK_WOOD, radius=3)
