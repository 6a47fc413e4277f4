"""`openapi.json`, the specification, and `docs/`, a page to read it on."""

from functools import cache
from pathlib import Path
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from pydantic import Field

from frontend_contract.specification.operations import Operation

from .views import ContractAPIView

OPENAPI = Path(__file__).parent.parent / "openapi.json"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

AnyDocument = Annotated[
    dict[str, Any],
    Field(json_schema_extra={"$comment": "An OpenAPI 3.1 document; its schema is the OpenAPI Initiative's."}),
]


class SpecificationView(ContractAPIView):
    """The specification, as it is committed."""

    operations = {"get": Operation("getSpecification", "This specification.", AnyDocument)}

    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(_openapi(), content_type="application/json")


class DocsView(ContractAPIView):
    """The specification for reading: Swagger UI, from this server alone."""

    operations = {
        "get": Operation("readDocs", "A page to read this specification on.", str, media_type="text/html")
    }

    def get(self, request: HttpRequest) -> HttpResponse:
        response = render(request, "frontend_contract/docs.html")
        response["Content-Security-Policy"] = POLICY
        return response


@cache
def _openapi() -> bytes:
    return OPENAPI.read_bytes()
