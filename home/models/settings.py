"""What every page of the readers' site shows around its own content."""

from django.db import models
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField, StreamField

from home.blocks import ContactBlock, NavigationBlock


@register_setting(icon="site", order=1)
class SiteSettings(BaseSiteSetting):
    """Name, navigation, footer and contacts of one site."""

    name = models.CharField("tên trang", max_length=120, default="Bản Tin")
    tagline = models.CharField("khẩu hiệu, cơ quan", max_length=200, blank=True)
    navigation = StreamField(NavigationBlock(), verbose_name="trình đơn chính", blank=True)
    footer_text = RichTextField(
        "chữ chân trang",
        blank=True,
        features=["bold", "italic", "link"],
        help_text="Cơ quan chủ quản, giấy phép, bản quyền.",
    )
    footer_navigation = StreamField(NavigationBlock(), verbose_name="trình đơn chân trang", blank=True)
    contacts = StreamField([("contact", ContactBlock())], verbose_name="liên hệ", blank=True)

    edit_handler = TabbedInterface(
        [
            ObjectList([FieldPanel("name"), FieldPanel("tagline")], heading="Tên"),
            ObjectList([FieldPanel("navigation")], heading="Trình đơn"),
            ObjectList([FieldPanel("footer_text"), FieldPanel("footer_navigation")], heading="Chân trang"),
            ObjectList([FieldPanel("contacts")], heading="Liên hệ"),
        ]
    )

    class Meta:
        verbose_name = "thông tin trang"
        verbose_name_plural = "thông tin trang"

    def __str__(self) -> str:
        return self.name
