"""The pictures of the demo: drawn, never photographed, and marked as illustrations."""

from collections.abc import Callable

from .canvas import Canvas
from .mark import mark
from .scenes import (
    blood_donation,
    dog_vaccination,
    fire_safety,
    flood_drill,
    gauge,
    library,
    map_compass,
    market,
    meeting_hall,
    notebook,
    online_desk,
    phone_lesson,
    river_town,
    round_table,
    signing,
    six_shields,
    stage,
    street_flags,
    three_arrows,
    tree_planting,
)

SCENES: dict[str, Callable[[], Canvas]] = {
    "still-1": meeting_hall.draw,
    "still-2": six_shields.draw,
    "still-3": notebook.draw,
    "still-4": three_arrows.draw,
    "still-5": gauge.draw,
    "still-6": round_table.draw,
    "still-7": signing.draw,
    "blood-donation": blood_donation.draw,
    "dog-vaccination": dog_vaccination.draw,
    "fire-safety": fire_safety.draw,
    "flood-drill": flood_drill.draw,
    "library": library.draw,
    "map-compass": map_compass.draw,
    "market": market.draw,
    "online-desk": online_desk.draw,
    "phone-lesson": phone_lesson.draw,
    "river-town": river_town.draw,
    "stage": stage.draw,
    "street-flags": street_flags.draw,
    "tree-planting": tree_planting.draw,
}
NAMES = tuple(SCENES)


def draw(name: str) -> bytes:
    """Return the picture as JPEG, 1600 × 900 pixels; the same bytes at every call.

    Raises:
        ValueError: no drawing has this name.
    """
    if name not in SCENES:
        raise ValueError(f"no drawing is called {name!r}; there are {', '.join(NAMES)}")
    canvas = SCENES[name]()
    mark(canvas)
    return canvas.as_jpeg()
