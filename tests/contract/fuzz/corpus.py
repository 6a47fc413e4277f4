"""Hostile values, queries and headers, escaped as they are sent."""

import base64
import json
from typing import NamedTuple
from urllib.parse import quote

from .texts import RAW, TEXTS, encoded


class Value(NamedTuple):
    """A hostile value.

    Attributes:
        text: what it says; `None` where that is not text at all.
    """

    what: str
    escaped: str
    text: str | None


FORGED = [
    "null",
    "true",
    "[]",
    "{}",
    '""',
    "-1",
    "0",
    "1.5",
    "1e999",
    "NaN",
    str(2**63),
    "9" * 1_000,
    '"\\u0000"',
    '"\\ud800"',
    '"x"',
    f'"{"x" * 1_000}"',
    "[" * 900 + "]" * 900,
    *(
        f'"{day}"'
        for day in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2024-02-30T00:00:00Z")
    ),
    '"2024-03-15T00:00:00"',
]
"""JSON in place of a cursor's values."""


def near(real: str) -> list[Value]:
    """Return values that nearly are a real one: a token, a cursor, a key, a slug, a path."""
    return [
        Value(f"nearly real: {what}", quote(text, safe=""), text)
        for what, text in {
            "without its end": real[:-1],
            "half": real[: len(real) // 2],
            "twice": real * 2,
            "backwards": real[::-1],
            "with a space before": f" {real}",
            "with a line after": f"{real}\n",
            "with padding": f"{real}=",
            "in capitals": real.upper(),
            "the other case": real.swapcase(),
            "in quotes": f'"{real}"',
            "with a comma": f"{real},",
            "with another": f"{real},{real}",
            "with a slash": f"{real}/",
            "with a minus": f"-{real}",
            "with a zero": f"0{real}",
            "with NUL": f"{real}\0",
            "escaped": quote(real, safe=""),
            "changed": real.translate(str.maketrans("aA1:-", "bB2;_")),
        }.items()
    ]


def forged(cursor: str) -> list[Value]:
    """Return cursors of a real one's order with what no listing wrote."""
    order, values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    found = {"no values": f"[{json.dumps(order)}, []]", "more values": json.dumps([order, [*values, 1]])}
    for place in range(len(values)):
        for forgery in FORGED:
            written = [
                forgery if place == number else json.dumps(value) for number, value in enumerate(values)
            ]
            found[f"{forgery[:20]} for {order[place]}"] = f"[{json.dumps(order)}, [{', '.join(written)}]]"
    return [Value(f"a cursor of {what}", encoded(text), encoded(text)) for what, text in found.items()]


VALUES = [
    *(Value(what, quote(text, safe="", errors="surrogatepass"), text) for what, text in TEXTS.items()),
    *(Value(what, escaped, None) for what, escaped in RAW.items()),
]
PAIRED = ["", "\0", str(2**63), '"', "*", "2024-02-30", "//[x", "1", "news.ArticlePage", "a" * 2_001]
QUERIES = [
    # Names
    *(
        f"{name}=1"
        for name in ("", "%00", "%ff", "%ed%a0%80", "__proto__", "id__in", "owner", "_", "format", "đ")
    ),
    f"{'a' * 100_000}=1",
    "limit[]=1",
    "limit[a][b]=1",
    "limit.a=1",
    "LIMIT=1",
    "limit%00=1",
    "%20limit=1",
    # No names, no values
    "&&&&&",
    "=",
    "==",
    "?",
    "%",
    "#",
    ";",
    "a",
    "=a",
    "&" * 100_000,
    # Very many
    "&".join(f"a{number}=1" for number in range(900)),
    "&".join(f"a{number}=1" for number in range(1_500)),
    "&".join("a=1" for _ in range(1_500)),
    "&" + "a" * 1_000_000,
]
HEADERS: list[dict[str, str]] = [
    {"ACCEPT": "text/html"},
    {"ACCEPT": "application/xml;q=banana, */*;q=-1"},
    {"ACCEPT": "a" * 10_000},
    {"ACCEPT_ENCODING": "br;q=0, *;q=0"},
    {"ACCEPT_LANGUAGE": "en-" + "a" * 10_000},
    {"AUTHORIZATION": "Bearer banana"},
    {"AUTHORIZATION": "Basic \xff"},
    {"COOKIE": 'sessionid=banana; csrftoken="; =; a'},
    {"IF_NONE_MATCH": '"banana'},
    {"IF_MODIFIED_SINCE": "Thu, 99 Foo 99999 99:99:99 GMT"},
    {"RANGE": "bytes=9-1,-"},
    {"X_FORWARDED_HOST": "evil.example"},
    {"X_FORWARDED_PROTO": "javascript"},
    {"X_HTTP_METHOD_OVERRIDE": "DELETE"},
    {"CONTENT_TYPE": "application/json; charset=banana", "CONTENT_LENGTH": "banana"},
    {"ORIGIN": "null"},
]
"""Headers nobody reads, as WSGI writes their names."""
