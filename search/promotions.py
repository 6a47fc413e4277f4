"""What editors put above the hits of a search: Wagtail's search promotions."""

from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from cms.vietnamese.folding import fold
from frontend_contract.needs import Needs
from frontend_contract.shapes.search import Promoted
from frontend_contract.wire import Wire


def promoted(text: str, wire: Wire) -> list[Promoted]:
    """Return what is put above the hits of a query, whatever its marks; pages readers cannot reach are left out."""
    asked = fold(text)
    queries = Query.objects.filter(editors_picks__isnull=False).distinct().values_list("pk", "query_string")
    keys = [key for key, query in queries if fold(query) == asked]
    if not keys:
        return []
    picks = list(SearchPromotion.objects.filter(query__in=keys).order_by("query", "sort_order"))
    wire.load(Needs(pages={pick.page_id for pick in picks if pick.page_id}))
    return [shape for pick in picks if (shape := _shape(pick, wire))]


def _shape(pick: SearchPromotion, wire: Wire) -> Promoted | None:
    if pick.page_id:
        link = wire.link(pick.page_id)
        return link and {
            "title": link["text"],
            "description": pick.description,
            "href": link["href"],
            "kind": "page",
        }
    return {
        "title": pick.external_link_text or pick.external_link_url,
        "description": pick.description,
        "href": pick.external_link_url,
        "kind": "external",
    }
