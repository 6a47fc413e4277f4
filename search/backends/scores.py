"""What the full-text search of SQLite found, joined to a query: each score is read once."""

from typing import Any

from django.db.models import FloatField, QuerySet
from django.db.models.expressions import Col
from django.db.models.fields.mixins import FieldCacheMixin
from django.db.models.sql.constants import INNER
from django.db.models.sql.datastructures import Join

ALIAS = "search_hits"


class Hits(FieldCacheMixin):
    """The search's own query, of a `key` and a `score`, in the place of a relation."""

    def __init__(self, query: Any, column: str) -> None:
        self.query, self.column = query, column

    def get_joining_fields(self) -> tuple[()]:
        return ()


class HitsJoin(Join):
    """Joins hits as a table made for the query."""

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        quote = connection.ops.quote_name
        found: Any = self.join_field
        hits, params = found.query.get_compiler(connection=connection).as_sql()
        own = f"{compiler.quote_name_unless_alias(self.parent_alias)}.{quote(found.column)}"
        # The limit keeps SQLite from dissolving the table into the rest, which is a search for each row again.
        # An object that changed its type has two entries for a while.
        table = f'SELECT "key", MAX("score") AS "score" FROM ({hits} LIMIT -1) GROUP BY "key"'  # noqa: S608
        return f'{self.join_type} ({table}) {self.table_alias} ON ({own} = {self.table_alias}."key")', params


def join_hits(queryset: QuerySet, hits: QuerySet) -> tuple[QuerySet, Col]:
    """Return the rows that were found, and the expression of their score, the higher the better."""
    found = queryset.all()
    query: Any = found.query
    pk = queryset.model._meta.pk
    join = HitsJoin(
        ALIAS, query.get_initial_alias(), None, INNER, Hits(hits.query, pk.column), nullable=False
    )
    score = FloatField()
    score.column = "score"
    return found, Col(query.join(join), score)
