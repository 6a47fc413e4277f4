"""The SQLite side: one full-text search for a query, however many it finds."""

from typing import Any

from django.db.models import BigIntegerField, F, IntegerField, Q, Value
from django.db.models.functions import Cast
from modelsearch.backends.database.sqlite.query import BM25, Lexeme, MatchExpression, SearchQueryExpression
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)
from modelsearch.query import And, MatchAll, Not, PlainText
from modelsearch.utils import get_descendants_content_types_pks

from .compiling import FoldingCompiler
from .indexing import FoldingIndex
from .queries import has_negation, is_nothing
from .scores import join_hits

TITLE_WEIGHT = 4.0


class Score(BM25):
    """How well an entry matches, the higher the better, as on PostgreSQL."""

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **kwargs: Any) -> tuple[str, list[Any]]:
        sql, params = super().as_sql(compiler, connection)
        weights = f", 1.0, 1.0, {TITLE_WEIGHT})"  # of autocomplete, body, title
        return f"-{sql.removesuffix(')')}{weights}", params


class VietnameseSQLiteIndex(FoldingIndex, SQLiteIndex):
    pass


class VietnameseSQLiteCompiler(FoldingCompiler, SQLiteSearchQueryCompiler):
    def find(self, config: Any, start: Any, stop: Any, score_field: str | None = None) -> Any:
        if isinstance(self.query, MatchAll):
            return self.queryset[start:stop]
        if is_nothing(self.query):
            return self.queryset.none()
        scored, others = _apart(self.query)
        queryset = self.queryset.filter(*map(self._condition, others))
        score: Any = Value(0.0)
        if scored:
            queryset, score = join_hits(queryset, self._hits(scored))
        if score_field:
            queryset = queryset.annotate(**{score_field: score})
        if self.order_by_relevance:
            queryset = queryset.order_by(score.desc(), "-pk")
        elif not queryset.query.order_by:
            queryset = queryset.order_by("-pk")
        return queryset[start:stop]

    def build_search_query_content(self, query: Any, config: Any = None) -> Any:
        if isinstance(query, PlainText):
            return SearchQueryExpression(self.lexemes(query, Lexeme), config=config)
        return super().build_search_query_content(query, config=config)

    def _hits(self, query: Any) -> Any:
        model = self.queryset.model
        columns = self.FTS_TABLE_FIELDS
        if self.asked.names:
            columns = ["title"] if self.asked.is_title else ["title", "body"]
        key: Any = F("index_entry__object_id")
        if isinstance(_key_field(model), IntegerField):
            key = Cast(key, BigIntegerField())
        return SQLiteFTSIndexEntry.objects.filter(
            MatchExpression(columns, self.build_search_query(query)),
            index_entry__content_type__in=get_descendants_content_types_pks(model),
        ).values(key=key, score=Score())

    def _condition(self, query: Any) -> Q:
        """Return what FTS5 has no operator for: negations, and what they are combined with."""
        if isinstance(query, Not):
            return ~self._condition(query.subquery)
        if not has_negation(query):
            return Q(pk__in=self._hits(query).values("key"))
        conditions = map(self._condition, query.subqueries)
        return Q(*conditions, _connector=Q.AND if isinstance(query, And) else Q.OR)


class VietnameseSQLiteAutocompleteCompiler(VietnameseSQLiteCompiler, SQLiteAutocompleteQueryCompiler):
    pass


class VietnameseSQLiteBackend(SQLiteSearchBackend):
    query_compiler_class = VietnameseSQLiteCompiler
    autocomplete_query_compiler_class = VietnameseSQLiteAutocompleteCompiler
    index_class = VietnameseSQLiteIndex


def _apart(query: Any) -> tuple[Any, list[Any]]:
    """Return what gives the scores, and what only narrows."""
    if not has_negation(query):
        return query, []
    if not isinstance(query, And):
        return None, [query]
    wanted = [part for part in query.subqueries if not has_negation(part)]
    return (And(wanted) if wanted else None), [part for part in query.subqueries if has_negation(part)]


def _key_field(model: Any) -> Any:
    field = model._meta.pk
    while field.is_relation:  # of a page type: the key of its parent
        field = field.target_field
    return field
