from django.apps import AppConfig


class IdleConfig(AppConfig):
    name = "cms.idle"
    verbose_name = "Phiên không hoạt động"
