"""Questions to the API, and its answers as they are written down."""

import json
from collections.abc import Generator, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.http import HttpResponse
from django.test import Client
from wagtail import blocks

from frontend_contract.specification.document import specification
from frontend_contract.specification.endpoints import API_ROOT
from news.models import ArticlePage
from tests.contract.coverage import operation_at

NOWHERE = {"content": {}, "headers": {"Contract-Version": {}}}  # how an endpoint that does not exist answers


@dataclass(frozen=True)
class Question:
    """One request.

    Attributes:
        name: of the example's file.
        title: a sentence that says what is to be seen.
        path: below the API's root.
        status: what the answer must be; another is a fault of the newsroom.
        schema: the component of the answer; none where there is no body.
        shown_as: parameters written down with another value than was sent: a token is signed anew each time.
        unknown: where the answer has a block no contract knows yet; the CMS is given that block for it.
    """

    name: str
    title: str
    path: str
    query: dict[str, str] = field(default_factory=dict)
    status: int = 200
    schema: str | None = "Resolved"
    method: str = "GET"
    shown_as: dict[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()


Questions = Generator[Question, Any, None]
"""Each question is answered with the body of its answer."""


def answers(questions: Questions) -> dict[str, dict[str, Any]]:
    """Ask and return the examples by name."""
    found: dict[str, dict[str, Any]] = {}
    body = None
    while True:
        try:
            question = questions.send(body)
        except StopIteration:
            return found
        if question.name in found:
            raise ValueError(f"There are two questions called {question.name}.")
        found[question.name] = answer(question)
        body = found[question.name]["body"]


def answer(question: Question) -> dict[str, Any]:
    """Return the example of one question."""
    with newer_cms() if question.unknown else nullcontext():
        # In the query string, whatever the method.
        response = Client().generic(
            question.method, f"/{API_ROOT}{question.path[1:]}", query_params=question.query
        )
    if response.status_code != question.status:
        raise ValueError(f"{question.name} is answered with {response.status_code}: {response.content[:500]}")
    example = {
        "title": question.title,
        "request": {
            "method": question.method,
            "path": question.path,
            "query": question.query | question.shown_as,
        },
        "status": response.status_code,
        "headers": headers(question.path, response),
        "schema": question.schema,
    }
    if question.unknown:
        example["unknown"] = list(question.unknown)
    return example | {"body": json.loads(response.content) if response.content else None}


def headers(path: str, response: HttpResponse) -> dict[str, str]:
    """Return the headers the contract promises."""
    operation = operation_at(_specification(), path)
    documented = operation["responses"][str(response.status_code)] if operation else NOWHERE
    names = [*(["Content-Type"] if "content" in documented else []), *documented["headers"]]
    return {name: response[name] for name in names}


_specification = cache(specification)  # it is made from all the types, each time


@contextmanager
def newer_cms() -> Iterator[None]:
    """Give the bodies of articles one block more, as a later version may."""
    children = ArticlePage._meta.get_field("body").stream_block.child_blocks
    chart = ChartBlock()
    chart.set_name("chart")
    children["chart"] = chart
    try:
        yield
    finally:
        del children["chart"]


class ChartBlock(blocks.StructBlock):
    """A throw-away block; the only one without a type on the wire."""

    title = blocks.CharBlock()
    bars = blocks.ListBlock(
        blocks.StructBlock([("label", blocks.CharBlock()), ("value", blocks.IntegerBlock())])
    )
