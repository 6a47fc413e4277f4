"""The specification as a frontend developer reads it."""

import json

import pytest
from playwright.sync_api import Page, expect

from frontend_contract.api.specification import OPENAPI

from .newsroom import Newsroom


class TestDocs:
    @pytest.mark.parametrize("width", [360, 1280])
    def test_shows_every_operation_and_asks_no_stranger(
        self, page: Page, running: Newsroom, strangers: list[str], width: int
    ):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{running.cms}/api/v2/docs/")

        operations = json.loads(OPENAPI.read_text())["paths"]
        expect(page.locator(".opblock")).to_have_count(len(operations))
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert strangers == []

    def test_lets_an_operation_be_tried(self, page: Page, running: Newsroom, strangers: list[str]):
        page.goto(f"{running.cms}/api/v2/docs/#/site/getSite")
        block = page.locator("#operations-site-getSite")
        block.get_by_role("button", name="Try it out").click()
        block.get_by_role("button", name="Execute").click()

        expect(block.locator(".live-responses-table")).to_contain_text('"contract_version"')
        assert strangers == []
