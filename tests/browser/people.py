"""Colleagues of the administrator, each in a browser of their own."""

from typing import Any

from playwright.sync_api import Browser, Page

from .newsroom import PASSWORD, Newsroom


def hire(administrator: Page, running: Newsroom, name: str, *, role: str | None = None) -> None:
    """Make an account in the admin's own form, in the group of a role or as another administrator."""
    administrator.goto(f"{running.cms}/admin/users/new/")
    fields = {"username": name, "email": f"{name}@example.vn", "first_name": "Cán bộ", "last_name": name}
    for field, value in (fields | {"password1": PASSWORD, "password2": PASSWORD}).items():
        administrator.locator(f"#id_{field}").fill(value)
    administrator.locator("[role=tab]").nth(1).click()
    if role:
        administrator.get_by_label(role, exact=True).check()
    else:
        administrator.locator("#id_is_superuser").check()
    administrator.locator("form button[type=submit]").last.click()
    administrator.wait_for_url(f"{running.cms}/admin/users/")


def sign_in(chromium: Browser, running: Newsroom, name: str, **context: Any) -> Page:
    page = chromium.new_context(locale="vi-VN", **context).new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{running.cms}/admin/login/")
    page.locator("#id_username").fill(name)
    page.locator("#id_password").fill(PASSWORD)
    page.locator("form button[type=submit]").click()
    page.wait_for_url(f"{running.cms}/admin/")
    return page
