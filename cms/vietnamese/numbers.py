"""Numbers as Vietnamese readers write them: dots between thousands, a comma before decimals."""

import re
from decimal import Decimal

SWAPPED = str.maketrans(",.", ".,")
NUMBER = re.compile(r"([-\u2212]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?", re.ASCII)


def group(number: int | float | Decimal, decimals: int | None = None) -> str:
    """Return "20.833", "-1.234,5".

    Args:
        number: an integer is exact; a float is rounded.
        decimals: how many to write; by default those there are, two at most.

    Raises:
        ValueError: for infinity and what is no number.
    """
    if not isinstance(number, int) and not Decimal(number).is_finite():
        raise ValueError(f"{number} cannot be written out.")
    if isinstance(number, int) and decimals is None:
        return f"{number:,}".translate(SWAPPED)
    text = f"{number:,.{2 if decimals is None else decimals}f}"
    if decimals is None:
        text = text.rstrip("0").rstrip(".")
    return ("0" if text == "-0" else text).translate(SWAPPED)


def percent(number: int | float | Decimal, decimals: int | None = None) -> str:
    """Return "95,5%" for 95.5: hundredths come in as they are said."""
    return f"{group(number, decimals)}%"


def parse_number(text: str) -> Decimal:
    """Return the number somebody wrote in the Vietnamese way: "20.833" is Decimal(20833), "95,5" is 95.5.

    Raises:
        ValueError: for anything else, "20,833.5" and "3.5" too: there a dot cannot stand between thousands.
    """
    match = NUMBER.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text!r} is not a number in the Vietnamese way.")
    sign, whole, decimals = match.groups(default="")
    return Decimal(f"{'-' if sign else ''}{whole.replace('.', '')}.{decimals or '0'}")
