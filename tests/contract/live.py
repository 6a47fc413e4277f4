"""Every answer a test gets is held against the specification, asked for or not."""

import json
import re
from functools import cache
from typing import Any

from django.http import HttpResponse

from frontend_contract.specification.components import REF
from frontend_contract.specification.document import specification
from frontend_contract.specification.endpoints import API_ROOT

from .validation import errors_by, validator

PROBLEM = {"$ref": f"{REF}Problem"}


def check(method: str, path: str, response: HttpResponse) -> None:
    """Raises: AssertionError: the specification knows no such answer."""
    path = path.removeprefix(f"/{API_ROOT}")
    operation = _operation(f"/{path}")
    if operation is None:
        assert response.status_code == 404, f"{path} answers, and is not in the specification."
        _check_body(PROBLEM, response, path)
        return
    answers = operation["responses"]
    status = str(response.status_code)
    assert status in answers, f"{method} {path} answered {status}, documented are {', '.join(answers)}."
    answer = answers[status]
    for name, header in answer.get("headers", {}).items():
        assert name in response or not header.get("required"), f"{method} {path} has no {name}."
    if method == "HEAD":
        return
    content = answer.get("content", {})
    media_type = response["Content-Type"].partition(";")[0] if content else None
    assert not content or media_type in content, (
        f"{path} is {media_type}, documented is {', '.join(content)}."
    )
    if media_type and media_type.endswith("json"):
        _check_body(content[media_type]["schema"], response, path)


def _check_body(schema: dict[str, Any], response: HttpResponse, path: str) -> None:
    if "$ref" not in schema:
        return  # the specification itself, whose schema is not ours
    judge = validator(schema["$ref"].removeprefix(REF), _components(), True)
    errors = errors_by(judge, json.loads(response.content))
    found = "\n".join(f"  {place}: {message}" for place, message in errors[:5])
    assert not errors, f"{path} answers what its schema does not allow:\n{found}"


@cache
def _document() -> dict[str, Any]:
    return specification()


@cache
def _components() -> str:
    return json.dumps(_document()["components"])


@cache
def _operations() -> list[tuple[re.Pattern[str], dict[str, Any]]]:
    return [
        (re.compile(re.escape(path).replace(re.escape("{id}"), "[0-9]+")), methods["get"])
        for path, methods in _document()["paths"].items()
    ]


def _operation(path: str) -> dict[str, Any] | None:
    return next((operation for pattern, operation in _operations() if pattern.fullmatch(path)), None)
