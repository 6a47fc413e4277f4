"""Stories on the wire: teasers and what articles and events share."""

from typing import TYPE_CHECKING

from cms.media.shapes import download_shape, image_shape
from frontend_contract.api.fields import wire_field
from frontend_contract.needs import Needs
from frontend_contract.shapes import links
from frontend_contract.shapes.blocks import Block
from frontend_contract.shapes.files import Download
from frontend_contract.shapes.images import Image
from frontend_contract.shapes.json_ld import NewsArticleLd
from frontend_contract.shapes.pages import Byline, Correction
from frontend_contract.shapes.teasers import Teaser
from frontend_contract.values import date_value, datetime_value
from frontend_contract.visibility import without_private
from frontend_contract.wire import Wire

if TYPE_CHECKING:
    from news.models import Author, NewsIndexPage, Story

from .collections import collection_path

RELATED = 6  # stories under a story


def section_ref(section: "NewsIndexPage", wire: Wire) -> links.SectionRef:
    return {"id": section.pk, "title": section.title, "slug": section.slug, "path": wire.path(section)}


def main_section(story: "Story") -> "NewsIndexPage | None":
    """Return the story's section, unless it is unpublished: then nothing names it."""
    return story.section if story.section and story.section.live else None


def image(story: "Story", recipe: str, wire: Wire) -> Image | None:
    return image_shape(
        story.image_id,
        recipe,
        wire,
        alt=story.image_alt,
        caption=story.image_caption,
        credit=story.image_credit,
    )


def byline_text(story: "Story") -> str:
    """Return the writers' names as one line; everybody's where no writer is named."""
    everyone = [byline for byline in story.bylines.all() if str(byline)]
    writers = [byline for byline in everyone if byline.role == "write"] or everyone
    return ", ".join(map(str, writers))


def teaser(story: "Story", wire: Wire) -> Teaser:
    section = main_section(story)
    return {
        "id": story.pk,
        "type": story.specific_class._meta.label if story.specific_class else "",
        "title": story.title,
        "path": wire.path(story),
        "lead": story.lead,
        "image": image(story, "card", wire),
        "published_at": datetime_value(story.published_at),
        "section": section_ref(section, wire) if section else None,
        "byline": byline_text(story),
        "event_date": date_value(getattr(story, "event_date", None)),
    }


def picture(story: "Story", wire: Wire) -> Image | None:
    """A whole page shows its picture large, an item of a list as a card."""
    return image(story, "hero" if wire.detail else "card", wire)


def bylines(story: "Story", wire: Wire) -> list[Byline]:
    return [
        {
            "name": str(byline),
            "role": byline.role,
            "role_label": byline.get_role_display(),
            "author": author_ref(byline.author) if byline.author else None,
        }
        for byline in story.bylines.all()
        if str(byline)  # in a preview, a name may still be missing
    ]


def author_ref(author: "Author") -> links.AuthorRef:
    return {"id": author.pk, "name": author.name, "slug": author.slug, "path": collection_path(author)}


def further_sections(story: "Story", wire: Wire) -> list[links.SectionRef]:
    return [
        section_ref(section, wire) for section in story.further_sections.all() if section.pk in wire.pages
    ]


def topics(story: "Story", wire: Wire) -> list[links.TopicRef]:
    return [
        {"id": topic.pk, "title": topic.title, "slug": topic.slug, "path": collection_path(topic)}
        for topic in story.topics.all()
    ]


def tags(story: "Story", wire: Wire) -> list[links.TagRef]:
    found = sorted((item.tag for item in story.tagged_items.all()), key=lambda tag: tag.name)
    return [{"id": tag.pk, "name": tag.name, "slug": tag.slug, "path": collection_path(tag)} for tag in found]


def source(story: "Story", wire: Wire) -> links.Source | None:
    if not story.source_name and not story.source_url:
        return None
    return {"name": story.source_name or story.source_url, "url": story.source_url or None}


def body(story: "Story", wire: Wire) -> list[Block]:
    return story.body.stream_block.get_api_representation(story.body)


def attachments(story: "Story", wire: Wire) -> list[Download]:
    found = (download_shape(row.document_id, wire, title=row.title) for row in story.attachments.all())
    return [file for file in found if file]


def corrections(story: "Story", wire: Wire) -> list[Correction]:
    rows = [row for row in story.corrections.all() if row.text.strip()]  # in a preview, it may be unwritten
    rows.sort(key=lambda row: row.corrected_at, reverse=True)
    return [{"at": datetime_value(row.corrected_at), "text": row.text} for row in rows]


def related(story: "Story", wire: Wire) -> list[Teaser]:
    """Hand-picked first, then of the same topics, then the section's latest."""
    picked = [row.target_id for row in story.related_stories.all()]
    found = dict.fromkeys([*picked, *wire.latest("same_topics"), *wire.latest("same_section")])
    shown = wire.lists.get("articles", [])  # an event names the stories that report it by themselves
    return wire.teasers(pk for pk in found if pk not in shown)[:RELATED]


def add_needs(story: "Story", needs: Needs) -> None:
    needs.add_image(story.image_id)
    needs.pages.update(section.pk for section in story.further_sections.all())
    needs.add_stream(story.body)
    needs.documents.update(row.document_id for row in story.attachments.all())


def add_detail_needs(story: "Story", needs: Needs, wire: Wire) -> None:
    needs.pages.update(row.target_id for row in story.related_stories.all())
    stories = wire.teaser_model
    others = without_private(stories.objects.live().exclude(pk=story.pk)).latest_first()
    same_topics = stories.topics.through.objects.filter(topic__in=[topic.pk for topic in story.topics.all()])
    # More than are shown, because some may be shown already.
    needs.lists["same_topics"] = others.filter(pk__in=same_topics.values("story_id"))[: RELATED * 2]
    needs.lists["same_section"] = others.filter(section_id=story.section_id)[: RELATED * 2]


def news_article(story: "Story", wire: Wire) -> NewsArticleLd:
    """Return schema.org NewsArticle."""
    large, section = image(story, "hero", wire), main_section(story)
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "description": story.lead,
        "datePublished": datetime_value(story.published_at),
        "dateModified": datetime_value(story.last_published_at),
        "inLanguage": "vi",
        "mainEntityOfPage": story.canonical_url(wire),
        "articleSection": section.title if section else None,
        "author": [{"@type": "Person", "name": byline["name"]} for byline in bylines(story, wire)],
        "image": [large["src"]] if large else [],
        "publisher": {"@type": "Organization", "name": wire.site.site_name, "url": wire.site.root_url},
        "correction": [
            {"@type": "CorrectionComment", "text": row["text"], "datePublished": row["at"]}
            for row in corrections(story, wire)
        ],
    }


STORY_FIELDS = [
    wire_field("image", picture),
    wire_field("bylines", bylines),
    wire_field("further_sections", further_sections),
    wire_field("topics", topics),
    wire_field("tags", tags),
    wire_field("source", source),
    wire_field("body", body),
    wire_field("attachments", attachments),
    wire_field("corrections", corrections),
    wire_field("related", related, detail_only=True),
]
