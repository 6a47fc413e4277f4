from django.apps import AppConfig


class EmulationConfig(AppConfig):
    name = "news.emulation"
    verbose_name = "Thi đua – khen thưởng"
