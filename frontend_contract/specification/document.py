"""The OpenAPI 3.1 document, put together from what the views and the wire types say of themselves."""

from typing import Any

from typing_extensions import TypeAliasType, is_typeddict

from frontend_contract.shapes.answers import Problem
from frontend_contract.version import CONTRACT_VERSION

from .components import REF, Schema, components, inline, reference
from .endpoints import API_ROOT, Endpoint, endpoints
from .operations import Operation, Parameter
from .parameters import Key

DESCRIPTION = """\
Everything a frontend may rely on. One request renders a page: `resolve/` answers a path with all its template needs.

- An absent thing is `null`, an empty list `[]`; no key is ever left out. `fields` adds keys to the items of a list.
- Every error is a problem (RFC 9457) that names the parameters at fault; an unknown parameter is one.
- A union or an enumeration marked `x-open` may grow within a major version: pass over what you do not know, render an
  unknown block as nothing.
- Text in `value` of a paragraph and in `footer.text` is sanitised HTML; all other text is plain.
"""
PROBLEM = "application/problem+json"
PROBLEMS = {
    400: "A parameter cannot be used; `errors` names it.",
    404: "There is nothing here, or not for whoever asks.",
    405: "Only GET and HEAD are allowed.",
    410: "What was here was public once and no longer is.",
}
VERSION_HEADER = {
    "description": "The version of the contract that answered.",
    "required": True,
    "schema": {"type": "string"},
}


def specification() -> dict[str, Any]:
    """Return the whole document.

    Raises:
        ValueError: an endpoint says nothing of what it takes and answers.
    """
    found = endpoints()
    if silent := [endpoint.path for endpoint in found if endpoint.operation is None]:
        raise ValueError(f"No operation describes {', '.join(silent)}.")
    operations = [endpoint.operation for endpoint in found if endpoint.operation]
    answers = [operation.answer for operation in operations if _is_named(operation.answer)]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Bản Tin",
            "version": CONTRACT_VERSION,
            "summary": "A newsroom's pages for a decoupled frontend.",
            "description": DESCRIPTION,
            "license": {"name": "BSD 3-Clause", "identifier": "BSD-3-Clause"},
        },
        "servers": [{"url": f"/{API_ROOT}".rstrip("/"), "description": "Below the CMS's own address."}],
        "security": [],
        "tags": [{"name": tag} for tag in dict.fromkeys(map(_tag, found))],
        "paths": {endpoint.path: {"get": _operation(endpoint)} for endpoint in found},
        "components": {"schemas": components([*answers, Problem])},
    }


def _tag(endpoint: Endpoint) -> str:
    return endpoint.path.strip("/").partition("/")[0]


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    operation: Any = endpoint.operation
    described = {"description": operation.description} if operation.description else {}
    return {
        "operationId": operation.id,
        "summary": operation.summary,
        **described,
        "tags": [_tag(endpoint)],
        "parameters": [
            *({"name": "id", "in": "path", "required": True, "schema": inline(Key)} for _ in endpoint.keys),
            *map(_parameter, operation.parameters),
        ],
        "responses": {
            str(operation.status): _success(operation),
            **{str(status): _problem(status) for status in sorted({*operation.problems, 405})},
        },
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    example = {} if parameter.example is None else {"example": parameter.example}
    return {
        "name": parameter.name,
        "in": "query",
        "required": parameter.required,
        "description": parameter.description,
        "schema": parameter.schema,
        **example,
    }


def _success(operation: Operation) -> dict[str, Any]:
    headers = {
        name: {"description": text, "required": True, "schema": {"type": "string"}}
        for name, text in (operation.headers or {}).items()
    }
    found: dict[str, Any] = {
        "description": operation.summary,
        "headers": {"Contract-Version": VERSION_HEADER, **headers},
    }
    if operation.answer is not None:
        found["content"] = {operation.media_type: {"schema": _schema(operation.answer)}}
    return found


def _problem(status: int) -> dict[str, Any]:
    headers: dict[str, Any] = {"Contract-Version": VERSION_HEADER}
    if status == 405:
        headers["Allow"] = {"description": "What is allowed.", "required": True, "schema": {"type": "string"}}
    return {
        "description": PROBLEMS[status],
        "headers": headers,
        "content": {PROBLEM: {"schema": {"$ref": f"{REF}Problem"}}},
    }


def _is_named(wire_type: Any) -> bool:
    return is_typeddict(wire_type) or isinstance(wire_type, TypeAliasType)


def _schema(wire_type: Any) -> Schema:
    return reference(wire_type) if _is_named(wire_type) else inline(wire_type)
