"""Links of notices and banners on the wire."""

from typing import TYPE_CHECKING

from frontend_contract.needs import Needs
from frontend_contract.shapes.links import Link
from frontend_contract.wire import Wire

if TYPE_CHECKING:
    from home.models.linked import Linked


def add_needs(row: "Linked", needs: Needs) -> None:
    needs.add_page(row.link_page_id)
    if row.link_document_id:
        needs.documents.add(row.link_document_id)


def link(row: "Linked", wire: Wire, text: str = "") -> Link | None:
    """Return where a row leads; `None` where that is nowhere, or nowhere readers may go."""
    if row.link_page_id:
        return wire.link(row.link_page_id, text)
    if row.link_document_id:
        document, href = wire.documents.get(row.link_document_id), wire.download(row.link_document_id)
        return (
            {"href": href, "text": text or document.title, "kind": "external"} if document and href else None
        )
    if row.link_url:
        return {"href": row.link_url, "text": text or row.link_url, "kind": "external"}
    return None
