"""Articles on the wire."""

from typing import TYPE_CHECKING

from frontend_contract.api.fields import wire_field
from frontend_contract.shapes.teasers import Teaser
from frontend_contract.wire import Wire

from .story import news_article

if TYPE_CHECKING:
    from news.models import ArticlePage


def event(article: "ArticlePage", wire: Wire) -> Teaser | None:
    return wire.teaser(article.event_id)


ARTICLE_FIELDS = [wire_field("event", event), wire_field("json_ld", news_article, detail_only=True)]
