from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    name = "cms.workflow"
    verbose_name = "Quy trình duyệt"

    def ready(self) -> None:
        from . import mail, signal_handlers

        signal_handlers.connect()
        mail.connect()
