"""Which database it is, by `DATABASE_URL`."""

import os

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from cms.settings import env

DEFAULT = {"ENGINE": "django.db.backends.sqlite3"}


class TestDatabase:
    def test_is_the_one_the_environment_names(self, db):
        assert connection.vendor == ("postgresql" if os.environ.get("DATABASE_URL") else "sqlite")

    def test_is_the_default_where_none_is_named(self, monkeypatch):
        monkeypatch.setenv("DATABASE_URL", " ")
        assert env.database("DATABASE_URL", DEFAULT) is DEFAULT

    def test_is_postgresql_by_its_address(self, monkeypatch):
        monkeypatch.setenv("DATABASE_URL", "postgresql://ban_tin:m%40t@127.0.0.1:5433/tin")
        found = env.database("DATABASE_URL", DEFAULT)
        assert found["ENGINE"] == "django.db.backends.postgresql"
        assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"], found["NAME"]) == (
            ("ban_tin", "m@t", "127.0.0.1", 5433, "tin")
        )

    @pytest.mark.parametrize(
        "address", ["sqlite:///tin.sqlite3", "postgresql://127.0.0.1/", "mysql://a:bi-mat@b/c", "tin"]
    )
    def test_of_another_kind_is_refused_without_its_password(self, monkeypatch, address):
        monkeypatch.setenv("DATABASE_URL", address)
        with pytest.raises(
            ImproperlyConfigured, match="DATABASE_URL must look like postgresql://"
        ) as refused:
            env.database("DATABASE_URL", DEFAULT)
        assert "bi-mat" not in str(refused.value)
