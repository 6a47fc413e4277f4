"""Every address of the admin, filled in from a newsroom."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from .newsroom import Newsroom

ADMIN = "admin/"


class Screen(NamedTuple):
    """A named address and what it takes."""

    name: str
    keys: tuple[str, ...]


def screens() -> list[Screen]:
    """Return what the URL configuration knows under the admin's address."""
    found = [
        screen for pattern, screen in _walk(get_resolver().url_patterns, "", "") if pattern.startswith(ADMIN)
    ]
    return list(dict.fromkeys(screen for screen in found if not screen.name.endswith(":") and screen.name))


def address(screen: Screen, newsroom: Newsroom) -> str:
    """Return the address of a screen.

    Raises:
        KeyError: nothing is known for one of its keys.
    """
    known = keys(newsroom)
    special = {
        key: value
        for name, value in known.items()
        if ":" in name and screen.name.startswith(name)
        for key, value in value.items()
    }
    return reverse(
        screen.name, kwargs={key: special[key] if key in special else known[""][key] for key in screen.keys}
    )


def keys(newsroom: Newsroom) -> dict[str, dict[str, Any]]:
    """Return what stands in addresses, by the beginning of their names; "" is for all."""
    article = newsroom.article
    revisions = list(article.revisions.order_by("pk"))
    task_state = newsroom.submitted.current_workflow_task_state
    everywhere = {
        "page_id": article.pk,
        "page_pk": newsroom.home.pk,
        "parent_page_id": newsroom.section.pk,
        "page_to_move_id": article.pk,
        "destination_id": newsroom.home.pk,
        "revision_id": revisions[0].pk,
        "revision_id_a": revisions[0].pk,
        "revision_id_b": revisions[-1].pk,
        "content_type_app_name": "news",
        "content_type_model_name": "articlepage",
        "app_label": "news",
        "model_name": "articlepage",
        "app_name": "home",
        "pile": "drafts",
        "collection_id": newsroom.collection.pk,
        "doc_id": newsroom.document.pk,
        "document_id": newsroom.document.pk,
        "image_id": newsroom.image.pk,
        "redirect_id": newsroom.redirect.pk,
        "query_id": newsroom.query.pk,
        "workflow_pk": newsroom.workflow.pk,
        "workflow_state_id": task_state.workflow_state_id,
        "task_id": newsroom.task.pk,
        "task_state_id": task_state.pk,
        "action_name": "approve",
        "pk": article.pk,
    }
    return {
        "": everywhere,
        "wagtailadmin_pages:convert_alias": {"page_id": newsroom.alias.pk},
        "wagtailadmin_pages:revisions_unschedule": {
            "page_id": newsroom.scheduled.pk,
            "revision_id": newsroom.scheduled.scheduled_revision.pk,
        },
        "wagtailadmin_pages:workflow": {"page_id": newsroom.submitted.pk},
        "wagtailadmin_pages:collect_workflow": {"page_id": newsroom.submitted.pk},
        "wagtailadmin_pages:confirm_workflow": {"page_id": newsroom.submitted.pk},
        "wagtailadmin_collections:": {"pk": newsroom.collection.pk},
        "wagtailadmin_workflows:": {"pk": newsroom.workflow.pk},
        "wagtailadmin_workflows:add_task": {"app_label": "wagtailcore", "model_name": "groupapprovaltask"},
        "wagtailadmin_workflows:edit_task": {"pk": newsroom.task.pk},
        "wagtailadmin_workflows:disable_task": {"pk": newsroom.task.pk},
        "wagtailadmin_workflows:enable_task": {"pk": newsroom.task.pk},
        "wagtailsettings:": {"model_name": "sitesettings", "pk": newsroom.site.pk},
        "wagtailsnippets_news_author:": {"pk": newsroom.author.pk},
        "wagtailsnippets_news_topic:": {"pk": newsroom.topic.pk},
        "wagtailsnippetchoosers_news_author:": {"pk": newsroom.author.pk},
        "wagtailsnippetchoosers_news_topic:": {"pk": newsroom.topic.pk},
        "wagtailsites:": {"pk": newsroom.site.pk},
        "wagtailusers_users:": {"pk": newsroom.editor.pk},
        "wagtailusers_groups:": {"pk": newsroom.group.pk},
        "wagtaildocs_chooser:": {"pk": newsroom.document.pk},
        "wagtailimages_chooser:": {"pk": newsroom.image.pk},
    }


def _walk(patterns: list[Any], before: str, namespace: str) -> Iterator[tuple[str, Screen]]:
    for pattern in patterns:
        path = f"{before}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern.url_patterns, path, inner)
        elif isinstance(pattern, URLPattern):
            yield path, Screen(f"{namespace}{pattern.name or ''}", tuple(pattern.pattern.regex.groupindex))
