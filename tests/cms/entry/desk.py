"""An editor's desk: the admin's forms as they are posted."""

import json
from typing import Any

from django.test import Client
from django.utils.html import strip_tags
from wagtail.test.utils.form_data import inline_formset, nested_form_data, querydict_from_html, rich_text

from news.models import ArticlePage, NewsIndexPage


def to_paragraph(text: str) -> str:
    """Return what Draftail posts for one paragraph."""
    return rich_text(f"<p>{text}</p>", editor="default", features=["bold", "link"])


def form_of(client: Client, address: str, form_id: str = "page-edit-form") -> dict[str, Any]:
    """Return what a browser would post; the body, which only the browser makes, empty."""
    form = querydict_from_html(client.get(address).content.decode(), form_id=form_id).dict()
    return form | {"body-count": "0"}


def write(
    client: Client,
    section: NewsIndexPage,
    *,
    blocks: list[tuple[str, str | dict[str, str]]] = (),
    bylines: list[str] = (),
    autosave: bool = False,
    **changes: str,
) -> Any:
    """Post the form of a new article; return the answer.

    Args:
        blocks: type, and what the browser posts as its value, of the body.
        bylines: names.
        autosave: as the editor does by itself.
        changes: other fields.
    """
    address = f"/admin/pages/add/news/articlepage/{section.pk}/"
    form = {
        name: value
        for name, value in form_of(client, address).items()
        if not name.startswith(("bylines-", "body-", "further", "topics"))
    }
    form |= {"title": "Trồng cây", "slug": "trong-cay", "body-count": str(len(blocks))}
    for number, (kind, value) in enumerate(blocks):
        form |= {
            f"body-{number}-type": kind,
            f"body-{number}-order": str(number),
            f"body-{number}-deleted": "",
        }
        values = value if isinstance(value, dict) else {"": value}
        form |= {f"body-{number}-value{name and f'-{name}'}": text for name, text in values.items()}
    rows = [{"author": "", "name": name, "role": "write"} for name in bylines]
    form |= nested_form_data({"bylines": inline_formset(rows)}) | changes
    headers = {"accept": "application/json"} if autosave else {}
    return client.post(address, form, headers=headers)


def messages_after(client: Client, address: str = "/admin/") -> str:
    """Return the text of the page the editor sees next."""
    return " ".join(strip_tags(client.get(address).content.decode()).split())


def draft_of(article: ArticlePage) -> dict[str, Any]:
    """Return what is stored of the latest draft, its body as a list."""
    content = ArticlePage.objects.get(pk=article.pk).get_latest_revision().content
    return content | {"body": json.loads(content["body"])}
