"""The registers on the wire."""

from typing import cast

from frontend_contract.shapes import events as shapes
from frontend_contract.values import date_value

from .models import Cluster, ClusterYear, Unit


def unit(unit: Unit) -> shapes.Unit:
    parent = unit.parent
    return {
        "id": unit.pk,
        "slug": unit.slug,
        "official_name": unit.official_name,
        "short_name": unit.short_name or unit.official_name,
        "kind": cast(shapes.UnitKind, unit.kind),
        "kind_label": unit.get_kind_display(),
        "gov_code": unit.gov_code or None,
        "parent": {"id": parent.pk, "slug": parent.slug, "official_name": parent.official_name}
        if parent
        else None,
        "valid_from": date_value(unit.valid_from),
        "valid_to": date_value(unit.valid_to),
    }


def cluster(cluster: Cluster) -> shapes.Cluster:
    return {
        "id": cluster.pk,
        "slug": cluster.slug,
        "level": cast(shapes.ClusterLevel, cluster.level),
        "level_label": cluster.get_level_display(),
        "number": cluster.number,
        "name": cluster.name,
        "bloc": cluster.bloc or None,
    }


def cluster_year(year: ClusterYear) -> shapes.ClusterYear:
    return {
        "id": year.pk,
        "year": year.year,
        "cluster": cluster(year.cluster),
        "lead": unit(year.lead) if year.lead else None,
        "deputy": unit(year.deputy) if year.deputy else None,
        "members": [unit(member.unit) for member in year.members.all()],
        "decision_no": year.decision_no or None,
        "decision_date": date_value(year.decision_date),
        "authority": year.authority or None,
    }
