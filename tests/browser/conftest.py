"""A real browser against the whole newsroom."""

import os
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.seed import SEED_STILLS

from .newsroom import PASSWORD, Newsroom, newsroom

CHROMIUM = Path("/usr/bin/chromium")
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    if not CHROMIUM.exists():
        needed = f"{CHROMIUM} is not there (Debian: apt install chromium)"
        if os.environ.get("CI"):
            pytest.fail(needed)
        pytest.skip(needed)
    with newsroom(tmp_path_factory.mktemp("newsroom")) as found:
        yield found


@pytest.fixture
def chromium(running: Newsroom) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def strangers(running: Newsroom) -> list[str]:
    """Addresses asked for that belong to neither half of the newsroom, and errors on the console."""
    return []


def is_fault(message: ConsoleMessage) -> bool:
    """Return whether the console tells of a fault; what Wagtail's content checks find is logged there too."""
    return message.type == "error" and not message.text.startswith("axe.run results")


@pytest.fixture
def page(chromium: Browser, running: Newsroom, strangers: list[str]) -> Page:
    page = chromium.new_page(viewport={"width": 1280, "height": 1000}, locale="vi-VN")
    page.set_default_timeout(15_000)
    watch(page, running, strangers)
    return page


def watch(page: Page, running: Newsroom, strangers: list[str]) -> None:
    """Write down what a page asks of others, and its faults."""
    ours = (f"{running.cms}/", f"{running.reader}/", "data:", "blob:")
    page.on(
        "request", lambda request: None if request.url.startswith(ours) else strangers.append(request.url)
    )
    page.on("console", lambda message: strangers.append(message.text) if is_fault(message) else None)


@pytest.fixture
def editor(page: Page, running: Newsroom) -> Page:
    """A browser in which the administrator has logged in."""
    page.goto(f"{running.cms}/admin/login/")
    page.locator("#id_username").fill("admin")
    page.locator("#id_password").fill(PASSWORD)
    page.locator("form button[type=submit]").click()
    page.wait_for_url(f"{running.cms}/admin/")
    return page


@pytest.fixture
def photo(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A picture file as a camera would name it, another for each test: Wagtail knows duplicates."""
    path = tmp_path / "IMG_20240315_0001.jpg"
    colour = zlib.crc32(request.node.name.encode()) & 0xFFFFFF
    picture = Image.new("RGB", (1600, 1000), f"#{colour:06x}")
    ImageDraw.Draw(picture).ellipse((500, 200, 1100, 800), fill="#4d7c4a")
    picture.save(path, quality=85)
    return path


@pytest.fixture
def stills(tmp_path: Path) -> list[Path]:
    files = []
    for number, name in enumerate(SEED_STILLS):
        files.append(tmp_path / f"{name}.jpg")
        Image.new("RGB", (640, 360), (number * 30, 90, 120)).save(files[-1])
    return files
