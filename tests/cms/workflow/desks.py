"""What a person does with a story: through the forms of the admin, or by hand-made requests."""

import json
from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import Page, WorkflowState

from cms.accounts.models import User
from tests.cms.entry.desk import form_of


class Desk:
    def __init__(self, user: User) -> None:
        self.user = user
        self.client = Client()
        self.client.force_login(user)

    def edit(self, page: Page, *, autosave: bool = False, **fields: str) -> Any:
        """Post the page's own form with some fields changed."""
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        headers = {"accept": "application/json"} if autosave else {}
        return self.client.post(address, form_of(self.client, address) | fields, headers=headers)

    def submit(self, page: Page, **fields: str) -> Any:
        return self.edit(page, **{"action-submit": "1"}, **fields)

    def act(self, page: Page, action: str, comment: str = "", **fields: str) -> Any:
        """Press a workflow button of the editor."""
        extra = json.dumps({"comment": comment})
        return self.edit(
            page,
            **{
                "action-workflow-action": "1",
                "workflow-action-name": action,
                "workflow-action-extra-data": extra,
            },
            **fields,
        )

    def post_action(
        self, page: Page, action: str, comment: str = "", step: int | None = None, read_at: str | None = None
    ) -> Any:
        """Post to the address of a step, by hand; as having read the latest draft, unless told which."""
        step = step or state_of(page).current_task_state_id
        address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, step])
        read_at = moment_of(page) if read_at is None else read_at
        return self.client.post(address, {"comment": comment, "read_at": read_at})

    def post(self, name: str, *args: Any, **fields: Any) -> Any:
        return self.client.post(reverse(f"wagtailadmin_pages:{name}", args=args), fields)


def moment_of(page: Page) -> str:
    """Return when the latest draft was stored."""
    return Page.objects.get(pk=page.pk).get_latest_revision().created_at.isoformat()


def state_of(page: Page) -> WorkflowState:
    """Return the latest round of approval."""
    return WorkflowState.objects.for_instance(page).order_by("-created_at", "-pk").first()


def step_of(page: Page) -> str:
    """Return the name of the step a page waits for; its status once it waits no more."""
    state = state_of(page)
    if state.status != WorkflowState.STATUS_IN_PROGRESS:
        return state.status
    return state.current_task_state.task.name


def is_live(page: Page) -> bool:
    return Page.objects.get(pk=page.pk).live
