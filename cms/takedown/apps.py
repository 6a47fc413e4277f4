from django.apps import AppConfig


class TakedownConfig(AppConfig):
    name = "cms.takedown"
    verbose_name = "Gỡ khẩn cấp"
