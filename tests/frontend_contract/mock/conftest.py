"""Mocks of the committed specification, with a few examples made by hand or with none."""

import json
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from frontend_contract.mock.app import create_app
from frontend_contract.mock.settings import Settings
from tests.contract.strict import strict

from .client import MockClient
from .examples import EXAMPLES

CONTRACT = Path(__file__).parents[3] / "frontend_contract"
OPENAPI = CONTRACT / "openapi.json"


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    """A folder with the specification and no example."""
    shutil.copy(OPENAPI, tmp_path)
    (tmp_path / "examples").mkdir()
    return tmp_path


@pytest.fixture
def examples(contract: Path) -> Path:
    """The folder of the examples, with a few made by hand."""
    for name, example in EXAMPLES.items():
        text = json.dumps(example, ensure_ascii=False)
        (contract / "examples" / f"{name}.json").write_text(text, encoding="utf-8")
    return contract / "examples"


@pytest.fixture
def start(contract: Path) -> Callable[..., MockClient]:
    """Start a mock of the folder `contract`."""

    def start(**settings: Any) -> MockClient:
        return MockClient(create_app(Settings(**{"contract": contract, **settings})))

    return start


@pytest.fixture
def mock(start: Callable[..., MockClient]) -> MockClient:
    """A mock that makes everything up."""
    return start()


@pytest.fixture
def recorded(examples: Path, start: Callable[..., MockClient]) -> MockClient:
    """A mock with the examples made by hand."""
    return start()


@cache
def specification() -> dict[str, Any]:
    return strict(json.loads(OPENAPI.read_text(encoding="utf-8")))


@cache
def _validator(schema: str) -> Any:
    document = {**json.loads(schema), "components": specification()["components"]}
    return jsonschema_rs.Draft202012Validator(document, validate_formats=True)


@pytest.fixture
def check() -> Callable[[Any, str], None]:
    """Hold a value against a component."""

    def check(value: Any, component: str) -> None:
        schema = json.dumps({"$ref": f"#/components/schemas/{component}"})
        errors = [
            f"/{'/'.join(map(str, error.instance_path))}: {error.message[:200]}"
            for error in _validator(schema).iter_errors(value)
        ]
        assert not errors, "\n".join(errors[:5])

    return check
