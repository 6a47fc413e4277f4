"""Outlines: lists of points that canvases fill."""

from collections.abc import Sequence
from math import cos, pi, radians, sin

Point = tuple[float, float]


def star(x: float, y: float, radius: float, inner: float = 0.4) -> list[Point]:
    """Return a five-pointed star standing on two points."""
    return [
        polar(x, y, radius if corner % 2 == 0 else radius * inner, -90 + corner * 36) for corner in range(10)
    ]


def polar(x: float, y: float, radius: float, degrees: float) -> Point:
    """Return the point at an angle, clockwise from three o'clock."""
    angle = radians(degrees)
    return x + radius * cos(angle), y + radius * sin(angle)


def turned(points: Sequence[Point], x: float, y: float, degrees: float) -> list[Point]:
    """Return the points turned clockwise around (x, y)."""
    across, down = cos(radians(degrees)), sin(radians(degrees))
    return [
        (x + (px - x) * across - (py - y) * down, y + (px - x) * down + (py - y) * across)
        for px, py in points
    ]


def box(x: float, y: float, width: float, height: float) -> list[Point]:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def smooth(points: Sequence[Point], steps: int = 14) -> list[Point]:
    """Return a closed curve through the points (Catmull-Rom)."""
    count = len(points)
    curve: list[Point] = []
    for place in range(count):
        before, start, end, after = (points[(place + offset) % count] for offset in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            curve.append(
                (
                    _spline(before[0], start[0], end[0], after[0], t),
                    _spline(before[1], start[1], end[1], after[1], t),
                )
            )
    return curve


def wave(left: float, right: float, y: float, height: float, length: float, shift: float = 0) -> list[Point]:
    """Return a sine line from left to right."""
    count = max(2, round((right - left) / 8))
    step = (right - left) / count
    return [
        (left + n * step, y + height * sin(2 * pi * (left + n * step + shift) / length))
        for n in range(count + 1)
    ]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
