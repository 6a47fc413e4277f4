from django.apps import AppConfig


class DashboardConfig(AppConfig):
    name = "cms.dashboard"
    verbose_name = "Bàn làm việc"
