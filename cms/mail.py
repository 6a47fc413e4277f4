"""How letters leave."""

import logging

from django.core.mail.backends.smtp import EmailBackend

logger = logging.getLogger(__name__)


class SMTPBackend(EmailBackend):
    """Django's, except that a server out of reach is logged and nothing else.

    Wagtail opens the connection itself, for a page saved with comments for instance, and what it raises would reach
    the person who saves. `manage.py sendtestemail` shows the logged error too.
    """

    def open(self) -> bool | None:
        try:
            return super().open()
        except OSError:  # smtplib's and the socket's errors all are
            logger.exception("No mail leaves: %s:%s does not take it.", self.host, self.port)
            self.connection = None
            return None
