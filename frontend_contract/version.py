"""The version of the contract, apart from the application's."""

from pathlib import Path

CONTRACT_VERSION = (Path(__file__).parent / "VERSION").read_text(encoding="ascii").strip()
