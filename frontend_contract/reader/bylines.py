"""Names under a story, one line per role."""

from .client import JSON

LABELS = {"write": "Tác giả bài viết", "photo": "Ảnh", "edit": "Biên tập"}


def group_bylines(bylines: list[JSON] | None) -> list[tuple[str, str]]:
    """Return (label, names) per role, writers first: ("Tác giả bài viết", "Anh Đào – Xuân Hoà")."""
    names: dict[str, list[str]] = {label: [] for label in LABELS.values()}
    for byline in bylines or []:
        label = LABELS.get(byline.get("role") or "") or byline.get("role_label") or LABELS["write"]
        if name := byline.get("name"):
            names.setdefault(label, []).append(name)
    return [(label, " – ".join(found)) for label, found in names.items() if found]
