"""Names under a story, one line per role."""

from .client import JSON

LABELS = {"write": "Tác giả bài viết", "photo": "Ảnh", "edit": "Biên tập"}


def group_bylines(bylines: list[JSON] | None) -> list[tuple[str, list[JSON]]]:
    """Return (label, links) per role, writers first; a name typed freely is a link that leads nowhere."""
    names: dict[str, list[JSON]] = {label: [] for label in LABELS.values()}
    for byline in bylines or []:
        label = LABELS.get(byline.get("role") or "") or byline.get("role_label") or LABELS["write"]
        if text := byline.get("name"):
            author = byline.get("author") or {}
            names.setdefault(label, []).append({"href": author.get("path"), "text": text, "kind": "page"})
    return [(label, found) for label, found in names.items() if found]
