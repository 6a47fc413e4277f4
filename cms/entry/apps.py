from django.apps import AppConfig


class EntryConfig(AppConfig):
    name = "cms.entry"
    verbose_name = "Chữ nhập vào"

    def ready(self) -> None:
        from . import form_fields, signal_handlers

        form_fields.register()
        signal_handlers.connect()
