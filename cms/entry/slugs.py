"""The slug the admin proposes in the browser: letter for letter the one the server would make."""

from collections import defaultdict

from wagtail.admin.widgets import SlugInput

from cms.vietnamese.slugs import BROWSER_FORMATTERS, slugify

OTHERS = "".join(map(chr, [*range(0xA1, 0x180), *range(0x2070, 0x208A)])) + "‰€№™ℓ℃"
"""What stands in Vietnamese titles besides: names from elsewhere, units, fractions."""


def _others() -> list[tuple[str, str]]:
    """Return formatters for what the server writes otherwise than Wagtail's JavaScript."""
    families: dict[str, str] = defaultdict(str)
    for letter in OTHERS:
        # Between two others, so that a separator is seen.
        families[slugify(f"x{letter}x")[1:-1]] += letter
    return [(f"[{letters}]", plain) for plain, letters in families.items()]


FORMATTERS = [
    *BROWSER_FORMATTERS,
    *_others(),
    ("[\U00010000-\U0010ffff\u2600-\u27bf\ufe00-\ufe0f]", ""),  # emoji
    (r"[-\s]+", "-"),
    ("^-|-$", ""),
    ("^(?=.{256})(.{0,255})-.*$", "$1"),  # cut between words
]
"""(pattern, replacement), one after the other; Wagtail then makes small letters of capital ones."""


def slug_input() -> SlugInput:
    return SlugInput(formatters=FORMATTERS)
