"""The PostgreSQL side: folded words under the configuration that drops and stems none."""

from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import F
from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)
from modelsearch.backends.database.postgres.query import Lexeme
from modelsearch.query import Phrase, PlainText

from .compiling import FoldingCompiler
from .indexing import FoldingIndex


class VietnamesePostgresIndex(FoldingIndex, PostgresIndex):
    pass


class VietnamesePostgresCompiler(FoldingCompiler, PostgresSearchQueryCompiler):
    def build_tsquery_content(self, query: Any, config: Any = None, invert: bool = False) -> Any:
        if isinstance(query, PlainText):
            lexemes = self.lexemes(query, Lexeme, inverted=invert, invert=invert)
            return SearchQuery(lexemes, search_type="raw", config=config)
        if isinstance(query, Phrase):  # Wagtail's forgets to invert it
            return SearchQuery(query.query_string, search_type="phrase", config=config, invert=invert)
        return super().build_tsquery_content(query, config=config, invert=invert)

    def get_search_vectors(self, search_query: Any) -> list[Any]:
        # Never those of Wagtail's for `fields`: they read the columns, whose texts are not folded.
        if self.asked.is_title:
            return [(F("index_entries__title"), F("index_entries__title_norm"))]
        if self.asked.must_be_read:
            return PostgresSearchQueryCompiler.get_index_vectors(self, search_query)
        return self.get_index_vectors(search_query)


class VietnamesePostgresAutocompleteCompiler(VietnamesePostgresCompiler, PostgresAutocompleteQueryCompiler):
    pass


class VietnamesePostgresBackend(PostgresSearchBackend):
    query_compiler_class = VietnamesePostgresCompiler
    autocomplete_query_compiler_class = VietnamesePostgresAutocompleteCompiler
    index_class = VietnamesePostgresIndex

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__({"SEARCH_CONFIG": "simple"} | params)
