import pytest

from frontend_contract.reader.links import is_local_path, phone_href, safe_href


class TestSafeHref:
    @pytest.mark.parametrize(
        "address",
        ["/tin-tuc/", "https://example.vn/a?b=c#d", "http://example.vn", "mailto:a@b.vn", "tel:0226"],
    )
    def test_lets_addresses_pass(self, address):
        assert safe_href(address) == address

    @pytest.mark.parametrize(
        "address",
        [
            "javascript:alert(1)",
            "data:text/html,x",
            "http:",
            "https:///x",
            "http://[",
            "tin-tuc",
            "/a\tb",
            None,
        ],
    )
    def test_refuses_the_rest(self, address):
        assert safe_href(address) is None


class TestIsLocalPath:
    @pytest.mark.parametrize("path", ["//evil.vn/", "/\\evil.vn/", "evil", "", None, f"/{'a' * 2000}"])
    def test_refuses_what_leads_elsewhere(self, path):
        assert not is_local_path(path)


class TestPhoneHref:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("0226 385 1234", "tel:02263851234"),
            ("(+84) 226.385.1234 (giờ hành chính)", "tel:+842263851234"),
            ("0000 000 000 (số ví dụ)", "tel:0000000000"),
            ("113", "tel:113"),
            ("(chưa có)", None),
            (None, None),
        ],
    )
    def test_dials_only_the_number(self, text, expected):
        assert phone_href(text) == expected
