"""Counts of terms as readers choose among them: only what they may see, the greatest part first."""

from collections import Counter
from typing import Any

from django.apps import apps
from django.utils.text import capfirst

from frontend_contract.shapes.events import UnitName
from frontend_contract.shapes.links import TopicRef
from frontend_contract.shapes.search import Facets
from frontend_contract.wire import Wire
from news.emulation.models import Unit
from news.models import NewsIndexPage, Topic
from news.shapes.collections import collection_path
from news.shapes.story import section_ref

from . import terms

MOST = 20  # of one kind; more nobody reads


def facets(counts: Counter[str], wire: Wire) -> Facets:
    """Return facets of the counts of filters' terms, by four queries at most."""
    by_name: dict[str, dict[str, int]] = {}
    for term, count in counts.most_common():  # the greatest first, here and in every part
        name, _, value = term.removeprefix(terms.FILTER).partition("=")
        by_name.setdefault(name, {})[value] = count
    sections = _rows(wire.public(NewsIndexPage).descendant_of(wire.site.root_page), by_name.get("section"))
    topics = _rows(Topic.objects.all(), by_name.get("topic"))
    units = _rows(Unit.objects.all(), by_name.get("unit"))
    years = sorted(by_name.get("year", {}).items(), key=lambda pair: int(pair[0]), reverse=True)
    return {
        "types": [_type_count(value, count) for value, count in by_name.get("type", {}).items()],
        "sections": [{"section": section_ref(row, wire), "count": count} for row, count in sections],
        "topics": [{"topic": topic_ref(row), "count": count} for row, count in topics],
        "units": [{"unit": _unit_name(row), "count": count} for row, count in units],
        "years": [{"year": int(year), "count": count} for year, count in years],
    }


def _rows(queryset: Any, counts: dict[str, int] | None) -> list[tuple[Any, int]]:
    some = dict(list((counts or {}).items())[: 2 * MOST])  # some of them may not be for readers
    rows = queryset.in_bulk(list(map(int, some))) if some else {}
    return [(rows[int(key)], count) for key, count in some.items() if int(key) in rows][:MOST]


def type_term(model: Any) -> str:
    return terms.filter_term("type", model._meta.label_lower.replace(".", "_"))


def _type_count(value: str, count: int) -> Any:
    meta = apps.get_model(value.replace("_", ".", 1))._meta
    return {"type": meta.label, "label": capfirst(str(meta.verbose_name)), "count": count}


def topic_ref(topic: Topic) -> TopicRef:
    return {"id": topic.pk, "title": topic.title, "slug": topic.slug, "path": collection_path(topic)}


def _unit_name(unit: Unit) -> UnitName:
    return {"id": unit.pk, "slug": unit.slug, "official_name": unit.official_name}
