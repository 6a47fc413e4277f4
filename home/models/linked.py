"""A link that leads to a page, a document or an address."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel


class Linked(models.Model):
    """A row that may lead somewhere; one place at most."""

    link_page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="trang",
    )
    link_document = models.ForeignKey(
        "media.CustomDocument",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="hoặc tài liệu",
    )
    link_url = models.URLField("hoặc địa chỉ ngoài", max_length=500, blank=True)

    class Meta:
        abstract = True

    @classmethod
    def link_panel(cls, *more: str) -> MultiFieldPanel:
        return MultiFieldPanel(
            [
                PageChooserPanel("link_page"),
                FieldPanel("link_document"),
                FieldPanel("link_url"),
                *map(FieldPanel, more),
            ],
            heading="Liên kết",
        )

    def clean(self) -> None:
        super().clean()
        given = [
            name
            for name, value in (
                ("link_page", self.link_page_id),
                ("link_document", self.link_document_id),
                ("link_url", self.link_url),
            )
            if value
        ]
        if given[1:]:
            raise ValidationError({given[1]: "Chỉ chọn một: trang, tài liệu hoặc địa chỉ ngoài."})
