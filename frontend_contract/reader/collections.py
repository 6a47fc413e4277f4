"""Topics, tags and authors: stories gathered under something other than a section."""

from .client import JSON, CMSUnavailable

TYPE = "collection"
LABELS = {"topic": "Dòng sự kiện", "tag": "Thẻ", "author": "Tác giả"}


def as_page(answer: JSON) -> JSON:
    """Return a collection with its stories in the keys of a section; `label` is empty for one of a new kind.

    Raises:
        CMSUnavailable: there is no collection in the answer.
    """
    collection = answer.get("collection")
    if not isinstance(collection, dict):
        raise CMSUnavailable("a collection without content")
    stories = {"meta": answer.get("meta"), "items": answer.get("items")}
    label = LABELS.get(collection.get("type") or "", "")
    return collection | {"type": TYPE, "label": label, "stories": stories}
