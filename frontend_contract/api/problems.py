"""Every error is an RFC 9457 problem that names what was wrong."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, JsonResponse

from frontend_contract.shapes.answers import ParameterError, Problem
from frontend_contract.version import CONTRACT_VERSION

CONTENT_TYPE = "application/problem+json"


class BadParameter(Exception):
    """A parameter of the request cannot be used, or leads to nothing; the answer names it.

    Attributes:
        errors: sentences by parameter.
    """

    status = 400

    def __init__(self, errors: Mapping[str, str]) -> None:
        self.errors = dict(errors)
        super().__init__("; ".join(self.errors.values()))


class NothingThere(BadParameter):
    """What the parameter names is not there, or not for whoever asks."""

    status = 404


class Gone(BadParameter):
    """What the parameter names was public once."""

    status = 410


def problem(status: int, detail: str = "", errors: Mapping[str, str] | None = None) -> Problem:
    """Return the body of an error."""
    found: list[ParameterError] = [
        {"parameter": parameter, "detail": sentence} for parameter, sentence in (errors or {}).items()
    ]
    title = HTTPStatus(status).phrase
    return {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail or " ".join(dict.fromkeys(error["detail"] for error in found)) or title,
        "errors": found,
    }


def problem_response(
    status: int,
    detail: str = "",
    errors: Mapping[str, str] | None = None,
    headers: Mapping[str, Any] | None = None,
) -> JsonResponse:
    """Return the whole answer of an error."""
    return JsonResponse(
        problem(status, detail, errors),
        status=status,
        content_type=CONTENT_TYPE,
        headers={"Contract-Version": CONTRACT_VERSION, **(headers or {})},
        json_dumps_params={"ensure_ascii": False},
    )


def no_such_endpoint(request: HttpRequest, **kwargs: Any) -> JsonResponse:
    """Answer every address below the API's root that is not an endpoint."""
    return problem_response(404, "There is no such endpoint.")
