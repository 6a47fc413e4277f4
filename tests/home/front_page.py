"""The front page's form, as its editors send it."""

import datetime
import html
import json
import re

from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, querydict_from_html, streamfield

HOUR = datetime.timedelta(hours=1)


def group(*stories, title="Tiêu điểm", **fields):
    """Return a group as it is stored."""
    picked = [{"type": "item", "id": f"tin-{n}", "value": story.pk} for n, story in enumerate(stories)]
    empty = {"layout": "cards", "count": 4, "section": None, "topic": None, "tag": None}
    return {"type": "group", "id": title, "value": empty | {"title": title, "stories": picked} | fields}


def feature(home, *groups):
    home.featured = json.dumps(groups)
    home.save()


def submitted(*stories, **fields):
    """Return a group as the form sends it."""
    picked = streamfield([("item", story and story.pk) for story in stories])
    picked = {name: value for name, value in picked.items() if not name.endswith("-type")}
    given = {"title": "Tiêu điểm", "layout": "cards", "count": "4", "section": "", "topic": "", "tag": ""}
    return given | {"stories": picked} | fields


def save(desk, home, *, publish=True, groups=(), banners=()):
    """Post the front page's form; return the answer."""
    address = f"/admin/pages/{home.pk}/edit/"
    form = querydict_from_html(desk.get(address).content.decode(), form_id="page-edit-form").dict()
    form = {name: value for name, value in form.items() if not name.startswith(("featured-", "banners-"))}
    form |= nested_form_data(
        {
            "featured": streamfield([("group", value) for value in groups]),
            "banners": inline_formset(list(banners)),
        }
    )
    return desk.post(address, form | ({"action-publish": "1"} if publish else {}))


def sentences(answer):
    """Return an answer's text, that of its JSON in plain letters."""
    return re.sub(
        r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), html.unescape(answer.content.decode())
    )


def moment(offset):
    return timezone.localtime(timezone.now() + offset).strftime("%d/%m/%Y %H:%M")
