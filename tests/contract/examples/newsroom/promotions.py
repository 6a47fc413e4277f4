"""What the editors put above the hits of a search."""

from typing import Any

from wagtail.contrib.search_promotions.models import Query, SearchPromotion

PROMOTED_FOR = "thi đua"


def add_promotions(page: Any) -> None:
    query = Query.get(PROMOTED_FOR)
    SearchPromotion.objects.create(
        query=query,
        page=page,
        sort_order=0,
        description="Năm 2024, Cụm thi đua số 3 xác định năm nội dung cơ bản.",
    )
    SearchPromotion.objects.create(
        query=query,
        external_link_url="https://example.vn/thi-dua-khen-thuong",
        external_link_text="Luật Thi đua, khen thưởng (ví dụ)",
        sort_order=1,
    )
