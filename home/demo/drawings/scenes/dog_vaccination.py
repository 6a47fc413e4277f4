"""A dog, a cat, a syringe and a shield."""

from home.demo.drawings.canvas import HEIGHT, WIDTH, Canvas
from home.demo.drawings.geometry import Point, box, smooth, turned
from home.demo.drawings.motifs import pot_plant, shield
from home.demo.drawings.palette import (
    AMBER,
    CORAL,
    CREAM,
    DARK_TEAL,
    GOLD,
    INK,
    MINT,
    NAVY,
    RED,
    SKY,
    SLATE,
    STONE,
    TEAL,
    WHITE,
)

FUR = "#dfa258"
DARK_FUR = "#b97a35"


def draw() -> Canvas:
    canvas = Canvas("#d8eee6", MINT)
    for x, y in ((140, 150), (340, 70), (1480, 120), (1320, 330), (90, 420), (1010, 80)):
        for part in (box(x - 26, y - 8, 52, 16), box(x - 8, y - 26, 16, 52)):
            canvas.polygon(part, "#ffffff70")
    canvas.circle(700, 470, 380, "#ffffff48")
    canvas.fade(0, 740, WIDTH, HEIGHT - 740, "#f2dfbd", "#d9b98a")
    canvas.rectangle(0, 736, WIDTH, 8, "#ffffff80")
    pot_plant(canvas, 150, 790, 200, CORAL)
    canvas.glow(560, 800, 330, 46, INK, 0.45)
    canvas.glow(920, 808, 250, 40, INK, 0.45)
    _dog(canvas, 560, 800)
    _cat(canvas, 920, 806)
    canvas.glow(1290, 430, 190, 200, DARK_TEAL, 0.45)
    shield(canvas, 1280, 400, 150, TEAL, DARK_TEAL)
    for part in (box(1258, 326, 44, 144), box(1208, 376, 144, 44)):
        canvas.polygon(part, WHITE)
    _syringe(canvas, 1190, 780)
    return canvas


def _mirror(points: list[Point], x: float) -> list[Point]:
    return [(2 * x - px, py) for px, py in points]


def _dog(canvas: Canvas, x: float, y: float) -> None:
    tail = smooth(
        [
            (x - 130, y - 60),
            (x - 210, y - 110),
            (x - 250, y - 200),
            (x - 222, y - 212),
            (x - 180, y - 140),
            (x - 110, y - 110),
        ]
    )
    canvas.polygon(tail, DARK_FUR)
    body = [
        (x - 150, y),
        (x - 168, y - 120),
        (x - 110, y - 270),
        (x, y - 330),
        (x + 96, y - 270),
        (x + 120, y - 110),
        (x + 110, y),
    ]
    canvas.polygon(smooth(body), FUR)
    canvas.polygon(
        smooth([(x - 160, y + 4), (x - 176, y - 90), (x - 100, y - 140), (x - 40, y - 80), (x - 50, y + 4)]),
        DARK_FUR,
    )
    canvas.polygon(
        smooth(
            [(x - 10, y - 280), (x + 80, y - 250), (x + 84, y - 120), (x + 40, y - 60), (x - 10, y - 130)]
        ),
        CREAM,
    )
    for left in (x - 6, x + 66):
        canvas.rectangle(left, y - 190, 58, 196, FUR, radius=28)
        canvas.ellipse(left + 34, y - 6, 44, 20, CREAM)
    canvas.rectangle(x + 56, y - 170, 4, 160, "#b97a3560", radius=2)
    canvas.ellipse(x - 96, y - 6, 66, 22, CREAM)
    canvas.rectangle(x - 62, y - 338, 176, 34, RED, radius=17)
    canvas.circle(x + 40, y - 296, 20, GOLD)
    head = (x + 30, y - 440)
    canvas.polygon(
        smooth(
            [
                (x - 90, y - 440),
                (x - 70, y - 540),
                (x + 30, y - 580),
                (x + 130, y - 540),
                (x + 152, y - 440),
                (x + 104, y - 352),
                (x + 30, y - 330),
                (x - 44, y - 352),
            ]
        ),
        FUR,
    )
    ear = [
        (x - 62, y - 552),
        (x - 120, y - 540),
        (x - 150, y - 440),
        (x - 128, y - 380),
        (x - 92, y - 410),
        (x - 66, y - 480),
    ]
    canvas.polygon(smooth(ear), DARK_FUR)
    canvas.polygon(smooth(_mirror(ear, head[0])), DARK_FUR)
    canvas.polygon(
        smooth(
            [
                (x + 30, y - 560),
                (x + 52, y - 480),
                (x + 96, y - 410),
                (x + 80, y - 350),
                (x + 30, y - 336),
                (x - 20, y - 350),
                (x - 36, y - 410),
                (x + 8, y - 480),
            ]
        ),
        CREAM,
    )
    for side in (-1, 1):
        canvas.circle(head[0] + side * 56, y - 462, 17, INK)
        canvas.circle(head[0] + side * 56 + 5, y - 468, 6, WHITE)
    canvas.polygon(smooth([(x - 4, y - 424), (x + 30, y - 432), (x + 64, y - 424), (x + 30, y - 390)]), INK)
    canvas.line([(x + 30, y - 396), (x + 30, y - 376)], INK, 5)
    canvas.pen.arc([2 * (x - 16), 2 * (y - 400), 2 * (x + 30), 2 * (y - 360)], 20, 160, fill=INK, width=10)
    canvas.pen.arc([2 * (x + 30), 2 * (y - 400), 2 * (x + 76), 2 * (y - 360)], 20, 160, fill=INK, width=10)


