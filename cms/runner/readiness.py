"""Does a server answer?"""

import http.client
from urllib.parse import urlsplit

TIMEOUT_SECONDS = 2.0


def answers(url: str) -> bool:
    """Return whether a plain GET gets a 200; no proxy is asked."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=TIMEOUT_SECONDS)
    try:
        connection.request("GET", parts.path or "/")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
