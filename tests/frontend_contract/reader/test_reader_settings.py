import pytest

from frontend_contract.reader.settings import Settings, SettingsError, load_settings

API = "http://127.0.0.1:8000/api/v2"


class TestSettings:
    def test_need_only_the_address_of_the_api(self):
        assert load_settings({"CMS_API_URL": f"{API}/"}) == Settings(API, "http://127.0.0.1:8000")

    def test_take_every_value_from_the_environment(self):
        found = load_settings(
            {
                "CMS_API_URL": API,
                "CMS_PUBLIC_URL": "https://cms.example.vn/admin/",
                "READER_HOST": "0.0.0.0",  # noqa: S104
                "READER_PORT": "9000",
                "READER_SITE_CACHE_SECONDS": "2.5",
            }
        )

        assert found == Settings(API, "https://cms.example.vn", "0.0.0.0", 9000, 2.5)  # noqa: S104

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("CMS_API_URL", ""),
            ("CMS_API_URL", "127.0.0.1:8000"),
            ("CMS_API_URL", "http://host:port/"),
            ("CMS_PUBLIC_URL", "ftp://cms.example.vn"),
            ("CMS_PUBLIC_URL", "https://a.vn;script-src"),
            ("READER_PORT", "0"),
            ("READER_PORT", "eight"),
            ("READER_SITE_CACHE_SECONDS", "nan"),
            ("READER_SITE_CACHE_SECONDS", "soon"),
        ],
    )
    def test_refuse_a_wrong_value_with_a_sentence_that_names_it(self, name, value):
        with pytest.raises(SettingsError, match=rf"^{name} .*\.$"):
            load_settings({"CMS_API_URL": API} | {name: value})
