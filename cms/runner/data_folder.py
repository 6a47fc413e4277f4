"""`DATA_DIR`: the database, the media and the secret key of one machine."""

import os
import secrets
import tempfile
from collections.abc import Mapping
from pathlib import Path

from .refusals import Refusal

KEY_FILE = "secret-key"


def open_data_folder(environ: Mapping[str, str], root: Path) -> Path:
    """Return the folder's absolute path, made if it is not there; a relative one starts at the project.

    Raises:
        Refusal: it cannot be made or written to.
    """
    folder = root / Path(environ.get("DATA_DIR", "").strip() or "var").expanduser()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise Refusal(
            f"DATA_DIR: {folder} is not a folder that can be written to ({error.strerror})."
        ) from error
    return folder.resolve()


def read_secret_key(folder: Path) -> str:
    """Return the key kept in the folder, made at the first start, readable by its owner only.

    Raises:
        Refusal: the file cannot be read, or is empty.
    """
    path = folder / KEY_FILE
    try:
        if not path.exists():
            # mkstemp makes the file 0600; the move makes it appear whole or not at all.
            handle, draft = tempfile.mkstemp(dir=folder, prefix=f"{KEY_FILE}-")
            with os.fdopen(handle, "w") as file:
                file.write(f"{secrets.token_urlsafe(64)}\n")
            os.replace(draft, path)
        path.chmod(0o600)
        key = path.read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"The secret key in {path} cannot be read ({error}).") from error
    if not key:
        raise Refusal(f"{path} is empty: remove it and a new key is made (everybody has to log in again).")
    return key
