"""Things that appear in several drawings."""

from .canvas import Canvas
from .geometry import Point, polar, smooth, star
from .palette import CREAM, DARK_WOOD, FOREST, GOLD, LEAF, RED, STONE, WHITE, WOOD


def flag(canvas: Canvas, x: float, y: float, height: float, width: float) -> None:
    """Draw the national flag on a pole, hanging to the right; (x, y) is the foot of the pole."""
    top = y - height
    cloth = width * 2 / 3
    canvas.line([(x, y), (x, top)], STONE, max(3, width / 28))
    canvas.circle(x, top, width / 22, GOLD)
    upper = top + cloth * 0.08
    sway = cloth * 0.07
    edge: list[Point] = [
        (x + width * n / 8, upper + sway * (0, 0.7, 1, 0.7, 0, -0.7, -1, -0.7, 0)[n]) for n in range(9)
    ]
    canvas.polygon([*edge, *((px, py + cloth) for px, py in reversed(edge))], RED)
    canvas.polygon(star(x + width / 2, upper + cloth / 2, cloth * 0.3), GOLD)


def cloud(canvas: Canvas, x: float, y: float, size: float, color: str = WHITE) -> None:
    for dx, dy, radius in ((-0.9, 0.1, 0.42), (-0.35, -0.2, 0.6), (0.35, -0.08, 0.5), (0.9, 0.14, 0.38)):
        canvas.circle(x + dx * size, y + dy * size, radius * size, color)
    canvas.rectangle(x - 0.95 * size, y + 0.1 * size, 1.9 * size, 0.42 * size, color, radius=0.2 * size)


def tree(canvas: Canvas, x: float, y: float, height: float, crown: str = LEAF, shade: str = FOREST) -> None:
    """Draw a round tree; (x, y) is the foot of its trunk."""
    canvas.rectangle(x - height * 0.035, y - height * 0.5, height * 0.07, height * 0.5, DARK_WOOD)
    for dx, dy, radius, color in (
        (0.0, -0.62, 0.3, shade),
        (-0.17, -0.52, 0.2, shade),
        (0.17, -0.52, 0.2, shade),
        (-0.05, -0.67, 0.25, crown),
        (-0.16, -0.56, 0.15, crown),
        (0.09, -0.56, 0.16, crown),
    ):
        canvas.circle(x + dx * height, y + dy * height, radius * height, color)


def leaf(canvas: Canvas, x: float, y: float, length: float, degrees: float, color: str) -> None:
    """Draw a leaf growing from (x, y)."""
    tip = polar(x, y, length, degrees)
    left = polar(x, y, length * 0.55, degrees - 20)
    right = polar(x, y, length * 0.55, degrees + 20)
    canvas.polygon(smooth([(x, y), left, tip, right]), color)


def pot_plant(canvas: Canvas, x: float, y: float, size: float, pot: str = WOOD) -> None:
    """Draw a plant in a pot; (x, y) is the middle of the pot's foot."""
    for degrees, color in (
        (-150, FOREST),
        (-30, FOREST),
        (-125, LEAF),
        (-55, LEAF),
        (-90, FOREST),
        (-105, LEAF),
        (-72, FOREST),
    ):
        leaf(canvas, x, y - size * 0.45, size * (0.75 if degrees in (-150, -30) else 0.95), degrees, color)
    canvas.polygon(
        [
            (x - size * 0.3, y - size * 0.5),
            (x + size * 0.3, y - size * 0.5),
            (x + size * 0.22, y),
            (x - size * 0.22, y),
        ],
        pot,
    )
    canvas.rectangle(x - size * 0.34, y - size * 0.56, size * 0.68, size * 0.12, pot, radius=size * 0.03)
    canvas.rectangle(x - size * 0.34, y - size * 0.46, size * 0.68, size * 0.03, "#00000030")


def shield(canvas: Canvas, x: float, y: float, size: float, color: str, shade: str) -> None:
    """Draw a shield with a light rim, its right half darker; (x, y) is its middle."""
    canvas.polygon(_shield(x, y, size * 1.12), CREAM)
    canvas.polygon(_shield(x, y, size), color)
    canvas.polygon([point for point in _shield(x, y, size) if point[0] >= x - 0.01], shade)


def check(canvas: Canvas, x: float, y: float, size: float, color: str, width: float) -> None:
    """Draw a check mark around (x, y)."""
    canvas.line(
        [(x - size * 0.5, y), (x - size * 0.12, y + size * 0.36), (x + size * 0.55, y - size * 0.42)],
        color,
        width,
    )


def _shield(x: float, y: float, size: float) -> list[Point]:
    right: list[Point] = [
        (0, -1.0),
        (0.3, -0.9),
        (0.6, -0.84),
        (0.85, -0.82),
        (0.86, -0.3),
        (0.8, 0.1),
        (0.66, 0.45),
        (0.42, 0.78),
        (0.18, 0.98),
        (0, 1.08),
    ]
    outline = right + [(-dx, dy) for dx, dy in reversed(right[1:-1])]
    return [(x + dx * size, y + dy * size) for dx, dy in outline]
