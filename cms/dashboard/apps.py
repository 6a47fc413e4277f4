from django.apps import AppConfig


class DashboardConfig(AppConfig):
    name = "cms.dashboard"
    verbose_name = "Bàn làm việc"

    def ready(self) -> None:
        from . import signal_handlers

        signal_handlers.connect()
