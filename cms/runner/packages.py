"""The virtual environment `.venv`. A stamp in it says what was installed to the end; without it the folder is worthless."""

import hashlib
import json
import os
import sys
import time
from pathlib import Path

from .processes import Process, run_to_end
from .stop_request import StopRequest
from .terminal import say

VENV = ".venv"
STAMP = "installed.json"


def get_python(root: Path) -> Path:
    return root / VENV / "bin" / "python"


def install(root: Path, requirements: str, stop: StopRequest) -> None:
    """Make `.venv` hold what a requirements file lists; quick when it already does.

    Raises:
        Refusal: the environment could not be made or filled.
    """
    stamp = root / VENV / STAMP
    digest = hashlib.sha256((root / requirements).read_bytes()).hexdigest()
    installed = _read_stamp(root)
    if installed.get(requirements) == digest:
        return
    stamp.unlink(missing_ok=True)
    why = "the list is new" if installed else "first time only, about a minute"
    say(f"Installing packages of {requirements} ({why}) …")
    began = time.monotonic()
    if not installed:
        _run(root, "Making .venv", [sys.executable, "-m", "venv", "--clear", VENV], stop)
    pip = [str(get_python(root)), "-m", "pip", "--disable-pip-version-check", "-qq"]
    _run(root, "Installing packages", [*pip, "install", "--no-input", "--requirement", requirements], stop)
    if not stop.is_made:
        stamp.write_text(json.dumps(installed | {"for": _get_identity(root), requirements: digest}))
        say(f"Packages installed in {time.monotonic() - began:.0f} s.")


def _run(root: Path, name: str, command: list[str], stop: StopRequest) -> None:
    if not stop.is_made:
        run_to_end(Process(name, command, environ=os.environ, folder=root), stop)


def _get_identity(root: Path) -> str:
    """A moved folder or another Python needs another environment."""
    return f"{root} {sys.version_info.major}.{sys.version_info.minor}"


def _read_stamp(root: Path) -> dict[str, str]:
    """Return what is installed, digests by file name; empty when the environment must be made anew."""
    try:
        stamp = json.loads((root / VENV / STAMP).read_text())
    except (OSError, ValueError):
        return {}
    if not (
        isinstance(stamp, dict) and stamp.get("for") == _get_identity(root) and get_python(root).exists()
    ):
        return {}
    return stamp
