"""The register of units and how they changed."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class DemoUnit:
    """One body between two days, the last included; `key` and `parent` are keys of this register."""

    key: str
    kind: str
    official_name: str
    short_name: str
    gov_code: str = ""
    parent: str = ""
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    basis: str = ""


@dataclass(frozen=True)
class DemoUnitChange:
    """On a day, one unit went into another; `extent` is whole or part."""

    from_unit: str
    to_unit: str
    extent: str
    effective_date: datetime.date
    resolution: str = ""


@dataclass(frozen=True)
class DemoUnits:
    """Parents stand before their children."""

    units: tuple[DemoUnit, ...]
    changes: tuple[DemoUnitChange, ...]
