"""What the command line says."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from .switches import LATENCY_MAX, Switches, read_latency

CONTRACT = Path(__file__).parent.parent


class SettingsError(Exception):
    """An argument is wrong; the message is one sentence."""


@dataclass(frozen=True)
class Settings:
    """The mock's settings.

    Attributes:
        seed: other seeds make other news.
        stories: how many are made up.
        contract: the folder of `openapi.json` and `examples/`.
    """

    host: str = "127.0.0.1"
    port: int = 8010
    seed: int = 1
    stories: int = 60
    contract: Path = CONTRACT
    switches: Switches = field(default_factory=Switches)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise SettingsError(f"{message[:1].upper()}{message[1:]}: see --help.")


def load_settings(arguments: Sequence[str]) -> Settings:
    """Read the settings.

    Raises:
        SettingsError: an argument is wrong.
    """
    parser = _Parser(
        prog="python -m frontend_contract.mock", description="Serve the contract's API without a newsroom."
    )
    parser.add_argument(
        "--host", default=Settings.host, help="where to listen (127.0.0.1: this machine alone)"
    )
    parser.add_argument("--port", default=str(Settings.port), help="8010 unless told")
    parser.add_argument("--seed", default=str(Settings.seed), help="a number; another makes other news")
    parser.add_argument("--pages", default=str(Settings.stories), help="how many stories are made up")
    parser.add_argument("--latency", default="0", help="milliseconds an answer waits, 300 or 100-800")
    parser.add_argument("--errors", default="0", help="share of requests that fail with 500 or 503, 0.1 say")
    parser.add_argument(
        "--unknown-blocks", action="store_true", help="put a block nobody knows into every body"
    )
    parser.add_argument(
        "--contract", type=Path, default=CONTRACT, help="another folder of openapi.json and examples/"
    )
    found = parser.parse_args(arguments)
    latency = read_latency(found.latency)
    if latency is None:
        raise SettingsError(
            f"--latency must be milliseconds to {LATENCY_MAX}, 300 or 100-800, not {found.latency!r}."
        )
    return Settings(
        host=found.host,
        port=_whole("--port", found.port, 1, 65535),
        seed=_whole("--seed", found.seed, 0, 2**32),
        stories=_whole("--pages", found.pages, 1, 1000),
        contract=found.contract,
        switches=Switches(latency, _share("--errors", found.errors), found.unknown_blocks),
    )


def _whole(name: str, text: str, low: int, high: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 12 and low <= int(text) <= high):
        raise SettingsError(f"{name} must be a whole number from {low} to {high}, not {text!r}.")
    return int(text)


def _share(name: str, text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1
    if not 0 <= share <= 1:
        raise SettingsError(f"{name} must be a share from 0 to 1, not {text!r}.")
    return share
