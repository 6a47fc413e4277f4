"""Units: wards, commands, authorities; they change, what was written about them does not."""

from collections.abc import Iterator

from django.db import models
from django.db.models import Q

from .slugged import SluggedModel


class Unit(SluggedModel):
    """One body between two days. Government codes are reused: the key is (code, valid_from)."""

    class Kind(models.TextChoices):
        PROVINCE = "province", "tỉnh, thành phố"
        DISTRICT = "district", "huyện, thị xã, thành phố thuộc tỉnh"
        WARD = "ward", "phường"
        COMMUNE = "commune", "xã"
        TOWNSHIP = "township", "thị trấn"
        MILITARY_COMMAND = "military_command", "cơ quan quân sự"
        OTHER = "other", "khác"

    kind = models.CharField("loại", max_length=20, choices=Kind.choices)
    official_name = models.CharField("tên chính thức", max_length=200)
    short_name = models.CharField("tên gọn", max_length=100, blank=True)
    gov_code = models.CharField("mã đơn vị hành chính", max_length=10, blank=True)
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        verbose_name="cấp trên",
    )
    valid_from = models.DateField("có từ ngày", null=True, blank=True)
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)
    basis = models.CharField("căn cứ", max_length=300, blank=True)

    class Meta:
        verbose_name = "đơn vị"
        verbose_name_plural = "đơn vị"
        constraints = (
            models.UniqueConstraint(
                fields=("gov_code", "valid_from"),
                condition=~Q(gov_code="") & Q(valid_from__isnull=False),
                name="unit_code_and_start_unique",
            ),
            models.UniqueConstraint(
                fields=("gov_code",),
                condition=~Q(gov_code="") & Q(valid_from__isnull=True),
                name="unit_code_without_start_unique",
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=models.F("valid_from")),
                name="unit_ends_after_it_starts",
                violation_error_message="Ngày kết thúc phải sau ngày bắt đầu.",
            ),
        )

    def __str__(self) -> str:
        return self.official_name

    def slug_parts(self) -> Iterator[str]:
        yield self.official_name
        yield self.gov_code
        if self.valid_from:
            yield str(self.valid_from.year)


class UnitChange(models.Model):
    """On a day, one unit went into another, whole or in part."""

    class Extent(models.TextChoices):
        WHOLE = "whole", "toàn bộ"
        PART = "part", "một phần"

    from_unit = models.ForeignKey(
        Unit, on_delete=models.CASCADE, related_name="changes_out", verbose_name="đơn vị cũ"
    )
    to_unit = models.ForeignKey(
        Unit, on_delete=models.CASCADE, related_name="changes_in", verbose_name="đơn vị mới"
    )
    extent = models.CharField("phần chuyển", max_length=5, choices=Extent.choices)
    effective_date = models.DateField("từ ngày")
    resolution = models.CharField("nghị quyết", max_length=200, blank=True)

    class Meta:
        verbose_name = "sắp xếp đơn vị"
        verbose_name_plural = "sắp xếp đơn vị"
        constraints = (
            models.UniqueConstraint(
                fields=("from_unit", "to_unit", "effective_date"), name="unit_change_once_a_day"
            ),
            models.CheckConstraint(
                condition=~Q(from_unit=models.F("to_unit")),
                name="unit_change_between_two_units",
                violation_error_message="Một đơn vị không thể chuyển vào chính nó.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.from_unit} → {self.to_unit} ({self.effective_date:%d/%m/%Y})"
