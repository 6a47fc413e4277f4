from django.apps import AppConfig
from django.db.models.signals import post_migrate


class TranslationsConfig(AppConfig):
    """Last among the apps: what it changes is there by then, and permissions are made before it names them."""

    name = "cms.translations"
    verbose_name = "Giao diện tiếng Việt"

    def ready(self) -> None:
        from .unmarked import labels, permissions

        labels.put()
        post_migrate.connect(permissions.name, dispatch_uid="cms.translations.permissions")
