"""The front page and the site settings of the demo."""

import json
from collections.abc import Mapping
from typing import Any

from wagtail.models import Page, Site

from home.demo.shapes.site import DemoGroup, DemoSite
from home.models import HomePage, Notice, SiteSettings
from news.models import NewsIndexPage, Story


def load_front_page(
    home: HomePage, lead: Story, sections: Mapping[str, NewsIndexPage], featured: DemoGroup
) -> None:
    """Give an empty front page a lead story, a featured group and the sections below "Tin tức"."""
    if home.lead_story_id or home.sections.exists():
        return
    home.lead_story = lead
    home.featured = _stream("group", [_group(featured)])
    below = [section for section in sections.values() if section.depth > home.depth + 1]
    for place, section in enumerate(below):
        home.sections.create(section=section, count=4, sort_order=place)
    home.save_revision().publish()


def load_site(site: Site, demo: DemoSite) -> None:
    """Name a site that has no settings yet, with its navigation, footer and contacts."""
    if SiteSettings.objects.filter(site=site).exists():
        return
    keys = dict(Page.objects.values_list("slug", "pk"))
    items = [
        {"page": keys.get(item.page), "url": "", "text": item.text}
        | {
            "children": [
                {"type": "item", "id": f"{place}-{number}", "value": _entry(keys[child.page], child.text)}
                for number, child in enumerate(item.children)
            ]
        }
        for place, item in enumerate(demo.navigation)
    ]
    contacts = [
        {"label": row.label, "address": row.address, "phone": row.phone, "email": row.email}
        for row in demo.contacts
    ]
    SiteSettings.objects.create(
        site=site,
        name=demo.name,
        tagline=demo.tagline,
        footer_text=demo.footer_text,
        navigation=_stream("item", items),
        contacts=_stream("contact", contacts),
    )
    Notice.objects.create(text=demo.notice, site=site)


def _group(featured: DemoGroup) -> dict[str, Any]:
    keys = dict(Story.objects.filter(slug__in=featured.stories).values_list("slug", "pk"))
    return {
        "title": featured.title,
        "layout": "cards",
        "count": len(featured.stories),
        "stories": [{"type": "item", "id": slug, "value": keys[slug]} for slug in featured.stories],
        "section": None,
        "topic": None,
        "tag": None,
    }


def _entry(page: int, text: str) -> dict[str, Any]:
    return {"page": page, "url": "", "text": text}


def _stream(kind: str, values: list[dict[str, Any]]) -> str:
    return json.dumps(
        [{"type": kind, "id": f"{kind}-{place}", "value": value} for place, value in enumerate(values)]
    )
