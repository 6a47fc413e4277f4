"""Run the readers' site: `python -m frontend_contract.reader`."""

import logging
import os
import signal
import socket
import sys
from types import FrameType

import uvicorn

from .app import create_app
from .settings import Settings, SettingsError, load_settings

logger = logging.getLogger("frontend_contract.reader")

SHUTDOWN_SECONDS = 1


def main() -> None:
    """Serve until told to stop; exit with 1 and one sentence when starting is impossible."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its INFO lines hold preview tokens
    try:
        settings = load_settings(os.environ)
        listener = _listen(settings)
    except SettingsError as error:
        logger.error("%s", error)
        sys.exit(1)
    # uvicorn raises the signal again once it has stopped: then the process ends with 0.
    signal.signal(signal.SIGTERM, _exit)
    signal.signal(signal.SIGINT, _exit)
    config = uvicorn.Config(
        create_app(settings),
        log_config=None,
        access_log=False,  # addresses of previews are secrets
        server_header=False,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )
    logger.info(
        "Readers' site on http://%s:%s, newsroom at %s", settings.host, settings.port, settings.cms_api_url
    )
    uvicorn.Server(config).run(sockets=[listener])


def _listen(settings: Settings) -> socket.socket:
    """Raises: SettingsError."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # asyncio turns Nagle's delay (40 ms an answer) off only where the protocol is named.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
        listener.listen(2048)
    except OSError as error:
        listener.close()
        raise SettingsError(
            f"Cannot listen on {settings.host}:{settings.port} ({error.strerror}): "
            "stop what uses it, or set READER_HOST and READER_PORT."
        ) from error
    return listener


def _exit(signal_number: int, frame: FrameType | None) -> None:
    sys.exit(0)


if __name__ == "__main__":
    main()
