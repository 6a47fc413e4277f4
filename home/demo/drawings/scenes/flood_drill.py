"""A rescue boat among flooded roofs, in the rain."""

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.geometry import wave
from home.demo.drawings.motifs import cloud
from home.demo.drawings.palette import (
    AMBER,
    BLUE,
    CORAL,
    CREAM,
    DARK_WOOD,
    DEEP,
    GOLD,
    INK,
    NAVY,
    RED,
    SAND,
    STONE,
    TEAL,
    WHITE,
)


def draw() -> Canvas:
    canvas = Canvas("#5d7589", "#b9cbd0")
    for x, y, size, color in (
        (240, 110, 130, "#7d919f"),
        (660, 70, 150, "#8699a6"),
        (1120, 110, 140, "#7d919f"),
        (1480, 80, 120, "#8699a6"),
    ):
        cloud(canvas, x, y, size, color)
    canvas.polygon([*wave(0, WIDTH, 420, 30, 1100), (WIDTH, 600), (0, 600)], "#8fa7a6")
    for x, width, height, wall, roof in (
        (60, 250, 190, SAND, "#b5543f"),
        (350, 200, 240, "#dfe8e2", DARK_WOOD),
        (1010, 230, 210, SAND, "#a34a3a"),
        (1290, 280, 250, "#e9c9a8", DARK_WOOD),
    ):
        _house(canvas, x, width, height, wall, roof)
    for number in range(130):
        x, y = (number * 197) % (WIDTH + 120), (number * 331) % 560
        canvas.line([(x, y), (x - 14, y + 44)], "#e8f1f0", 2)
    for y, color, shift in ((580, "#5f97a6", 0), (640, "#4a8396", 220), (720, "#3a6f85", 90)):
        canvas.polygon([*wave(0, WIDTH, y, 11, 320, shift), (WIDTH, HEIGHT), (0, HEIGHT)], color)
    _boat(canvas, 770, 700)
    for y, color, shift in ((770, "#2f6078", 160), (840, "#26506a", 20)):
        canvas.polygon([*wave(0, WIDTH, y, 12, 360, shift), (WIDTH, HEIGHT), (0, HEIGHT)], color)
    for number in range(16):
        x, y = (number * 331) % WIDTH, 612 + (number * 59) % 240
        canvas.rectangle(x, y, 70, 4, "#ffffff40", radius=2)
    return canvas


def _house(canvas: Canvas, x: float, width: float, height: float, wall: str, roof: str) -> None:
    top = 600 - height
    canvas.rectangle(x, top, width, height, wall)
    canvas.rectangle(x + width * 0.72, top, width * 0.28, height, "#00000014")
    canvas.polygon(
        [
            (x - 26, top + 6),
            (x + width * 0.22, top - 84),
            (x + width * 0.78, top - 84),
            (x + width + 26, top + 6),
        ],
        roof,
    )
    for row in range(1, 4):
        canvas.rectangle(x - 4 + row, top - 84 + row * 22, width + 8 - 2 * row, 3, "#00000022")
    for part in (0.16, 0.6):
        canvas.rectangle(x + width * part - 6, top + 44, width * 0.24 + 12, 96, WHITE)
        canvas.rectangle(x + width * part, top + 50, width * 0.24, 84, NAVY)
        canvas.rectangle(x + width * part, top + 50, width * 0.24, 40, "#f2c56b")
        canvas.rectangle(x + width * (part + 0.12) - 2, top + 50, 4, 84, WHITE)


def _boat(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(x, y + 70, 420, 60, DEEP, 0.5)
    _life_vests(canvas, x - 90, y)
    canvas.rectangle(x + 130, y - 176, 9, 150, STONE)
    canvas.polygon([(x + 139, y - 172), (x + 236, y - 148), (x + 139, y - 118)], RED)
    canvas.fade_polygon(
        [
            (x - 340, y - 60),
            (x + 330, y - 60),
            (x + 400, y - 108),
            (x + 352, y + 26),
            (x + 290, y + 84),
            (x - 290, y + 84),
            (x - 344, y + 20),
        ],
        AMBER,
        "#b5601f",
    )
    canvas.rectangle(x - 356, y - 72, 700, 30, CORAL, radius=15)
    for number in range(7):
        canvas.rectangle(x - 310 + number * 96, y - 72, 12, 30, CREAM)
    for number in range(5):
        cx = x - 230 + number * 116
        canvas.ring(cx, y + 16, 40, WHITE, 16)
        for start in (20, 110, 200, 290):
            canvas.pen.arc(
                [2 * (cx - 40), 2 * (y - 24), 2 * (cx + 40), 2 * (y + 56)],
                start,
                start + 40,
                fill=RED,
                width=32,
            )
    canvas.line([(x - 330, y - 96), (x - 470, y + 60)], DARK_WOOD, 12)
    canvas.ellipse(x - 480, y + 74, 22, 44, DARK_WOOD)


def _life_vests(canvas: Canvas, x: float, y: float) -> None:
    """Draw vests hung ready along the boat, and a box of supplies."""
    for number, color in enumerate((RED, GOLD, RED)):
        left = x - 170 + number * 96
        canvas.rectangle(left, y - 148, 76, 96, color, radius=20)
        canvas.polygon([(left + 24, y - 150), (left + 52, y - 150), (left + 38, y - 96)], INK)
        canvas.rectangle(left, y - 96, 76, 10, CREAM)
    canvas.rectangle(x + 122, y - 132, 84, 74, TEAL, radius=6)
    canvas.rectangle(x + 156, y - 120, 16, 50, WHITE)
    canvas.rectangle(x + 139, y - 103, 50, 16, WHITE)
    canvas.rectangle(x + 122, y - 140, 84, 12, BLUE, radius=5)
