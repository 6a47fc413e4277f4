from django.apps import AppConfig


class CareConfig(AppConfig):
    name = "cms.care"
    verbose_name = "Soát lỗi"
