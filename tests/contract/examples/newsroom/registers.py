"""What stories are filed under and what events stand on."""

import datetime
from typing import Any

from home.demo.reading import read_event, read_units
from home.demo.shapes.units import DemoUnit
from news.emulation.models import Cluster, ClusterMember, Unit
from news.models import Tag
from tests.factories import (
    AuthorFactory,
    ClusterFactory,
    ClusterYearFactory,
    MovementFactory,
    TopicFactory,
    UnitFactory,
)


class Registers:
    """Topics, tags, authors by name; units, clusters and movements of the seed's event and of a made-up one."""

    def __init__(self) -> None:
        self.topics = {
            title: TopicFactory(pk=pk, title=title, lead=lead)
            for pk, title, lead in (
                (501, "Phong trào thi đua Quyết thắng", "Thi đua trong lực lượng vũ trang địa phương."),
                (502, "Phường xanh", ""),
                (503, "Đại hội thi đua các cấp", "Từ cơ sở đến toàn quốc."),
            )
        }
        tags = ("thi đua khen thưởng", "Ban CHQS phường", "giao ước thi đua", "trồng cây", "đường phố")
        self.tags = {name: Tag.objects.create(pk=601 + place, name=name) for place, name in enumerate(tags)}
        self.authors = {
            name: AuthorFactory(pk=pk, name=name, note=note)
            for pk, name, note in (
                (701, "Anh Đào", "Đài truyền thanh phường"),
                (702, "Xuân Hoà", ""),
                (703, "Ban Biên tập", ""),
            )
        }
        self.fill_seed()
        self.fill_whole_year(self.made_up_units())
        bare = ClusterFactory(
            pk=903,
            level=Cluster.Level.DISTRICT,
            number=None,
            name="Khối thi đua các xã ven đê",
            bloc="",
        )
        self.bare_year = ClusterYearFactory(pk=913, cluster=bare, year=2024)

    def fill_seed(self) -> None:
        """Add the units of the seed's cluster with all above them, its year 2024, and its movements."""
        event, register = read_event(), {row.key: row for row in read_units().units}
        wanted: dict[str, DemoUnit] = {}
        for member in event.member_units:
            for row in _line(member.unit, register):
                wanted.setdefault(row.key, row)
        self.units: dict[str, Any] = {}
        for place, row in enumerate(wanted.values()):
            self.units[row.key] = UnitFactory(
                pk=801 + place,
                kind=row.kind,
                official_name=row.official_name,
                short_name=row.short_name,
                gov_code=row.gov_code,
                parent=self.units.get(row.parent),
                valid_from=row.valid_from,
                valid_to=row.valid_to,
            )
        cluster = ClusterFactory(
            pk=901, level=event.cluster.level, number=3, name=event.cluster.name, bloc=event.cluster.bloc
        )
        self.year = ClusterYearFactory(pk=911, cluster=cluster, year=event.emulation_year)
        _join(self.year, [self.units[member.unit] for member in event.member_units])
        self.movements = {
            row.name: MovementFactory(pk=921 + place, name=row.name, kind=row.kind)
            for place, row in enumerate(event.movements)
        }

    def made_up_units(self) -> list[Any]:
        """Return a unit of every kind, none of which exists."""
        kind = Unit.Kind
        province = UnitFactory(pk=851, kind=kind.PROVINCE, official_name="tỉnh Ví Dụ", short_name="Ví Dụ")
        district = UnitFactory(pk=852, kind=kind.DISTRICT, official_name="huyện Ví Dụ", parent=province)
        ward = UnitFactory(
            pk=853, kind=kind.WARD, official_name="phường Ví Dụ", gov_code="00001", parent=province
        )
        command = UnitFactory(
            pk=854, kind=kind.MILITARY_COMMAND, official_name="Ban CHQS phường Ví Dụ", parent=ward
        )
        commune = UnitFactory(
            pk=855,
            kind=kind.COMMUNE,
            official_name="xã Ví Dụ",
            parent=district,
            valid_from=datetime.date(2021, 7, 1),
            valid_to=datetime.date(2025, 6, 30),
        )
        township = UnitFactory(pk=856, kind=kind.TOWNSHIP, official_name="thị trấn Ví Dụ", parent=district)
        school = UnitFactory(pk=857, kind=kind.OTHER, official_name="Trường Quân sự (ví dụ)")
        return [command, commune, ward, township, district, province, school]

    def fill_whole_year(self, units: list[Any]) -> None:
        """Add a cluster that has everything decided."""
        cluster = ClusterFactory(
            pk=902,
            level=Cluster.Level.PROVINCE,
            number=5,
            name="Cụm thi đua số 5",
            bloc="Các đơn vị ví dụ",
        )
        lead, deputy, *_ = units
        self.whole_year = ClusterYearFactory(
            pk=912,
            cluster=cluster,
            year=2023,
            lead=lead,
            deputy=deputy,
            decision_no="45/QĐ-VD",
            decision_date=datetime.date(2023, 1, 12),
            authority="Bộ CHQS tỉnh Ví Dụ",
        )
        _join(self.whole_year, units)


def _line(key: str, register: dict[str, DemoUnit]) -> list[DemoUnit]:
    """Return a unit with all above it, the highest first."""
    row = register[key]
    return [*(_line(row.parent, register) if row.parent else []), row]


def _join(year: Any, units: list[Any]) -> None:
    year.members = [ClusterMember(unit=unit, sort_order=place) for place, unit in enumerate(units)]
    year.save()
