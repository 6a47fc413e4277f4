"""Plain values with a format. Where a format's text differs, `frontend_contract.values` writes it."""

from typing import Annotated

from pydantic import Field
from pydantic.config import JsonDict

DateTime = Annotated[str, Field(json_schema_extra={"format": "date-time"})]
"""ISO 8601 to the second, with the offset of Asia/Ho_Chi_Minh: "2024-03-15T19:50:00+07:00"."""

Date = Annotated[str, Field(json_schema_extra={"format": "date"})]
""" "2024-03-15"."""

Time = Annotated[str, Field(pattern="^[0-9]{2}:[0-9]{2}$")]
"""Local time, "14:00"."""

Url = Annotated[str, Field(json_schema_extra={"format": "uri"})]
"""An absolute address."""

Path = Annotated[str, Field(pattern="^/")]
"""An address on the readers' site, "/tin-tuc/"."""

OPEN: JsonDict = {"x-open": True}
"""Marks a union or an enumeration that later versions may extend: readers pass over what they do not know."""
