"""Hostile values, already escaped for a query: what people type, what breaks parsers, what asks databases too much."""

import base64
import json
import unicodedata
from typing import NamedTuple
from urllib.parse import quote

VIETNAMESE = "Đường ở phường Lam Hạ"


def encoded(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode(errors="surrogatepass")).decode().rstrip("=")


TEXTS = {
    # Nothing, and hardly anything
    "empty": "",
    "a space": " ",
    "many spaces": " " * 50,
    "a tab and lines": "\t\r\n",
    "a no-break space": "\u00a0",
    "NUL": "\0",
    "NUL inside": "a\0b",
    "control characters": "\x01\x1b[31m\x7f",
    # Too much
    "1,999 letters": "a" * 1_999,
    "2,001 letters": "a" * 2_001,
    "100,000 letters": "a" * 100_000,
    "500 words": "thi " * 499,
    "100,000 brackets": "[" * 100_000,
    "500 commas": "," * 500,
    # Other languages' syntax
    "a quote": "'",
    "a double quote": '"',
    "an unclosed phrase": '"thi đua',
    "SQL": "1'; DROP TABLE wagtailcore_page;--",
    "SQL that is true": "' OR '1'='1",
    "SQL union": "0 UNION SELECT password FROM accounts_user",
    "LIKE": "%_%",
    "a backslash": "\\",
    "a star": "*",
    "a prefix": "thi*",
    "FTS near": "NEAR(thi đua, 5)",
    "FTS or": "thi OR",
    "FTS not": "-thi NOT",
    "FTS column": "title:thi^2 + đua",
    "tsquery": "thi & !đua | <-> (",
    "a regular expression": "(a+)+$",
    "HTML": "<script>alert(1)</script>",
    "a template": "{{7*7}}${7*7}%(x)s{0}",
    "JSON": '{"$gt": ""}',
    "a list": "[]",
    "a lookup": "title__startswith",
    "a relation": "owner__password",
    "a dunder": "__class__.__init__",
    "null": "null",
    "None": "None",
    "undefined": "undefined",
    "a command": "$(id)`id`|id",
    # Paths and addresses
    "path traversal": "/../../../etc/passwd",
    "path traversal, no slash": "../../etc/passwd",
    "backslashes": "/..\\..\\windows\\win.ini",
    "two slashes": "//",
    "an unclosed IPv6 host": "//[x",
    "a host": "//evil.example/",
    "a host in full": "http://evil.example/",
    "a host with a user": "//cms.example.vn@evil.example:99999/",
    "a script's address": "javascript:alert(1)",
    "a host that normalises to a slash": "//℀.com/",
    "CRLF": "/a\r\nSet-Cookie: a=b",
    "a path with a query": "/tin-tuc/?a=b&c=d#e",
    "an escaped path": "/%2e%2e/%00/%",
    "1,000 slashes": "/" * 1_000,
    "300 folders": "/a" * 300,
    "ports": "cms.example.vn:99999999999999999999",
    "a port that is none": "cms.example.vn:abc",
    # Numbers
    "minus one": "-1",
    "zero": "0",
    "minus zero": "-0",
    "plus one": "+1",
    "leading zeros": "0001",
    "2^31": str(2**31),
    "2^63 - 1": str(2**63 - 1),
    "2^63": str(2**63),
    "-2^63": str(-(2**63)),
    "2^64": str(2**64),
    "10^30": str(10**30),
    "5,000 digits": "9" * 5_000,
    "1,900 digits": "9" * 1_900,
    "1e9": "1e9",
    "1e400": "1e400",
    "1.0": "1.0",
    "underscores": "1_0",
    "hexadecimal": "0x10",
    "NaN": "NaN",
    "infinity": "-Infinity",
    "Arabic digits": "٣",
    "full-width digits": "１２",
    "a superscript": "²",
    "a number in spaces": " 1 ",
    # Letters
    "Vietnamese": VIETNAMESE,
    "Vietnamese, decomposed": unicodedata.normalize("NFD", VIETNAMESE),
    "capitals": VIETNAMESE.upper(),
    "zero width": "thi\u200bđua\u200d\ufeff",
    "only zero width": "\u200b",
    "right to left": "\u202eaud iht\u202c",
    "emoji": "👩‍👩‍👧🏽🇻🇳",
    "half of Unicode": "".join(map(chr, (0x80, 0x378, 0xE000, 0xFFFE, 0xFFFF, 0x10FFFF))),
    "1,000 combining marks": "a" + "\u0301" * 1_000,
    "a letter that grows": "ﷺ" * 300,
    "sharp s and dotless i": "ßıİǅ",
    # Days and times
    "year 0": "0000-01-01",
    "year 1": "0001-01-01",
    "year 1, far east": "0001-01-01T00:00:00+14:00",
    "year 9999": "9999-12-31",
    "year 9999, far west": "9999-12-31T23:59:59.999999-14:00",
    "year 10000": "10000-01-01",
    "30 February": "2024-02-30",
    "30 February at noon": "2024-02-30T12:00:00+07:00",
    "a leap day in no leap year": "2023-02-29",
    "a leap second": "2016-12-31T23:59:60Z",
    "hour 24": "2024-03-15T24:00:00Z",
    "hour 24 alone": "24:00",
    "an offset of a day": "2024-03-15T00:00:00+24:00",
    "an offset of seconds": "2024-03-15T00:00:00+07:00:01",
    "no offset": "2024-03-15T00:00:00",
    "no seconds": "2024-03-15T19:50+07:00",
    "no colon in the offset": "2024-03-15T19:50:00+0700",
    "a short offset": "2024-03-15T19:50:00+07",
    "a comma for a point": "2024-03-15T19:50:00,5+07:00",
    "a small t and z": "2024-03-15t19:50:00z",
    "one digit": "2024-3-5",
    "a day and a half": "2024-03-15T",
    "a week": "2024-W11-5",
    "a compact day": "20240315",
    "a day the Vietnamese way": "15/3/2024",
    "Arabic days": "٢٠٢٤-٠٣-١٥",
    "an hour of long ago": "1911-01-01T00:00:00+06:42:04",
    "a time": "14:00",
    "a time with seconds": "14:00:00.123456",
    "a time with an offset": "14:00+07:00",
    # Identifiers
    "a model": "auth.User",
    "a model twice": "news.ArticlePage,news.ArticlePage",
    "a model and nothing": "news.ArticlePage,",
    "every model": "wagtailcore.Page",
    "dots": "...",
    "random": "random",
    "the same order twice": "title,-title,title",
    "minus": "-",
    "minus twice": "--title",
    "True": "True",
    "yes": "yes",
    "AND": "AND",
    "a nested field": "section(title(path))",
    "all and nothing": "*,-*",
    "underscore": "_",
    "true": "true",
    "1": "1",
    # Cursors
    "base64 garbage": "!!!!",
    "base64 padding": "====",
    "cursor of nothing": encoded("[]"),
    "cursor of null": encoded("null"),
    "cursor of an object": encoded('{"a": 1}'),
    "cursor of text": encoded("không phải JSON"),
    "cursor of bytes": base64.urlsafe_b64encode(bytes(range(256))).decode(),
    "cursor of another order": encoded('[["title", "pk"], ["a", 1]]'),
    "cursor of an unknown column": encoded('[["owner__password", "pk"], ["a", 1]]'),
    "cursor of 1,400 digits": encoded(f'[["pk"], [{"9" * 1_400}]]'),
    "cursor with a JSON bomb": encoded("[" * 1_450),
    "cursor with a JSON bomb in it": encoded(f'[["pk"], {"[" * 700}1{"]" * 700}]'),
    "cursor with duplicate keys": encoded('[["pk"], [{"a": 1, "a": 2}]]'),
}
RAW = {
    "a lone percent": "%",
    "half an escape": "%4",
    "no escape": "%zz",
    "bad UTF-8": "%ff%fe",
    "cut UTF-8": "%e1%ba",
    "overlong UTF-8": "%c0%af",
    "a lone surrogate": "%ed%a0%80",
    "a pair of surrogates": "%ed%a0%bd%ed%b8%80",
    "UTF-16": "%u0041",
    "an escape twice": "%2500",
    "plus": "+",
    "plus inside": "a+b",
    "a semicolon": "a;b=c",
    "an equals sign": "a=b",
    "raw letters": "đ",
}


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
