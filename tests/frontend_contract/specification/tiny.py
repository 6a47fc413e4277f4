"""Specifications as small as they can be, and pairs of them."""

from typing import NamedTuple

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}
NULL = {"type": "null"}
HEADING = {"type": "object", "properties": {"type": {"const": "heading"}, "value": TEXT}}
QUOTE = {"type": "object", "properties": {"type": {"const": "quote"}, "value": TEXT}}
IMAGE = {"type": "object", "properties": {"type": {"const": "image"}, "value": TEXT}}


class Breaking(NamedTuple):
    rule: str
    what: str
    old: dict
    new: dict
    place: str


class Harmless(NamedTuple):
    rule: str
    what: str
    old: dict
    new: dict


def specification(path="/site/", schemas=None, method="get", sections=None, server="/api/v2", **said):
    """Return a specification of one operation; `said` of it."""
    operation = {"operationId": "getSite", "responses": {"200": {"description": "OK"}}} | said
    return {
        "openapi": "3.1.0",
        "info": {"title": "Bản Tin", "version": "1.0.0"},
        "servers": [{"url": server}],
        "paths": {path: {method: operation}} if path else {},
        "components": {"schemas": schemas or {}} | (sections or {}),
    }


def answer(schema=None, media_type="application/json", headers=None):
    content = {"content": {media_type: {"schema": schema}}} if schema else {}
    return {"description": "OK", **content, **({"headers": headers} if headers else {})}


def statuses(*found):
    return specification(responses={status: answer() for status in found})


def reading(schema, **schemas):
    """Return a specification whose operation answers with a schema."""
    return specification(responses={"200": answer(schema)}, schemas=schemas)


def taking(schema=None, name="q", **said):
    """Return a specification whose operation takes one parameter."""
    parameter = {"name": name, "in": "query", "schema": TEXT if schema is None else schema, **said}
    return specification(parameters=[parameter])


def shape(required=None, **properties):
    found = list(properties) if required is None else required
    return {"type": "object", "properties": properties, "required": found}


def ref(name):
    return {"$ref": f"#/components/schemas/{name}"}


def either(*schemas, **said):
    return {"anyOf": list(schemas), **said}


def block(*members, key="type", tags=(), **said):
    """Return a specification that answers a union of components, told apart by a key."""
    components = {"Heading": HEADING, "Quote": QUOTE, "Image": IMAGE}
    mapping = {tag: f"#/components/schemas/{name}" for tag, name in tags}
    discriminator = {"propertyName": key} | ({"mapping": mapping} if mapping else {})
    union = {"oneOf": [ref(name) for name in members], "discriminator": discriminator, **said}
    return reading(ref("Block"), Block=union, **components)


def enum(*found, **said):
    return {"enum": list(found), "type": "string", **said}


TWO_TAGS = (("heading", "Heading"), ("quote", "Quote"))
MOVED_TAGS = (("title", "Heading"), ("quote", "Quote"))
OPEN = {"x-open": True}
HERE = "GET /site/ 200"
Q = "GET /site/ parameter q"
NEEDED = {"required": True, "schema": TEXT}
