"""A street of a ward on a holiday."""

from math import sin

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.geometry import Point, star, turned
from home.demo.drawings.motifs import cloud, pot_plant, tree
from home.demo.drawings.palette import (
    AMBER,
    BLUE,
    CORAL,
    CREAM,
    DARK_TEAL,
    DARK_WOOD,
    GOLD,
    INK,
    LEAF,
    MINT,
    NAVY,
    RED,
    SAND,
    SKY,
    STONE,
    TAN,
    TEAL,
    WHITE,
)

HOUSES = (  # left edge, width, height, wall, roof, shutters
    (-30, 220, 430, "#f4d58d", DARK_WOOD, TEAL),
    (190, 200, 520, "#f7efe0", CORAL, BLUE),
    (390, 230, 400, MINT, "#b5543f", DARK_TEAL),
    (620, 190, 490, "#f2b894", DARK_WOOD, TEAL),
    (810, 230, 430, "#f4d58d", CORAL, BLUE),
    (1040, 200, 540, "#cfe5ea", "#b5543f", NAVY),
    (1240, 210, 410, "#f7efe0", DARK_WOOD, TEAL),
    (1450, 220, 480, "#f2b894", CORAL, DARK_TEAL),
)
STREET = 720.0


def draw() -> Canvas:
    canvas = Canvas("#a9d3de", CREAM)
    cloud(canvas, 280, 120, 70)
    cloud(canvas, 860, 90, 54)
    cloud(canvas, 1180, 150, 40)
    for x, height in ((120, 620), (600, 560), (1030, 600), (1480, 590)):
        tree(canvas, x, STREET, height, "#8db580", "#7aa56c")
    for left, width, height, wall, roof, shutters in HOUSES:
        _house(canvas, left, width, height, wall, roof, shutters)
    canvas.fade(0, STREET, WIDTH, 50, SAND, TAN)
    canvas.rectangle(0, STREET + 48, WIDTH, 10, STONE)
    canvas.fade(0, STREET + 58, WIDTH, HEIGHT - STREET - 58, "#6d7a86", "#55636f")
    for x in range(40, WIDTH, 220):
        canvas.rectangle(x, 836, 120, 9, CREAM, radius=4)
    for number, x in enumerate((90, 300, 512, 722, 930, 1146, 1350, 1550)):
        _porch_flag(canvas, x, 548 - 14 * (number % 2))
    for x in (196, 620, 1040, 1450):
        pot_plant(canvas, x, STREET + 30, 84, CORAL)
    _bunting(canvas, 250, 4)
    _bunting(canvas, 340, 0)
    return canvas


def _house(
    canvas: Canvas, left: float, width: float, height: float, wall: str, roof: str, shutters: str
) -> None:
    top = STREET - height
    canvas.fade(left, top, width, height, wall, wall)
    canvas.rectangle(left + width - 14, top, 14, height, "#00000012")
    canvas.polygon(
        [(left - 10, top), (left + 22, top - 54), (left + width - 22, top - 54), (left + width + 10, top)],
        roof,
    )
    canvas.rectangle(left - 10, top - 2, width + 20, 10, "#00000028")
    for floor in range(2 if height > 450 else 1):
        y = top + 46 + floor * 126
        for x in (left + width * 0.17, left + width * 0.57):
            canvas.rectangle(x - 8, y - 6, width * 0.26 + 16, 92, WHITE, radius=4)
            canvas.rectangle(x, y, width * 0.26, 80, shutters)
            canvas.rectangle(x + width * 0.13 - 2, y, 4, 80, WHITE)
            for slat in range(12, 80, 12):
                canvas.rectangle(x, y + slat, width * 0.26, 2, "#ffffff40")
    canvas.rectangle(left + 22, STREET - 156, width - 44, 156, "#5b3a24")
    canvas.rectangle(left + 32, STREET - 146, width - 64, 146, "#f9e2ae")
    canvas.rectangle(left + width / 2 - 3, STREET - 146, 6, 146, "#5b3a24")
    for stripe in range(6):
        part = (width - 16) / 6
        x = left + 8 + stripe * part
        color = roof if stripe % 2 else CREAM
        canvas.polygon(
            [
                (x + 4, STREET - 190),
                (x + part + 4, STREET - 190),
                (x + part, STREET - 146),
                (x, STREET - 146),
            ],
            color,
        )
        canvas.pie(x + part / 2, STREET - 147, part / 2, 0, 180, color)


def _porch_flag(canvas: Canvas, x: float, y: float) -> None:
    """Draw a flag on a pole leaning out from a wall."""
    canvas.line([(x, y + 86), (x + 52, y - 62)], STONE, 5)
    top, width, depth = (x + 50, y - 56), 112.0, 74.0
    upper: list[Point] = [(top[0] + px, top[1] + 5 * sin(px / 17)) for px in range(0, 113, 8)]
    cloth = [*upper, *((px, py + depth) for px, py in reversed(upper))]
    canvas.polygon(turned(cloth, *top, 19), RED)
    canvas.polygon(turned(star(top[0] + width / 2, top[1] + depth / 2, 25), *top, 19), GOLD)


def _bunting(canvas: Canvas, y: float, shift: int) -> None:
    def height(x: float) -> float:
        return y + 70 - 70 * ((x - 800) / 800) ** 2 - 30

    rope = [(x, height(x)) for x in range(0, WIDTH + 1, 20)]
    canvas.line(rope, INK, 2.5)
    for number, x in enumerate(range(14, WIDTH - 30, 62)):
        color = (RED, GOLD, TEAL, AMBER, BLUE, LEAF, SKY)[(number + shift) % 6]
        canvas.polygon([(x, height(x)), (x + 40, height(x + 40)), (x + 20, height(x + 20) + 50)], color)
