"""Texts that match a regular expression of the simple kinds a schema needs."""

import re
import string

from .seeds import Seed

CLASSES = {"d": string.digits, "w": string.ascii_lowercase + string.digits + "_", "s": " "}
TOKEN = re.compile(
    r"(?P<set>\[[^\]^][^\]]*\])|(?P<class>\\[dws])|(?P<group>\((?:\?:)?[^()]*\))|\\(?P<escaped>\W)"
    r"|(?P<dot>\.)|(?P<plain>[^\\()\[\]{}*+?|^$.])"
)
REPEAT = re.compile(r"\{(\d+)(?:,(\d*))?\}|([*+?])")
MORE = 3  # repetitions of what has no upper bound


class PatternError(ValueError):
    """The expression uses what is not spoken here."""


def matching(pattern: str, seed: Seed) -> str:
    """Return a text that matches.

    Raises:
        PatternError: the expression is none of the simple kinds.
    """
    found = _sequence(pattern.removeprefix("^").removesuffix("$"), seed)
    if not re.search(pattern, found, re.ASCII):
        raise PatternError(f"No text was found for {pattern!r}.")
    return found


def _sequence(pattern: str, seed: Seed) -> str:
    made, place = [], 0
    while place < len(pattern):
        token = TOKEN.match(pattern, place)
        if token is None:
            raise PatternError(f"{pattern!r} is too much of a pattern.")
        place = token.end()
        low, high = 1, 1
        if repeat := REPEAT.match(pattern, place):
            place = repeat.end()
            low, high = _bounds(repeat)
        here = seed / place
        made += [_one(token, here / turn) for turn in range((here / "times").number(low, high))]
    return "".join(made)


def _bounds(repeat: re.Match[str]) -> tuple[int, int]:
    low, high, sign = repeat.groups()
    if sign:
        return {"?": (0, 1), "*": (0, MORE), "+": (1, MORE)}[sign]
    at_least = int(low)
    return at_least, at_least if high is None else int(high or at_least + MORE)


def _one(token: re.Match[str], seed: Seed) -> str:
    text = token.group()
    match token.lastgroup:
        case "set":
            return seed.choice(_members(text[1:-1]))
        case "class":
            return seed.choice(CLASSES[text[1]])
        case "group":
            inner = text[1:-1].removeprefix("?:")
            return _sequence((seed / "branch").choice(inner.split("|")), seed)
        case "escaped":
            return text[1]
        case "dot":
            return "a"
    return text


def _members(inner: str) -> str:
    inner = re.sub(r"\\([dws])", lambda found: CLASSES[found[1]], inner)
    ranges = re.compile(r"(.)-(.)")
    spelt = "".join("".join(map(chr, range(ord(a), ord(b) + 1))) for a, b in ranges.findall(inner))
    return spelt + ranges.sub("", inner).replace("\\", "")
