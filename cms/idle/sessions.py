"""How long a session has left: its own expiry slides with what its person does, and with nothing else.

The moment is kept as Django's expiry of the session. Whoever reads the session, preview tokens too, finds none
once it has passed, whether or not a browser was there to say goodbye.
"""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

# Seconds an idle session still answers: the browser asks one last time, and late timers are forgiven.
GRACE = 20
# Seconds by which a session must grow to be worth a write.
STEP = 2


def renew(session: Any) -> None:
    """Count the idle time from now."""
    if seconds_left(session) < settings.ADMIN_IDLE_SECONDS - STEP or is_uncounted(session):
        session.set_expiry(timezone.now() + timedelta(seconds=settings.ADMIN_IDLE_SECONDS + GRACE))


def seconds_left(session: Any) -> float:
    """Return the seconds until the session is idle; below zero once it is."""
    return (session.get_expiry_date() - timezone.now()).total_seconds() - GRACE


def is_uncounted(session: Any) -> bool:
    """Tell whether a session just begun still has the long life Django gives it."""
    return seconds_left(session) > settings.ADMIN_IDLE_SECONDS + STEP
