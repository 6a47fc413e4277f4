"""Sections on the wire."""

from typing import TYPE_CHECKING

from frontend_contract.api.fields import wire_field
from frontend_contract.api.lists import story_list
from frontend_contract.needs import Needs
from frontend_contract.shapes.json_ld import CollectionPageLd
from frontend_contract.shapes.links import SectionRef
from frontend_contract.shapes.teasers import TeaserList
from frontend_contract.wire import Wire

from .story import section_ref

if TYPE_CHECKING:
    from news.models import NewsIndexPage


def introduction(index: "NewsIndexPage", wire: Wire) -> str:
    return index.introduction


def add_detail_needs(index: "NewsIndexPage", needs: Needs, wire: Wire) -> None:
    if index.pk:
        needs.lists["subsections"] = type(index).objects.child_of(index)


def subsections(index: "NewsIndexPage", wire: Wire) -> list[SectionRef]:
    found = [wire.pages[pk] for pk in wire.lists.get("subsections", [])]
    return [section_ref(page, wire) for page in sorted(found, key=lambda page: page.path)]


def stories(index: "NewsIndexPage", wire: Wire) -> TeaserList:
    found = wire.public(wire.teaser_model)
    return story_list(found.in_section(index) if index.pk else found.none(), wire)


def json_ld(index: "NewsIndexPage", wire: Wire) -> CollectionPageLd:
    return {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": index.title,
        "url": index.canonical_url(wire),
        "inLanguage": "vi",
        "description": index.introduction,
    }


INDEX_FIELDS = [
    wire_field("json_ld", json_ld, detail_only=True),
    wire_field("introduction", introduction),
    wire_field("subsections", subsections, detail_only=True),
    wire_field("stories", stories, detail_only=True),
]
