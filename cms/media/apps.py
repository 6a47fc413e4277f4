from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "cms.media"
    verbose_name = "Ảnh và tài liệu"

    def ready(self) -> None:
        from . import signal_handlers  # noqa: F401  (registers the handlers)
