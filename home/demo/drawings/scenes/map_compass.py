"""A folded map with a route, and a compass."""

from home.demo.drawings.canvas import WIDTH, Canvas
from home.demo.drawings.geometry import Point, polar, smooth
from home.demo.drawings.palette import (
    AMBER,
    CREAM,
    DARK_RED,
    DARK_WOOD,
    DEEP,
    FOREST,
    GOLD,
    INK,
    LEAF,
    NAVY,
    RED,
    STONE,
    TAN,
    WHITE,
)


def draw() -> Canvas:
    canvas = Canvas("#5f7a4a", "#42592f")
    for number in range(90):
        x, y = (number * 211) % WIDTH, (number * 127) % 900
        canvas.ellipse(
            x,
            y,
            70 + number % 5 * 22,
            34 + number % 4 * 14,
            ("#4d6639", "#6d8a55", "#58513a")[number % 3] + "48",
        )
    _sheet(canvas)
    _terrain(canvas)
    _route(canvas)
    _folds(canvas)
    _compass(canvas, 1296, 560)
    return canvas


def _corner(n: int, low: float, high: float) -> Point:
    """Return the n-th fold's place on an edge; folds alternate towards and away from the reader."""
    return 130 + n * 255, low if n % 2 else high


def _sheet(canvas: Canvas) -> None:
    canvas.glow(650, 520, 760, 470, INK, 0.55)
    upper = [_corner(n, 150, 110) for n in range(5)]
    lower = [_corner(n, 810, 770) for n in range(5)]
    canvas.polygon([*upper, *reversed(lower)], CREAM)


def _terrain(canvas: Canvas) -> None:
    canvas.polygon(
        smooth([(180, 190), (330, 170), (420, 250), (380, 370), (240, 390), (170, 300)]), "#cfe0b4"
    )
    canvas.polygon(
        smooth([(760, 500), (930, 470), (1080, 540), (1090, 700), (900, 730), (780, 660)]), "#cfe0b4"
    )
    for scale in (1.0, 0.72, 0.44):
        ring = smooth(
            [
                (860 + dx * scale, 280 + dy * scale)
                for dx, dy in ((-190, 10), (-90, -96), (60, -104), (190, -30), (150, 90), (-40, 110))
            ]
        )
        canvas.polygon(ring, ("#f0dcae", "#e6c98c", "#d9b36b")[(1.0, 0.72, 0.44).index(scale)])
        canvas.line([*ring, ring[0]], "#b98d4a", 2)
    river: list[Point] = [(150, 566), (260, 520), (370, 560), (470, 640), (590, 660), (680, 700), (738, 762)]
    canvas.line(_curve(river), "#9ccad6", 34)
    canvas.line([(412, 160), (470, 330), (620, 440), (640, 560), (800, 640), (1136, 622)], WHITE, 15)
    for x, y in (
        (250, 260),
        (300, 230),
        (330, 300),
        (270, 320),
        (880, 600),
        (940, 560),
        (980, 630),
        (1010, 580),
        (900, 660),
    ):
        canvas.circle(x, y, 17, LEAF)
        canvas.circle(x + 4, y + 4, 12, FOREST)
    for x, y in ((540, 300), (580, 330), (530, 350), (700, 520), (740, 500), (300, 690), (340, 710)):
        canvas.rectangle(x, y, 26, 20, AMBER, radius=3)
        canvas.polygon([(x - 4, y + 2), (x + 13, y - 14), (x + 30, y + 2)], DARK_RED)
    for n in range(1, 6):
        canvas.line([(150, 100 + n * 116), (1140, 100 + n * 116)], "#2b7a78", 1)
        canvas.line([(130 + n * 175, 130), (130 + n * 175, 790)], "#2b7a78", 1)


def _curve(points: list[Point]) -> list[Point]:
    """Return an open smooth line."""
    closed = smooth([*points, *reversed(points[1:-1])])
    return closed[: 14 * (len(points) - 1) + 1]


def _route(canvas: Canvas) -> None:
    path = _curve([(230, 690), (330, 620), (420, 480), (560, 400), (680, 420), (760, 350), (880, 240)])
    for number in range(0, len(path) - 3, 6):
        canvas.line(path[number : number + 4], RED, 9)
    canvas.circle(230, 690, 22, NAVY)
    canvas.circle(230, 690, 10, WHITE)
    x, y = 886.0, 236.0
    canvas.ellipse(x, y, 26, 9, "#00000050")
    canvas.polygon([(x - 36, y - 78), (x + 36, y - 78), (x, y)], RED)
    canvas.circle(x, y - 92, 40, RED)
    canvas.circle(x, y - 92, 17, WHITE)


def _folds(canvas: Canvas) -> None:
    for n in range(4):
        left, right = 130 + n * 255, 385 + n * 255
        edges = [
            _corner(n, 150, 110),
            _corner(n + 1, 150, 110),
            _corner(n + 1, 810, 770),
            _corner(n, 810, 770),
        ]
        if n % 2:
            canvas.polygon(edges, "#7a4b2a1c")
        canvas.line([(left, edges[0][1]), (left, edges[3][1])], TAN, 2)
        canvas.line([(right, edges[1][1]), (right, edges[2][1])], TAN, 2)


def _compass(canvas: Canvas, x: float, y: float) -> None:
    canvas.glow(x + 20, y + 40, 290, 280, INK, 0.6)
    canvas.ring(x, y - 232, 44, AMBER, 14)
    canvas.circle(x, y, 208, DARK_WOOD)
    canvas.circle(x, y, 200, AMBER)
    canvas.circle(x, y, 182, GOLD)
    canvas.circle(x, y, 162, CREAM)
    for number in range(36):
        angle = number * 10
        length, width = (30, 6) if number % 9 == 0 else (16, 3)
        canvas.line([polar(x, y, 152, angle), polar(x, y, 152 - length, angle)], DEEP, width)
    for number in range(8):
        reach = 104 if number % 2 == 0 else 62
        canvas.polygon(
            [
                polar(x, y, reach, number * 45 - 90),
                polar(x, y, 16, number * 45 - 60),
                polar(x, y, 16, number * 45 - 120),
            ],
            "#d9b98a80",
        )
    for angle, color in ((-58, RED), (122, STONE)):
        canvas.polygon(
            [polar(x, y, 132, angle), polar(x, y, 22, angle + 90), polar(x, y, 22, angle - 90)], color
        )
    canvas.polygon([polar(x, y, 132, -58), polar(x, y, 22, 32), (x, y)], DARK_RED)
    canvas.circle(x, y, 15, DEEP)
    canvas.circle(x, y, 6, GOLD)
    canvas.ellipse(x - 56, y - 92, 62, 34, "#ffffff38")
