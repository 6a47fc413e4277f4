"""The terms as sets the database can intersect: an FTS5 table kept by triggers, or a GIN index."""

from django.db import migrations

# No positions (`detail=none`) and no second copy of the text (`content=`): a set of terms is all there is.
SQLITE = [
    """
    CREATE VIRTUAL TABLE search_entry_terms USING fts5(
        terms, content='search_entry', content_rowid='position', detail=none, columnsize=0,
        tokenize="ascii tokenchars '#=^~_<@()'"
    )
    """,
    """
    CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_entry_terms(rowid, terms) VALUES (new.position, new.terms);
    END
    """,
    """
    CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_entry_terms(search_entry_terms, rowid, terms) VALUES ('delete', old.position, old.terms);
    END
    """,
    """
    CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
        INSERT INTO search_entry_terms(search_entry_terms, rowid, terms) VALUES ('delete', old.position, old.terms);
        INSERT INTO search_entry_terms(rowid, terms) VALUES (new.position, new.terms);
    END
    """,
]
SQLITE_BACK = [
    "DROP TRIGGER search_entry_changed",
    "DROP TRIGGER search_entry_removed",
    "DROP TRIGGER search_entry_added",
    "DROP TABLE search_entry_terms",
]

# A short row, its long texts elsewhere: what a common word finds is read by the ten thousand.
# The function is said to be as dear as it is, and there are no statistics on what it returns: else the planner
# prefers, in a small newsroom or for common words, to walk the table and to make every set again.
POSTGRESQL = [
    "ALTER TABLE search_entry ALTER COLUMN facets SET STORAGE MAIN",
    "ALTER TABLE search_entry SET (toast_tuple_target = 128)",
    """
    CREATE FUNCTION search_entry_set(terms text) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 100000
    AS $$ BEGIN RETURN array_to_tsvector(string_to_array(terms, ' ')); END $$
    """,
    """
    CREATE INDEX search_entry_terms ON search_entry USING gin (search_entry_set(terms)) WITH (fastupdate = off)
    """,
    "ALTER INDEX search_entry_terms ALTER COLUMN 1 SET STATISTICS 0",
]
POSTGRESQL_BACK = [
    "DROP INDEX search_entry_terms",
    "DROP FUNCTION search_entry_set(text)",
    "ALTER TABLE search_entry RESET (toast_tuple_target)",
    "ALTER TABLE search_entry ALTER COLUMN facets SET STORAGE EXTENDED",
]


def forwards(apps, schema_editor):
    run(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def backwards(apps, schema_editor):
    run(schema_editor, {"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK})


def run(schema_editor, statements):
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(forwards, backwards)]
