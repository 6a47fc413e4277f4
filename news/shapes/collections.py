"""What stories are gathered under besides their section, on the wire."""

from typing import TYPE_CHECKING, Any

from frontend_contract.shapes import collections as shapes

if TYPE_CHECKING:
    from news.models import Author, Tag, Topic

FOLDERS = {"topic": "chu-de", "tag": "the", "author": "tac-gia"}
"""The first part of a collection's path on the readers' site, by model."""


def collection_path(row: Any) -> str:
    return f"/{FOLDERS[row._meta.model_name]}/{row.slug}/"


def topic_collection(topic: "Topic") -> shapes.TopicCollection:
    return {
        "type": "topic",
        "id": topic.pk,
        "title": topic.title,
        "slug": topic.slug,
        "path": collection_path(topic),
        "lead": topic.lead,
    }


def tag_collection(tag: "Tag") -> shapes.TagCollection:
    return {
        "type": "tag",
        "id": tag.pk,
        "title": tag.name,
        "slug": tag.slug,
        "path": collection_path(tag),
        "lead": "",
    }


def author_collection(author: "Author") -> shapes.AuthorCollection:
    return {
        "type": "author",
        "id": author.pk,
        "title": author.name,
        "slug": author.slug,
        "path": collection_path(author),
        "lead": author.note,
    }
