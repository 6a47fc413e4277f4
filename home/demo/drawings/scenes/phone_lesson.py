"""A large telephone, speech bubbles and reading glasses."""

from home.demo.drawings.canvas import WIDTH, Canvas
from home.demo.drawings.geometry import Point, polar
from home.demo.drawings.motifs import check, shield
from home.demo.drawings.palette import (
    AMBER,
    BLUE,
    CORAL,
    DARK_TEAL,
    DEEP,
    GOLD,
    INK,
    LEAF,
    MINT,
    NAVY,
    RED,
    SAND,
    SKY,
    TAN,
    TEAL,
    WHITE,
)


def draw() -> Canvas:
    canvas = Canvas("#f9efdc", SAND)
    canvas.circle(800, 430, 400, "#e9b44c40")
    canvas.circle(800, 430, 310, "#e9b44c40")
    for number in range(20):
        x, y = (number * 331 + 60) % WIDTH, (number * 197 + 50) % 640
        canvas.circle(x, y, 7, (TEAL, CORAL, GOLD, BLUE)[number % 4] + "80")
    canvas.fade(0, 730, WIDTH, 170, TAN, "#c79f67")
    canvas.rectangle(0, 726, WIDTH, 6, "#ffffff60")
    canvas.glow(820, 800, 330, 50, INK, 0.45)
    _phone(canvas)
    _bubble(canvas, 130, 170, 380, 210, TEAL, 1)
    for number, length in enumerate((270, 220, 150)):
        canvas.rectangle(180, 222 + number * 42, length, 18, WHITE if number == 0 else "#ffffffb0", radius=9)
    _bubble(canvas, 1110, 260, 350, 190, RED, -1)
    for number in range(3):
        canvas.circle(1200 + number * 84, 355, 22, WHITE)
    _glasses(canvas, 330, 720)
    _bubble(canvas, 1150, 540, 250, 130, GOLD, -1)
    check(canvas, 1275, 604, 62, NAVY, 15)
    return canvas


def _phone(canvas: Canvas) -> None:
    canvas.rectangle(600, 50, 400, 752, DEEP, radius=54)
    canvas.fade_rounded(620, 72, 360, 708, 38, SKY, WHITE)
    canvas.rectangle(730, 84, 140, 24, DEEP, radius=12)
    for row in range(2):
        for column in range(3):
            color = (TEAL, CORAL, GOLD, BLUE, LEAF, AMBER)[row * 3 + column]
            x, y = 652 + column * 104, 150 + row * 110
            canvas.fade_rounded(x, y, 86, 86, 24, color, color)
            _icon(canvas, row * 3 + column, x + 43, y + 43)
    canvas.rectangle(650, 384, 300, 250, WHITE, radius=26)
    shield(canvas, 800, 506, 84, LEAF, "#5a8643")
    check(canvas, 800, 504, 76, WHITE, 17)
    canvas.rectangle(650, 664, 300, 70, NAVY, radius=35)
    canvas.rectangle(730, 690, 140, 18, WHITE, radius=9)
    canvas.rectangle(740, 756, 120, 8, DEEP, radius=4)


def _icon(canvas: Canvas, number: int, x: float, y: float) -> None:
    """Draw the sign of one application: letter, camera, sun, magnifier, heart, calendar."""
    if number == 0:
        canvas.rectangle(x - 26, y - 18, 52, 36, WHITE, radius=5)
        canvas.line([(x - 24, y - 14), (x, y + 4), (x + 24, y - 14)], TEAL, 4)
    elif number == 1:
        canvas.rectangle(x - 27, y - 16, 38, 32, WHITE, radius=6)
        canvas.polygon([(x + 13, y - 4), (x + 28, y - 14), (x + 28, y + 14), (x + 13, y + 4)], WHITE)
    elif number == 2:
        canvas.circle(x, y, 15, WHITE)
        for degrees in range(0, 360, 45):
            canvas.line([polar(x, y, 21, degrees), polar(x, y, 28, degrees)], WHITE, 4)
    elif number == 3:
        canvas.ring(x - 4, y - 4, 18, WHITE, 6)
        canvas.line([(x + 10, y + 10), (x + 24, y + 24)], WHITE, 7)
    elif number == 4:
        canvas.rectangle(x - 7, y - 24, 14, 48, WHITE, radius=4)
        canvas.rectangle(x - 24, y - 7, 48, 14, WHITE, radius=4)
    else:
        canvas.rectangle(x - 24, y - 22, 48, 46, WHITE, radius=6)
        canvas.rectangle(x - 24, y - 10, 48, 5, AMBER)
        canvas.rectangle(x - 4, y + 4, 20, 12, RED, radius=3)


def _bubble(canvas: Canvas, x: float, y: float, width: float, height: float, color: str, side: int) -> None:
    """Draw a speech bubble pointing right (1) or left (-1)."""
    edge = x + width if side > 0 else x
    middle = y + height * 0.62
    tail: list[Point] = [
        (edge - side * 10, middle - 30),
        (edge - side * 10, middle + 34),
        (edge + side * 60, middle + 40),
    ]
    canvas.glow(x + width / 2, y + height * 0.8, width * 0.7, height * 0.7, INK, 0.22)
    canvas.polygon(tail, color)
    canvas.rectangle(x, y, width, height, color, radius=40)


def _glasses(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(x, y + 80, 270, 36, INK, 0.4)
    for side in (-1, 1):
        canvas.ellipse(x + side * 104, y, 92, 76, DARK_TEAL)
        canvas.ellipse(x + side * 104, y, 78, 62, MINT)
        canvas.polygon(
            [
                (x + side * 104 - 40, y + 34),
                (x + side * 104 + 4, y - 46),
                (x + side * 104 + 28, y - 46),
                (x + side * 104 - 16, y + 44),
            ],
            "#ffffff70",
        )
        canvas.line([(x + side * 190, y - 20), (x + side * 236, y - 76)], DARK_TEAL, 13)
    canvas.line([(x - 16, y - 16), (x, y - 24), (x + 16, y - 16)], DARK_TEAL, 13)