def _cat(canvas: Canvas, x: float, y: float) -> None:
    canvas.line(
        smooth(
            [
                (x + 90, y - 30),
                (x + 170, y - 50),
                (x + 176, y - 150),
                (x + 140, y - 190),
                (x + 176, y - 150),
                (x + 170, y - 50),
            ]
        )[:42],
        SLATE,
        30,
    )
    canvas.polygon(
        smooth(
            [
                (x - 92, y),
                (x - 100, y - 100),
                (x - 60, y - 210),
                (x, y - 236),
                (x + 60, y - 210),
                (x + 104, y - 100),
                (x + 96, y),
            ]
        ),
        STONE,
    )
    canvas.polygon(
        smooth(
            [
                (x, y - 220),
                (x + 44, y - 160),
                (x + 36, y - 60),
                (x, y - 40),
                (x - 36, y - 60),
                (x - 44, y - 160),
            ]
        ),
        WHITE,
    )
    for left in (x - 50, x + 6):
        canvas.rectangle(left, y - 110, 44, 112, STONE, radius=22)
        canvas.ellipse(left + 22, y - 4, 30, 14, WHITE)
    for side in (-1, 1):
        canvas.polygon([(x + side * 96, y - 300), (x + side * 88, y - 392), (x + side * 22, y - 340)], STONE)
        canvas.polygon([(x + side * 84, y - 316), (x + side * 80, y - 366), (x + side * 40, y - 336)], CORAL)
    canvas.ellipse(x, y - 272, 104, 82, STONE)
    for offset in (-22, 0, 22):
        canvas.line([(x + offset, y - 350), (x + offset * 0.8, y - 318)], SLATE, 9)
    canvas.ellipse(x, y - 238, 46, 34, WHITE)
    for side in (-1, 1):
        canvas.ellipse(x + side * 44, y - 286, 17, 20, "#d8e07a")
        canvas.ellipse(x + side * 44, y - 286, 7, 17, INK)
        for tilt in (-6, 4, 14):
            canvas.line(
                [(x + side * 50, y - 244 + tilt / 2), (x + side * 118, y - 254 + tilt * 1.6)], NAVY, 2
            )
    canvas.polygon([(x - 12, y - 256), (x + 12, y - 256), (x, y - 240)], CORAL)
    canvas.line(
        [(x - 18, y - 232), (x - 9, y - 225), (x, y - 234), (x + 9, y - 225), (x + 18, y - 232)], INK, 4
    )
    canvas.rectangle(x - 62, y - 206, 124, 18, TEAL, radius=9)
    canvas.circle(x, y - 188, 12, GOLD)


def _syringe(canvas: Canvas, x: float, y: float) -> None:
    angle = -7.0

    def part(dx: float, dy: float, width: float, height: float, color: str) -> None:
        canvas.polygon(turned(box(x + dx, y + dy, width, height), x, y, angle), color)

    canvas.glow(x + 100, y + 40, 260, 90, INK, 0.3)
    part(-150, -3, 150, 6, SLATE)
    part(-20, -14, 50, 28, TEAL)
    part(24, -40, 240, 80, "#ffffff")
    part(32, -32, 224, 64, SKY)
    part(32, -32, 140, 64, AMBER)
    part(172, -32, 18, 64, INK)
    for mark in range(5):
        part(64 + mark * 34, -32, 4, 26, NAVY)
    part(256, -58, 18, 116, TEAL)
    part(274, -10, 84, 20, STONE)
    part(350, -44, 18, 88, TEAL)
