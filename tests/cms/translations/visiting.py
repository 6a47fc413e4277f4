"""Somebody who goes through the admin and notes what is not Vietnamese."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from openpyxl import load_workbook

from . import english, texts

ABSURD = "ộ " * 350  # too long for nearly everything, and no number, address or day
STREAMS = ("body", "navigation", "footer_navigation", "contacts")  # their fields are made by the browser
TYPED = {"text", "email", "url", "number", "tel", "date", "password", "search"}
Posted = dict[str, Any]


class Visitor:
    """Reads answers; `left` has each text with English in it, with the words and where it was first seen."""

    def __init__(self, user: Any = None) -> None:
        self.client = Client(raise_request_exception=False)
        self.left: dict[str, str] = {}
        self._judged: set[str] = set()
        if user:
            self.client.force_login(user)

    def get(self, address: str, **query: Any) -> HttpResponse:
        return self._noted(self.client.get(address, query, HTTP_ACCEPT="text/html", follow=True), address)

    def post(self, address: str, posted: Posted, **more: Any) -> HttpResponse:
        """Post, note what is answered, and undo it."""
        with transaction.atomic():
            response = self.client.post(address, posted | more, follow=True)
            transaction.set_rollback(True)
        return self._noted(response, address)

    def keep(self, address: str, posted: Posted) -> HttpResponse:
        """Post, and leave what came of it."""
        return self._noted(self.client.post(address, posted, follow=True), address)

    def form(self, address: str, key: str) -> Posted:
        """Return what a browser would send for the untouched form with an id."""
        found = [form for form in forms_of(self.get(address)) if form.get("id") == key]
        return values_of(found[0]) if found else {}

    def submit_every_form(self, address: str, response: HttpResponse) -> None:
        """Submit what a screen asks for: as it stands, empty, and filled in absurdly."""
        for form in forms_of(response):
            action = str(form.get("action") or address)
            target = address if not action.startswith("/") else action
            if "logout" in target:
                continue
            for posted in (values_of(form), *filled(form, "", ABSURD)):
                self.post(target, posted)

    def read(self, text: str, where: str) -> None:
        """Judge one text."""
        plain = " ".join(text.split())
        if plain not in self._judged:
            self._judged.add(plain)
            if words := list(english.words_of(plain)):
                self.left[plain] = f"{', '.join(words)} ({where})"

    def _noted(self, response: HttpResponse, where: str) -> HttpResponse:
        for text in texts_of(response):
            self.read(text, where)
        return response


def texts_of(response: HttpResponse) -> Iterator[str]:
    """Yield the texts of an answer of any kind the admin gives."""
    kind = response.headers.get("Content-Type", "").split(";")[0]
    if kind == "text/html":
        yield from texts.of_html(response.content.decode())
    elif kind == "application/json":
        yield from texts.of_json(response.json())
    elif kind == "text/csv":
        content = b"".join(response.streaming_content).decode()
        yield from (cell for row in csv.reader(io.StringIO(content)) for cell in row)
    elif kind.endswith("spreadsheetml.sheet"):
        book = load_workbook(io.BytesIO(b"".join(response.streaming_content)))
        yield from (str(cell) for row in book.active.iter_rows(values_only=True) for cell in row if cell)


def forms_of(response: HttpResponse) -> list[Tag]:
    """Return the forms a screen, or a dialogue of it, posts."""
    kind = response.headers.get("Content-Type", "")
    if response.status_code != 200 or not ("html" in kind or "json" in kind):
        return []
    html = response.content.decode()
    if "json" in kind:
        answer = json.loads(html)
        html = answer.get("html", "") if isinstance(answer, dict) else ""
    forms = BeautifulSoup(html or "", "html.parser").find_all("form")
    return [form for form in forms if str(form.get("method", "")).lower() == "post"]


def values_of(form: Tag) -> Posted:
    """Return what a browser would send for an untouched form."""
    values: Posted = {f"{name}-count": "0" for name in STREAMS}
    for field in form.select("input[name], textarea[name], select[name]"):
        name, kind = str(field["name"]), field.get("type", "text")
        if "__prefix__" in name or kind in {"submit", "button", "file"}:
            continue
        if field.name == "textarea":
            values[name] = field.get_text()
        elif field.name == "select":
            values[name] = [option.get("value", "") for option in field.select("option[selected]")]
        elif kind not in {"checkbox", "radio"} or field.has_attr("checked"):
            values.setdefault(name, []).append(
                field.get("value", "on" if kind in {"checkbox", "radio"} else "")
            )
    return values


def filled(form: Tag, *texts_given: str) -> Iterator[Posted]:
    """Yield the form with each text in all that is typed."""
    typed = [
        str(field["name"])
        for field in form.select("input[name], textarea[name]")
        if "__prefix__" not in str(field["name"])
        and (field.name == "textarea" or field.get("type", "text") in TYPED)
    ]
    if typed:
        for text in texts_given:
            yield values_of(form) | dict.fromkeys(typed, text) | stream("body", "heading", value=text)


def stream(name: str, kind: str, **value: str) -> Posted:
    """Return one block of a stream as the browser sends it."""
    block = {"type": kind, "order": "0", "deleted": "", "id": ""} | value
    return {f"{name}-count": "1"} | {f"{name}-0-{key}": part for key, part in block.items()}
