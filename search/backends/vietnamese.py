"""Wagtail's search, as the admin's search boxes and `?search=` use it, over folded words.

Both of Wagtail's database backends index texts as they stand, so "thi dua" never finds "thi đua". Here what is
indexed and what is asked is folded first; their tables, triggers and commands stay Wagtail's.
"""

from typing import Any

from django.db import connection
from modelsearch.backends import database


def SearchBackend(params: dict[str, Any]) -> Any:
    """Return the backend of the default database; one that is neither SQLite nor PostgreSQL has Wagtail's."""
    # Not at the top: the models behind each exist on its own database only.
    if connection.vendor == "postgresql":
        from .postgresql import VietnamesePostgresBackend

        return VietnamesePostgresBackend(params)
    stock = database.SearchBackend(params)  # it finds out whether this SQLite has full-text search
    if connection.vendor == "sqlite" and database.USE_SQLITE_FTS:
        from .sqlite import VietnameseSQLiteBackend

        return VietnameseSQLiteBackend(params)
    return stock
