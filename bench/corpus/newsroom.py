"""What articles need around them: sections, topics, authors, clusters of units."""

from dataclasses import dataclass

from home.models import HomePage
from news.emulation.models import Cluster, ClusterYear, Unit
from news.models import Author, NewsIndexPage, Topic

from . import names
from .articles import LAST, YEARS, Writer

MEMBERS = 6


@dataclass(frozen=True)
class Newsroom:
    """An empty newsroom; lists stand in the order of the writer's."""

    sections: list[NewsIndexPage]
    topics: list[Topic]
    authors: list[Author]
    cluster_years: dict[int, ClusterYear]


def open_newsroom(writer: Writer) -> Newsroom:
    """Make the newsroom whose articles a writer writes, under the front page there is."""
    home = HomePage.objects.get()
    sections = [
        home.add_child(instance=NewsIndexPage(title=title, slug=f"muc-{number}"))
        for number, title in enumerate(writer.section_titles, 1)
    ]
    return Newsroom(
        sections=sections,
        topics=[Topic.objects.create(title=title) for title in writer.topic_titles],
        authors=[
            Author.objects.create(name=name, slug=f"tac-gia-{number}")
            for number, name in enumerate(writer.authors, 1)
        ],
        cluster_years=_cluster_years(),
    )


def _cluster_years() -> dict[int, ClusterYear]:
    town = Unit.objects.create(kind=Unit.Kind.DISTRICT, official_name="thành phố Phủ Lý")
    wards = [
        Unit.objects.create(kind=Unit.Kind.WARD, official_name=f"phường {name}", parent=town)
        for name in names.PLACES
    ]
    cluster = Cluster.objects.create(
        level=Cluster.Level.WARD, number=3, name="Cụm thi đua số 3", bloc="Ban CHQS các phường, xã"
    )
    found = {}
    for year in range(LAST.year - YEARS, LAST.year + 1):
        found[year] = ClusterYear.objects.create(cluster=cluster, year=year)
        for place in range(MEMBERS):
            found[year].members.create(unit=wards[(year + place) % len(wards)], sort_order=place)
        found[year].save()
    return found
