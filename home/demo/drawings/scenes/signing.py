"""Two hands with pens over a document."""

from collections.abc import Sequence

from home.demo.drawings.canvas import WIDTH, Canvas
from home.demo.drawings.geometry import Point, polar, smooth, star, turned
from home.demo.drawings.palette import (
    BLUE,
    CREAM,
    DARK_RED,
    DARK_SKIN,
    DARK_TEAL,
    DEEP,
    FOREST,
    GOLD,
    INK,
    LEAF,
    NAVY,
    RED,
    SKIN,
    WHITE,
)


def draw() -> Canvas:
    canvas = Canvas("#2f8683", DARK_TEAL)
    canvas.glow(800, 360, 900, 620, "#9fcfc0", 0.55)
    canvas.rectangle(90, 0, 10, 900, "#ffffff14")
    canvas.rectangle(WIDTH - 100, 0, 10, 900, "#ffffff14")
    _document(canvas)
    _hand(canvas, FOREST, LEAF, mirrored=False)
    _hand(canvas, NAVY, BLUE, mirrored=True)
    return canvas


def _document(canvas: Canvas) -> None:
    canvas.glow(800, 440, 520, 520, INK, 0.55)
    canvas.rectangle(484, 66, 632, 760, RED, radius=14)
    canvas.rectangle(500, 82, 600, 728, DARK_RED, radius=8)
    canvas.fade_rounded(520, 100, 560, 692, 6, WHITE, CREAM)
    for inset, color, width in ((18, GOLD, 4), (28, "#e9b44c80", 2)):
        canvas.pen.rectangle(
            [2 * (520 + inset), 2 * (100 + inset), 2 * (1080 - inset), 2 * (792 - inset)],
            outline=color,
            width=width * 2,
        )
    canvas.rectangle(660, 160, 280, 18, RED, radius=9)
    canvas.rectangle(710, 194, 180, 10, GOLD, radius=5)
    for number, length in enumerate((430, 410, 430, 380, 430, 300)):
        canvas.rectangle(585, 246 + number * 36, length, 11, "#8d99a6b0", radius=5)
    for x in (580, 880):
        canvas.rectangle(x, 586, 140, 4, NAVY)
    _seal(canvas, 800, 668)


def _seal(canvas: Canvas, x: float, y: float) -> None:
    for side in (-1, 1):
        canvas.polygon(
            [
                (x + side * 8, y),
                (x + side * 48, y + 16),
                (x + side * 52, y + 108),
                (x + side * 30, y + 88),
                (x + side * 10, y + 112),
            ],
            DARK_RED,
        )
    canvas.polygon([polar(x, y, 58 if tooth % 2 else 66, tooth * 9) for tooth in range(40)], RED)
    canvas.circle(x, y, 46, DARK_RED)
    canvas.circle(x, y, 42, RED)
    canvas.polygon(star(x, y + 2, 32), GOLD)


def _hand(canvas: Canvas, sleeve: str, cuff: str, *, mirrored: bool) -> None:
    """Draw a right hand reaching in from the lower left; mirrored, from the lower right."""

    def placed(points: Sequence[Point]) -> list[Point]:
        moved = turned(points, 620, 560, -6)
        return [(WIDTH - x, y) for x, y in moved] if mirrored else moved

    shadow = placed([(440, 700)])[0]
    canvas.glow(*shadow, 300, 200, DEEP, 0.45)
    canvas.polygon(placed([(60, 1010), (340, 1020), (470, 770), (330, 670)]), sleeve)
    canvas.polygon(placed([(60, 1010), (150, 1015), (376, 704), (330, 670)]), "#ffffff18")
    canvas.polygon(placed([(318, 690), (350, 644), (498, 748), (466, 798)]), cuff)
    canvas.polygon(placed([(340, 662), (354, 644), (502, 748), (490, 766)]), CREAM)
    palm = [
        (366, 668),
        (398, 600),
        (450, 556),
        (510, 540),
        (552, 566),
        (556, 616),
        (540, 664),
        (502, 712),
        (470, 736),
    ]
    canvas.polygon(smooth(placed(palm)), SKIN)
    for (x1, y1), (x2, y2) in (((530, 668), (572, 640)), ((546, 638), (596, 606))):
        canvas.line(placed([(x1 - 30, y1 + 14), (x2, y2)]), DARK_SKIN, 40)
        canvas.line(placed([(x1 - 34, y1 + 8), (x2 - 2, y2 - 3)]), SKIN, 36)
    pen = placed([(636, 596), (458, 422)])
    canvas.line(pen, INK if mirrored else DEEP, 20)
    canvas.line(placed([(474, 438), (458, 422)]), GOLD, 20)
    canvas.polygon(placed([(628, 602), (642, 588), (658, 617)]), GOLD)
    canvas.line(placed([(452, 590), (530, 534), (600, 572)]), DARK_SKIN, 44)
    canvas.line(placed([(450, 588), (530, 531), (600, 568)]), SKIN, 40)
    canvas.line(placed([(430, 650), (520, 620), (604, 594)]), DARK_SKIN, 42)
    canvas.line(placed([(428, 648), (520, 616), (604, 590)]), SKIN, 38)
    canvas.ellipse(*placed([(607, 567)])[0], 11, 9, "#f6d3b5")
    canvas.ellipse(*placed([(611, 588)])[0], 10, 8, "#f6d3b5")
