"""What both databases' query compilers do alike."""

from typing import Any

from modelsearch.query import PlainText
from modelsearch.utils import AND, OR

from .fields import Fields
from .queries import fold_query, without_negations


class FoldingCompiler:
    """Asks for folded words, in all fields or in those of `fields`."""

    LAST_TERM_IS_PREFIX: bool
    fields: list[str] | None
    query: Any
    queryset: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.query = fold_query(self.query)
        named: Any = self
        self.asked = Fields.of(self.queryset.model, self.fields, named.get_search_fields_for_model())
        self._is_narrowed = not self.asked.must_be_read

    def search(self, config: Any, *args: Any, **kwargs: Any) -> Any:
        if not self._is_narrowed:
            self._narrow(config, **kwargs)
        return self.find(config, *args, **kwargs)

    def find(self, config: Any, *args: Any, **kwargs: Any) -> Any:
        """Return what the index alone finds."""
        found: Any = super()
        return found.search(config, *args, **kwargs)

    def _narrow(self, config: Any, **kwargs: Any) -> None:
        # The index has a column for titles only, and some fields have none in the database either: what the
        # index finds in any field is read, once, and compared in the fields asked for.
        wanted, self.query = self.query, without_negations(self.query)
        found = self.find(config, None, None, **kwargs).order_by().values("pk")
        keys = self.asked.keys(found, wanted, is_begun=self.LAST_TERM_IS_PREFIX)
        self.queryset = self.queryset.filter(pk__in=keys)
        self._is_narrowed = True

    def lexemes(self, query: PlainText, lexeme: Any, *, inverted: bool = False, **options: Any) -> Any:
        """Return the words of a query as a balanced tree: five hundred of them in a row are too deep for Python."""
        *others, last = query.query_string.split()
        combine = AND if (query.operator == "and") != inverted else OR
        words = [lexeme(word, **options) for word in others]
        return combine([lexeme(last, prefix=self.LAST_TERM_IS_PREFIX, **options), *words])
