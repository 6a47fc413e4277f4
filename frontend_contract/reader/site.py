"""What every page shows besides its own content: name, navigation, footer."""

import asyncio
import logging
import time

from .client import JSON, CMSClient, CMSError

logger = logging.getLogger(__name__)

UNKNOWN_SITE: JSON = {
    "name": "Bản Tin",
    "tagline": "",
    "root_url": "",
    "language": "vi",
    "navigation": [],
    "footer": {"text": "", "navigation": []},
    "contacts": [],
    "notices": [],
}
"""Shown while the CMS has never been reached."""


class SiteCache:
    """Keeps the site for a short time, and the last known one for as long as the CMS is down."""

    def __init__(self, client: CMSClient, max_age_seconds: float) -> None:
        self.client = client
        self.max_age_seconds = max_age_seconds
        self._site = UNKNOWN_SITE
        self._asked_at: float | None = None
        self._lock = asyncio.Lock()

    async def get(self) -> JSON:
        """Return the site; never raises."""
        async with self._lock:
            if not self._is_fresh():
                try:
                    self._site = await self.client.get_site()
                except CMSError as error:
                    logger.warning("Keeping the last known site: %s", error)
                # After a failure too: readers should not each wait for a CMS that is down.
                self._asked_at = time.monotonic()
            return self._site

    def _is_fresh(self) -> bool:
        return self._asked_at is not None and time.monotonic() - self._asked_at < self.max_age_seconds
