"""Articles into the database, a thousand at a time and past the page tree's one-by-one ways."""

import html
import itertools
import json
import uuid
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models, transaction
from wagtail.fields import StreamField
from wagtail.models import Locale, Page

from cms.vietnamese.slugs import slugify
from news.models import ArticlePage, Byline, EmulationEventPage, NewsIndexPage, Story

from .articles import Article, Writer
from .newsroom import Newsroom, open_newsroom

CHUNK = 1_000
SLUG_LETTERS = 80
BLOCKS = uuid.UUID("7d0f6c0e-54a4-4f5e-8f0c-3a8f5a1c9d10")
EVENT_TYPES = list(EmulationEventPage.EventType)


def store(writer: Writer, number: int) -> Iterator[int]:
    """Make a newsroom with that many articles, live; yield how many are stored so far.

    No signal is sent: the search index, Wagtail's own and the index of references know nothing of them.
    """
    with transaction.atomic():
        shelf = Shelf(open_newsroom(writer))
    articles = writer.write(number)
    done = 0
    while chunk := list(itertools.islice(articles, CHUNK)):
        with transaction.atomic():
            shelf.put(chunk)
        done += len(chunk)
        yield done


class Shelf:
    """The sections of a newsroom, and how full they are."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        self._children = [0] * len(newsroom.sections)
        self._locale = Locale.get_default()
        self._types = ContentType.objects.get_for_models(ArticlePage, EmulationEventPage)
        self._event: int | None = None  # the latest

    def put(self, articles: Sequence[Article]) -> None:
        """Store articles, and what the tree has to know of them."""
        pages: list[Any] = Page.objects.bulk_create(map(self._page, articles), batch_size=CHUNK)
        filed = list(zip(pages, articles, strict=True))
        insert(Story, (self._story(page, article) for page, article in filed))
        insert(EmulationEventPage, (self._event_row(page, one) for page, one in filed if one.is_event))
        insert(
            ArticlePage, (self._article_row(page, article) for page, article in filed if not article.is_event)
        )
        Byline.objects.bulk_create(
            Byline(story_id=page.pk, author=self._newsroom.authors[author], sort_order=place)
            for page, article in filed
            for place, author in enumerate(article.authors)
        )
        through: Any = Story.topics.through
        through.objects.bulk_create(
            through(story_id=page.pk, topic_id=self._newsroom.topics[topic].pk)
            for page, article in filed
            for topic in article.topics
        )
        for section, children in zip(self._newsroom.sections, self._children, strict=True):
            NewsIndexPage.objects.filter(pk=section.pk).update(numchild=children)

    def _page(self, article: Article) -> Page:
        section = self._newsroom.sections[article.section]
        self._children[article.section] += 1
        slug = f"{slugify(article.title, max_length=SLUG_LETTERS)}-{article.number + 1}"
        return Page(
            path=Page._get_path(section.path, section.depth + 1, self._children[article.section]),
            depth=section.depth + 1,
            locale=self._locale,
            title=article.title,
            draft_title=article.title,
            slug=slug,
            url_path=f"{section.url_path}{slug}/",
            content_type=self._types[EmulationEventPage if article.is_event else ArticlePage],
            first_published_at=article.published_at,
            last_published_at=article.published_at,
        )

    def _story(self, page: Page, article: Article) -> dict[str, Any]:
        return {
            "page_ptr": page.pk,
            "published_at": article.published_at,
            "lead": article.lead,
            "body": json.dumps(list(_blocks(article))),
            "section": self._newsroom.sections[article.section].pk,
        }

    def _event_row(self, page: Page, article: Article) -> dict[str, Any]:
        self._event = page.pk
        return {
            "story_ptr": page.pk,
            "cluster_year": self._newsroom.cluster_years[article.published_at.year].pk,
            "event_type": EVENT_TYPES[article.number % len(EVENT_TYPES)],
            "date": article.published_at.date(),
        }

    def _article_row(self, page: Page, article: Article) -> dict[str, Any]:
        reports = article.number % 10 == 0
        return {"story_ptr": page.pk, "event": self._event if reports else None}


def _blocks(article: Article) -> Iterator[dict[str, str]]:
    for place, (kind, text) in enumerate(article.blocks):
        key = uuid.uuid5(BLOCKS, f"{article.number} {place}")
        value = html.escape(text, quote=False)
        paragraph = f'<p data-block-key="{key.hex[:5]}">{value}</p>'
        yield {"type": kind, "value": text if kind == "heading" else paragraph, "id": str(key)}


def insert(model: type[models.Model], rows: Iterable[dict[str, Any]]) -> None:
    """Insert rows of a child table alone, whose parents are there; what is not given has its default."""
    fields = model._meta.local_concrete_fields
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column or field.name) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    values = [[_value(field, row) for field in fields] for row in rows]
    if values:
        with connection.cursor() as cursor:
            table = quote(model._meta.db_table)
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", values)  # noqa: S608


def _value(field: Any, row: dict[str, Any]) -> Any:
    value = row[field.name] if field.name in row else field.get_default()
    # A body is JSON already; to read it as blocks and write it again would take longer than all the rest.
    return value if isinstance(field, StreamField) else field.get_db_prep_save(value, connection)
