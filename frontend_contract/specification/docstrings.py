"""What the docstrings in `shapes/` say of types and of their keys, wherever a key is inherited."""

import ast
import inspect
import pkgutil
from functools import cache
from importlib import import_module
from itertools import pairwise

from frontend_contract import shapes


@cache
def type_docs() -> dict[str, str]:
    """Return sentences by type, "Link", and by key, "Link.href"."""
    docs: dict[str, str] = {}
    bases: dict[str, list[str]] = {}
    for module in pkgutil.iter_modules(shapes.__path__):
        tree = ast.parse(inspect.getsource(import_module(f"{shapes.__name__}.{module.name}")))
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                bases[node.name] = [base.id for base in node.bases if isinstance(base, ast.Name)]
                docs[node.name] = ast.get_docstring(node) or ""
                docs.update(_documented(node.body, f"{node.name}."))
        docs.update(_documented(tree.body, ""))
    inherited = {f"{name}.{key}": text for name in bases for key, text in _inherited(name, bases, docs)}
    return {name: _for_json(text) for name, text in (inherited | docs).items() if text}


def _documented(body: list[ast.stmt], prefix: str) -> dict[str, str]:
    """Return the strings that stand below an assignment, by what is assigned."""
    found = {}
    for node, below in pairwise(body):
        targets = [node.target] if isinstance(node, ast.AnnAssign) else getattr(node, "targets", [])
        is_text = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
        if is_text and len(targets) == 1 and isinstance(targets[0], ast.Name):
            found[f"{prefix}{targets[0].id}"] = inspect.cleandoc(str(below.value.value))  # type: ignore[attr-defined]
    return found


def _inherited(name: str, bases: dict[str, list[str]], docs: dict[str, str]) -> list[tuple[str, str]]:
    found = []
    for base in bases.get(name, ()):
        found += _inherited(base, bases, docs)
        found += [(key.partition(".")[2], docs[key]) for key in docs if key.startswith(f"{base}.")]
    return found


def _for_json(text: str) -> str:
    return " ".join(text.replace("`None`", "`null`").split())
