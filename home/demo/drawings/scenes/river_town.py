"""A town on a river at dawn."""

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.geometry import Point, box, wave
from home.demo.drawings.palette import CREAM, DEEP, GOLD, NAVY, RED

FAR = (
    (0, 90, 150),
    (86, 70, 230),
    (150, 110, 170),
    (262, 60, 270),
    (318, 100, 190),
    (420, 80, 140),
    (500, 120, 200),
    (620, 64, 230),
    (684, 76, 96),
    (770, 120, 60),
    (900, 70, 110),
    (980, 100, 190),
    (1080, 84, 290),
    (1164, 120, 200),
    (1284, 70, 240),
    (1354, 110, 170),
    (1464, 80, 260),
    (1544, 60, 180),
)
NEAR = (
    (-10, 110, 100),
    (100, 90, 150),
    (190, 130, 90),
    (320, 80, 130),
    (400, 120, 84),
    (1090, 110, 96),
    (1200, 90, 150),
    (1290, 130, 100),
    (1420, 90, 140),
    (1510, 100, 96),
)
BANK = 560.0


def draw() -> Canvas:
    canvas = Canvas("#5b7ea6", "#f7c59f")
    canvas.fade(0, 0, WIDTH, BANK, "#54779f", "#fbd3a5")
    canvas.glow(800, 500, 900, 480, "#ffe3b0", 0.95)
    canvas.circle(800, 470, 92, "#fff1cf")
    for y, left, right, color in (
        (150, 180, 620, "#ffffff30"),
        (196, 60, 420, "#ffffff24"),
        (240, 980, 1420, "#ffffff38"),
        (110, 1080, 1340, "#ffffff26"),
    ):
        canvas.rectangle(left, y, right - left, 16, color, radius=8)
    canvas.polygon([*wave(0, WIDTH, 470, 34, 1000, 240), (WIDTH, BANK), (0, BANK)], "#b08fa0")
    for left, width, height in FAR:
        _tower(canvas, left, width, height, "#7d7f9e")
    for left, width, height in NEAR:
        _house(canvas, left, width, height)
    canvas.fade(0, BANK, WIDTH, HEIGHT - BANK, "#e9b99a", "#2f4f74")
    for left, width, height in FAR:
        canvas.rectangle(left, BANK, width, height * 0.42, "#5a638a30")
    for number in range(18):
        reach = 26 + number * 15
        canvas.rectangle(
            800 - reach + (number % 3) * 22, BANK + 16 + number * 18, reach * 1.7, 5, "#fff1cf90", radius=2
        )
    _bridge(canvas)
    _boat(canvas, 430, 770)
    _reeds(canvas)
    for x, y in ((1120, 250), (1180, 226), (1232, 262)):
        canvas.line([(x - 20, y - 8), (x, y), (x + 20, y - 8)], NAVY, 4)
    return canvas


def _tower(canvas: Canvas, left: float, width: float, height: float, color: str) -> None:
    canvas.fade(left, BANK - height, width, height, color, "#a58ea2")
    for y in range(round(BANK - height) + 18, round(BANK) - 20, 26):
        for x in range(round(left) + 12, round(left + width) - 14, 22):
            if (x * 7 + y * 3) % 5 < 2:
                canvas.rectangle(x, y, 9, 12, "#ffe3b0b0")


def _house(canvas: Canvas, left: float, width: float, height: float) -> None:
    canvas.fade(left, BANK - height, width, height, "#46587f", "#3a4a70")
    canvas.polygon(
        [
            (left - 8, BANK - height),
            (left + width / 2, BANK - height - 40),
            (left + width + 8, BANK - height),
        ],
        "#8a4a4d",
    )
    for x in (left + width * 0.2, left + width * 0.6):
        canvas.rectangle(x, BANK - height + 24, width * 0.17, 28, GOLD, radius=3)


def _bridge(canvas: Canvas) -> None:
    deck, left, right = 596.0, 470.0, 1130.0
    for start in (left, left + 220, left + 440):
        arch: list[Point] = [
            (start + 110 - 110 * n / 20, deck - 120 * (1 - (n / 20) ** 2)) for n in range(-20, 21)
        ]
        canvas.line(arch, DEEP, 13)
        for n in range(-16, 17, 4):
            x = start + 110 - 110 * n / 20
            canvas.line([(x, deck), (x, deck - 120 * (1 - (n / 20) ** 2))], DEEP, 4)
    canvas.polygon(box(left - 480, deck - 6, right - left + 960, 22), DEEP)
    canvas.rectangle(left - 480, deck - 10, right - left + 960, 4, GOLD)
    for x in (left, left + 220, left + 440, right):
        canvas.fade(x - 18, deck + 14, 36, 96, DEEP, "#3f5f86")


def _boat(canvas: Canvas, x: float, y: float) -> None:
    canvas.ellipse(x, y + 34, 150, 14, "#14283f60")
    canvas.polygon([(x - 150, y - 16), (x + 150, y - 20), (x + 104, y + 30), (x - 100, y + 30)], "#5b3a24")
    canvas.polygon([(x - 150, y - 16), (x + 150, y - 20), (x + 142, y - 6), (x - 140, y - 2)], "#7a4b2a")
    canvas.pie(x - 10, y - 12, 74, 180, 360, CREAM)
    canvas.pie(x - 10, y - 12, 52, 180, 360, "#6b4a35")
    canvas.line([(x + 96, y - 20), (x + 96, y - 92)], DEEP, 5)
    canvas.polygon([(x + 98, y - 92), (x + 146, y - 78), (x + 98, y - 62)], RED)


def _reeds(canvas: Canvas) -> None:
    canvas.polygon([*wave(0, WIDTH, 874, 12, 500), (WIDTH, HEIGHT), (0, HEIGHT)], DEEP)
    for number in range(44):
        x = (number * 137) % 520 if number % 2 else WIDTH - (number * 151) % 560
        height = 40 + (number * 53) % 90
        canvas.line([(x, 890), (x + (number % 5 - 2) * 9, 880 - height)], DEEP, 5)
