"""A coverage as lines for a terminal."""

from collections.abc import Iterable, Iterator

from .coverage import Coverage

HEADINGS = ("package", "catalogue", "strings", "ours", "theirs", "missing", "covered")


def table(measured: list[Coverage]) -> Iterator[str]:
    """Yield a row for each catalogue, and the sums of Wagtail and of what stands under it."""
    wagtail = [found for found in measured if found.source.is_wagtail]
    others = [found for found in measured if not found.source.is_wagtail]
    yield _line(*HEADINGS)
    for found in measured:
        yield _line(found.source.package, found.source.domain, *_figures([found]))
    yield ""
    for name, group in (("Wagtail", wagtail), ("Others", others)):
        yield _line(name, "", *_figures(group))


def faults(measured: Iterable[Coverage]) -> Iterator[str]:
    for found in measured:
        for fault in found.faults:
            yield f"{found.source.package} {found.source.domain}: {fault}"


def _figures(group: list[Coverage]) -> tuple[str, ...]:
    total, ours, theirs = (
        sum(getattr(found, name) for found in group) for name in ("total", "ours", "theirs")
    )
    missing = total - ours - theirs
    share = 100 * (total - missing) / total if total else 100
    covered = f"{min(share, 99.9) if missing else share:.1f} %"  # 100 is said of nothing less
    return (*(f"{number:,}" for number in (total, ours, theirs, missing)), covered)


def _line(package: str, catalogue: str, *figures: str) -> str:
    return f"{package:<36}{catalogue:<12}" + "".join(f"{figure:>10}" for figure in figures)
