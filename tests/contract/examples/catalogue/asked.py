"""Questions of the kinds most examples are."""

from tests.contract.examples.asking import Question


def resolve(name: str, title: str, path: str, /, **query: str) -> Question:
    """Ask for what is at a path of the readers' site."""
    return Question(name, title, "/resolve/", {"path": path, **query})


def refused(
    name: str, title: str, status: int, endpoint: str, /, method: str = "GET", **query: str
) -> Question:
    """Ask for what is answered with a problem."""
    return Question(name, title, endpoint, query, status=status, schema="Problem", method=method)
