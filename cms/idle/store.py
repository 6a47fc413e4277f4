"""Django's sessions in the database; their end is the server's to decide, not the cookie's."""

from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    """Sessions whose cookie says nothing of time: browsers' clocks are wrong, and laptops sleep."""

    def get_expire_at_browser_close(self) -> bool:
        return True
