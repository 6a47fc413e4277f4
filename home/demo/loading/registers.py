"""Units, clusters and movements of the demo."""

from home.demo.shapes.events import DemoEvent
from home.demo.shapes.units import DemoUnits
from news.emulation.models import Cluster, ClusterYear, Movement, Unit, UnitChange


def load_units(units: DemoUnits) -> dict[str, Unit]:
    """Return the units by their key in the demo's register."""
    loaded: dict[str, Unit] = {}
    for row in units.units:
        loaded[row.key], _ = Unit.objects.get_or_create(
            kind=row.kind,
            official_name=row.official_name,
            gov_code=row.gov_code,
            valid_from=row.valid_from,
            defaults={
                "short_name": row.short_name,
                "parent": loaded.get(row.parent),
                "valid_to": row.valid_to,
                "basis": row.basis,
            },
        )
    for change in units.changes:
        UnitChange.objects.get_or_create(
            from_unit=loaded[change.from_unit],
            to_unit=loaded[change.to_unit],
            effective_date=change.effective_date,
            defaults={"extent": change.extent, "resolution": change.resolution},
        )
    return loaded


def load_cluster_year(event: DemoEvent, units: dict[str, Unit]) -> ClusterYear:
    """Return the cluster of the event in its year, with its members in the order announced."""
    row = event.cluster
    cluster, _ = Cluster.objects.get_or_create(
        level=row.level, number=row.number, name=row.name, bloc=row.bloc
    )
    year, created = ClusterYear.objects.get_or_create(cluster=cluster, year=event.emulation_year)
    if created:
        for number, member in enumerate(event.member_units):
            year.members.create(unit=units[member.unit], sort_order=number)
        year.save()
    return year


def load_movements(event: DemoEvent) -> dict[str, Movement]:
    """Return the event's movements by name."""
    return {
        row.name: Movement.objects.get_or_create(kind=row.kind, name=row.name)[0] for row in event.movements
    }
