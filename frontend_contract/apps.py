from django.apps import AppConfig
from django.db.models.signals import post_migrate


class FrontendContractConfig(AppConfig):
    name = "frontend_contract"
    verbose_name = "Giao kèo với trang đọc"

    def ready(self) -> None:
        from . import checks, signal_handlers  # noqa: F401  (registers them)
        from .sites import follow_the_environment

        post_migrate.connect(follow_the_environment, sender=self)
