"""Every error is an RFC 9457 problem that names what was wrong."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

CONTENT_TYPE = "application/problem+json"


class Refusal(Exception):
    """The request is answered by a problem.

    Attributes:
        errors: sentences by parameter.
    """

    def __init__(
        self,
        status: int,
        detail: str = "",
        errors: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status, self.detail = status, detail
        self.errors, self.headers = dict(errors or {}), dict(headers or {})

    def body(self) -> dict[str, Any]:
        title = HTTPStatus(self.status).phrase
        return {
            "type": "about:blank",
            "title": title,
            "status": self.status,
            "detail": self.detail or " ".join(self.errors.values()) or title,
            "errors": [{"parameter": name, "detail": detail} for name, detail in self.errors.items()],
        }


def bad(parameter: str, detail: str) -> Refusal:
    return Refusal(400, errors={parameter: detail})
