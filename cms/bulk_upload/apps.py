from django.apps import AppConfig


class BulkUploadConfig(AppConfig):
    name = "cms.bulk_upload"

    def ready(self) -> None:
        from . import adapters  # noqa: F401
