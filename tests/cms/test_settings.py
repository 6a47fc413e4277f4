"""Settings from the environment: one sentence for each value that is missing or wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOOD = {
    "SECRET_KEY": "x" * 60,
    "ALLOWED_HOSTS": "cms.example.vn",
    "CMS_BASE_URL": "https://cms.example.vn",
    "FRONTEND_BASE_URL": "https://tin.example.vn",
}


def start(tmp_path, **changes):
    """Load the production settings in a process of their own; return what it says on stderr."""
    environ = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path)} | GOOD | changes
    environ = {name: value for name, value in environ.items() if value is not None}
    code = "from django.core.exceptions import ImproperlyConfigured as E\ntry:\n import cms.settings.production\nexcept E as e:\n raise SystemExit(str(e))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environ, capture_output=True, text=True, check=False
    )
    return done.stderr.strip()


class TestEnvironment:
    def test_that_is_whole_says_nothing(self, tmp_path):
        assert start(tmp_path) == ""

    @pytest.mark.parametrize("name", GOOD)
    def test_that_lacks_a_value_names_it(self, tmp_path, name):
        assert start(tmp_path, **{name: None}) == f"{name} is not set; .env.example says what it is for."

    @pytest.mark.parametrize("name", GOOD)
    def test_that_has_an_empty_value_names_it(self, tmp_path, name):
        assert start(tmp_path, **{name: " "}) == f"{name} is not set; .env.example says what it is for."

    @pytest.mark.parametrize(
        "value", ["tin.example.vn", "ftp://tin.example.vn", "https://", "https://a:99999", "https://a/b"]
    )
    def test_with_an_address_that_is_none_says_how_one_looks(self, tmp_path, value):
        assert start(tmp_path, FRONTEND_BASE_URL=value) == (
            f"FRONTEND_BASE_URL must look like https://tin.example.vn, not {value!r}."
        )

    @pytest.mark.parametrize("value", ["banana", "29", "86401", "-1", "1e3", "٣٠٠"])
    def test_with_a_number_out_of_bounds_says_which_are_right(self, tmp_path, value):
        assert start(tmp_path, PREVIEW_TOKEN_MAX_AGE=value) == (
            f"PREVIEW_TOKEN_MAX_AGE must be a whole number from 30 to 86400, not {value!r}."
        )

    def test_with_a_word_nobody_knows_says_which_are_known(self, tmp_path):
        assert start(tmp_path, SERVE_MEDIA="maybe") == "SERVE_MEDIA must be true or false, not 'maybe'."
        assert start(tmp_path, LOG_LEVEL="loud") == (
            "LOG_LEVEL must be one of DEBUG, INFO, WARNING, ERROR, not 'loud'."
        )

    def test_with_a_mail_server_says_who_sends_and_how(self, tmp_path):
        assert start(tmp_path, EMAIL_HOST="smtp.example.vn") == (
            "EMAIL_FROM is not set; .env.example says what it is for."
        )
        assert start(tmp_path, EMAIL_HOST="smtp.example.vn", EMAIL_FROM="Bản Tin") == (
            "EMAIL_FROM must look like Bản Tin <ban-tin@example.vn>, not 'Bản Tin'."
        )
        assert start(tmp_path, EMAIL_TLS="true").startswith("EMAIL_TLS must be one of starttls, ssl, none")
        sender = "Bản Tin <ban-tin@example.vn>"
        assert start(tmp_path, EMAIL_HOST="smtp.example.vn", EMAIL_FROM=sender, EMAIL_TLS="ssl") == ""

    def test_with_a_file_for_a_folder_says_so(self, tmp_path):
        file = tmp_path / "file"
        file.touch()

        assert start(tmp_path, DATA_DIR=str(file)).startswith(f"DATA_DIR: {file} cannot be used as a folder")
