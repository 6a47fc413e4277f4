"""Clusters of peer units, and what they are in one emulation year."""

from collections.abc import Iterator

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from .slugged import SluggedModel
from .units import Unit


class Cluster(SluggedModel):
    """A cluster (cụm) or bloc (khối)."""

    class Level(models.TextChoices):
        WARD = "ward", "cấp phường, xã"
        DISTRICT = "district", "cấp huyện, thành phố"
        PROVINCE = "province", "cấp tỉnh"
        MINISTRY = "ministry", "cấp bộ, quân khu"

    level = models.CharField("cấp", max_length=10, choices=Level.choices)
    number = models.PositiveSmallIntegerField("số", null=True, blank=True)
    name = models.CharField("tên", max_length=200)
    bloc = models.CharField("khối", max_length=200, blank=True, help_text="Ví dụ: Ban CHQS các phường, xã.")

    class Meta:
        verbose_name = "cụm thi đua"
        verbose_name_plural = "cụm thi đua"
        constraints = (
            models.UniqueConstraint(fields=("level", "number", "name", "bloc"), name="cluster_unique"),
        )

    def __str__(self) -> str:
        return f"{self.name} – {self.bloc}" if self.bloc else self.name

    def slug_parts(self) -> Iterator[str]:
        yield self.name
        yield self.bloc
        yield self.get_level_display()


class ClusterYear(ClusterableModel):
    """A cluster in one year: its members, and its lead and deputy, who rotate by decision."""

    cluster = models.ForeignKey(
        Cluster, on_delete=models.PROTECT, related_name="years", verbose_name="cụm thi đua"
    )
    year = models.PositiveSmallIntegerField("năm thi đua")
    lead = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="cụm trưởng"
    )
    deputy = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="cụm phó"
    )
    decision_no = models.CharField("quyết định số", max_length=60, blank=True)
    decision_date = models.DateField("ngày quyết định", null=True, blank=True)
    authority = models.CharField("cơ quan quyết định", max_length=200, blank=True)

    class Meta:
        verbose_name = "năm thi đua của cụm"
        verbose_name_plural = "năm thi đua của cụm"
        constraints = (models.UniqueConstraint(fields=("cluster", "year"), name="cluster_year_unique"),)

    def __str__(self) -> str:
        return f"{self.cluster} ({self.year})"


class ClusterMember(Orderable):
    """A member of a cluster in one year, in the order announced."""

    cluster_year = ParentalKey(ClusterYear, on_delete=models.CASCADE, related_name="members")
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="memberships", verbose_name="đơn vị"
    )

    class Meta(Orderable.Meta):
        verbose_name = "đơn vị thành viên"
        verbose_name_plural = "đơn vị thành viên"
        constraints = (
            models.UniqueConstraint(fields=("cluster_year", "unit"), name="cluster_member_once_a_year"),
        )

    def __str__(self) -> str:
        return str(self.unit)
