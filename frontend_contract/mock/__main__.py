"""Serve the contract's API without a newsroom: `python -m frontend_contract.mock`."""

import logging
import signal
import socket
import sys
from types import FrameType

import uvicorn

from .app import create_app
from .settings import Settings, SettingsError, load_settings
from .specification import ContractError

logger = logging.getLogger("frontend_contract.mock")

SHUTDOWN_SECONDS = 1


def main() -> None:
    """Serve until told to stop; exit with 1 and one sentence when starting is impossible."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    try:
        settings = load_settings(sys.argv[1:])
        app = create_app(settings)
        listener = _listen(settings)
    except (SettingsError, ContractError) as error:
        logger.error("%s", error)
        sys.exit(1)
    # uvicorn raises the signal again once it has stopped: then the process ends with 0.
    signal.signal(signal.SIGTERM, _exit)
    signal.signal(signal.SIGINT, _exit)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )
    logger.info("Mock of the contract on http://%s:%s/api/v2/", settings.host, settings.port)
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
            "stop what uses it, or give --host and --port."
        ) from error
    return listener


def _exit(signal_number: int, frame: FrameType | None) -> None:
    sys.exit(0)


if __name__ == "__main__":
    main()
