"""Young trees along a river bank, a spade and a watering can."""

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.geometry import box, polar, smooth, turned, wave
from home.demo.drawings.motifs import cloud, leaf, tree
from home.demo.drawings.palette import (
    AMBER,
    CREAM,
    DARK_TEAL,
    DARK_WOOD,
    FOREST,
    GOLD,
    INK,
    LEAF,
    LIME,
    SKY,
    SLATE,
    STONE,
    TEAL,
    WHITE,
    WOOD,
)


def draw() -> Canvas:
    canvas = Canvas(SKY, CREAM)
    canvas.glow(420, 330, 640, 460, GOLD, 0.65)
    canvas.circle(420, 330, 92, "#f8dc94")
    cloud(canvas, 1080, 130, 80)
    cloud(canvas, 760, 210, 46)
    for y, height, length, shift, color in ((390, 44, 1200, 500, "#bfd8c0"), (440, 34, 860, 60, "#9cc29a")):
        canvas.polygon([*wave(0, WIDTH, y, height, length, shift), (WIDTH, 620), (0, 620)], color)
    for x, height in ((1180, 120), (1240, 150), (1310, 116), (1380, 160), (1460, 130), (96, 130), (40, 100)):
        tree(canvas, x, 482, height, "#84b07a", "#6d9c68")
    canvas.fade(0, 478, WIDTH, 120, "#8cc3cf", "#4f93a5")
    for number in range(24):
        x, y = (number * 263) % WIDTH, 492 + (number * 37) % 84
        canvas.rectangle(x, y, 60 + number % 4 * 22, 4, "#ffffff60", radius=2)
    canvas.polygon([*wave(0, WIDTH, 590, 8, 700), (WIDTH, 660), (0, 660)], LIME)
    canvas.polygon([*wave(0, WIDTH, 626, 10, 900, 300), (WIDTH, HEIGHT), (0, HEIGHT)], LEAF)
    canvas.polygon([*wave(0, WIDTH, 800, 16, 1100, 100), (WIDTH, HEIGHT), (0, HEIGHT)], FOREST)
    for number, x in enumerate((210, 500, 790, 1080, 1370)):
        _sapling(canvas, x, 716 + 12 * (number % 2), 250 + 24 * (number % 3))
    _spade(canvas, 645, 800)
    _can(canvas, 960, 804)
    return canvas


def _sapling(canvas: Canvas, x: float, y: float, height: float) -> None:
    canvas.ellipse(x, y, 96, 24, "#5b3a24")
    canvas.ellipse(x, y - 6, 76, 16, DARK_WOOD)
    canvas.line([(x + 40, y), (x - 4, y - height * 0.62)], WOOD, 9)
    canvas.line([(x, y - 6), (x + 2, y - height)], DARK_WOOD, 12)
    canvas.line([(x - 10, y - height * 0.5), (x + 14, y - height * 0.53)], CREAM, 7)
    for number in range(9):
        foot = y - height * (0.62 + 0.047 * number)
        side = -1 if number % 2 else 1
        degrees = -90 + side * (74 - number * 6)
        leaf(canvas, x + 1, foot, 96 - number * 3, degrees, LIME if number % 3 == 0 else FOREST)
    leaf(canvas, x + 2, y - height + 8, 74, -90, LIME)


def _spade(canvas: Canvas, x: float, y: float) -> None:
    canvas.polygon(
        smooth([(x - 92, y + 30), (x - 30, y - 22), (x + 30, y - 26), (x + 96, y + 30)]), "#5b3a24"
    )
    blade = [(x - 34, y - 96), (x + 34, y - 96), (x + 32, y - 10), (x, y + 30), (x - 32, y - 10)]
    canvas.polygon(turned(blade, x, y, 12), STONE)
    canvas.polygon(turned(box(x - 5, y - 96, 10, 80), x, y, 12), SLATE)
    canvas.polygon(turned(box(x - 8, y - 262, 16, 170), x, y, 12), WOOD)
    canvas.polygon(turned(box(x - 36, y - 282, 72, 20), x, y, 12), DARK_WOOD)
    canvas.polygon(smooth([(x - 76, y + 36), (x - 20, y + 2), (x + 36, y), (x + 84, y + 36)]), DARK_WOOD)


def _can(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(x, y + 34, 190, 34, INK, 0.45)
    canvas.line([(x + 60, y - 20), (x + 168, y - 128)], DARK_TEAL, 24)
    canvas.polygon(turned(box(x + 138, y - 142, 62, 26), x + 169, y - 129, 45), AMBER)
    canvas.ring(x - 76, y - 50, 56, DARK_TEAL, 14)
    canvas.fade_polygon(
        [(x - 70, y - 110), (x + 62, y - 110), (x + 80, y + 36), (x - 88, y + 36)], TEAL, DARK_TEAL
    )
    canvas.rectangle(x - 78, y - 120, 148, 18, DARK_TEAL, radius=8)
    canvas.rectangle(x - 84, y - 36, 160, 14, GOLD)
    for number in range(5):
        px, py = polar(x + 190, y - 128, 34 + number * 16, 20 + number * 12)
        canvas.ellipse(px, py, 4, 8, WHITE)
