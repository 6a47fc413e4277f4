"""The two ports: read from the environment, tried before anything slow begins."""

import errno
import socket
from collections.abc import Mapping

from .refusals import Refusal

HOST = "127.0.0.1"
HIGHEST = 65_535


def read_port(environ: Mapping[str, str], name: str, default: int) -> int:
    """Return the port a variable names.

    Raises:
        Refusal: it is not a whole number from 1 to 65535.
    """
    value = environ.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= HIGHEST):
        raise Refusal(f"{name} must be a whole number from 1 to {HIGHEST}, not {value!r}.")
    return int(value)


def check_port_is_free(name: str, port: int) -> None:
    """Listen on the port for a moment.

    Raises:
        Refusal: somebody else does, or the system does not allow it.
    """
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
            listener.listen()
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise Refusal(
                    f"Port {port} is taken by another program: stop that one, or choose another port with {name}=…"
                ) from error
            raise Refusal(
                f"Port {port} cannot be used ({error.strerror}): choose another with {name}=…"
            ) from error
