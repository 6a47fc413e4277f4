"""The administrator's password, as the environment gives it."""

from collections.abc import Mapping

from .refusals import Refusal

MIN_LENGTH = 10  # characters, as AUTH_PASSWORD_VALIDATORS says


def read_password(environ: Mapping[str, str]) -> str | None:
    """Return `ADMIN_PASSWORD`, or `None` when it is not set.

    Raises:
        Refusal: it is set, but empty or too short.
    """
    password = environ.get("ADMIN_PASSWORD")
    if password is not None and len(password.strip()) < MIN_LENGTH:
        raise Refusal(
            f"ADMIN_PASSWORD must have at least {MIN_LENGTH} characters; leave it unset to get a random one."
        )
    return password
