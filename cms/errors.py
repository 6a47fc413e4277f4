"""What a failure looks like from outside."""

from django.http import HttpRequest, HttpResponse
from django.views.defaults import server_error as django_server_error

from frontend_contract.api.problems import problem_response


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer the API with a problem, people with a page."""
    if request.path.startswith("/api/"):
        return problem_response(500, "Something went wrong here; it has been logged.")
    return django_server_error(request)
