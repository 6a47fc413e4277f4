"""What `manage.py check`, and every start, tells an operator."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register


@register()
def mail_has_a_server(**kwargs: Any) -> list[CheckMessage]:
    if settings.EMAIL_BACKEND != "django.core.mail.backends.dummy.EmailBackend":
        return []
    return [
        Warning(
            "No letter leaves: EMAIL_HOST is not set.",
            hint="Approvers are told of nothing by mail. .env.example lists EMAIL_HOST and its companions.",
            id="cms.W001",
        )
    ]
