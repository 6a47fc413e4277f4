"""What Wagtail says in English without asking a catalogue."""

import logging

import pytest
from django.contrib.auth.models import Permission
from django.template.loader import get_template
from django.template.loaders.app_directories import Loader as AppDirectoriesLoader

from cms.translations.unmarked import labels, templates


class TestLabels:
    def test_are_still_where_wagtail_had_them(self, caplog: pytest.LogCaptureFixture):
        with caplog.at_level(logging.WARNING):
            labels.put()

        assert caplog.messages == []

    def test_that_are_gone_stop_nothing(
        self, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setitem(labels.FIELDS, "wagtail.admin.forms.choosers.Gone", {"url": "Địa chỉ"})

        labels.put()

        assert "wagtail.admin.forms.choosers.Gone has changed" in caplog.text


class TestTemplates:
    @pytest.mark.parametrize("name", templates.CHANGES)
    def test_still_have_the_english_that_is_changed(self, name: str):
        template = get_template(name).template
        stock = AppDirectoriesLoader(template.engine).get_contents(template.origin)

        for old, new in templates.CHANGES[name]:
            assert old in stock
            assert new not in stock


class TestPermissions:
    @pytest.mark.parametrize(
        ("codename", "name"),
        [
            ("add_articlepage", "Thêm bài viết"),
            ("change_user", "Sửa người dùng"),
            ("delete_author", "Xoá tác giả"),
            ("publish_page", "Đăng mọi trang"),
            ("access_admin", "Được vào trang quản trị Wagtail"),
        ],
    )
    def test_have_vietnamese_names(self, db: None, codename: str, name: str):
        assert {permission.name for permission in Permission.objects.filter(codename=codename)} == {name}
