"""Wagtail's ways of publishing that have no hook, asking first."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from rest_framework.exceptions import ValidationError
from wagtail.admin.api.actions.copy import CopyPageAPIAction
from wagtail.admin.api.actions.publish import PublishPageAPIAction
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.models import Page

from frontend_contract.preview.views import PreviewViewSet

from .models import Story
from .publishing import Unanswered, drafts, live_copies


class AskingWorkflowActionView(WorkflowActionView):
    """Approving without opening the editor; sending back is always possible."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        unanswered = Unanswered(drafts([self.object])) if self.action_name != "reject" else None
        if not unanswered:
            answer: HttpResponse = super().post(request, *args, **kwargs)
            return answer
        unanswered.tell(request)
        editor = reverse("wagtailadmin_pages:edit", args=[self.object.pk])
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.render_modal_json(request, {"step": "success", "redirect": editor})
        return redirect(editor)


class StoryViewSet(PreviewViewSet):
    """Wagtail's page views of a story."""

    model = Story
    workflow_action_view_class = AskingWorkflowActionView


class AskingPublishAction(PublishPageAPIAction):
    """The admin API's `publish`."""

    def execute(self, instance: Page, data: Any) -> Any:
        refuse(Unanswered(drafts([instance])))
        return super().execute(instance, data)


class AskingCopyAction(CopyPageAPIAction):
    """The admin API's `copy`, which publishes unless told otherwise."""

    def execute(self, instance: Page, data: Any) -> Any:
        if data["keep_live"]:
            refuse(Unanswered(live_copies(instance, with_subpages=data["recursive"])))
        return super().execute(instance, data)


def refuse(unanswered: Unanswered) -> None:
    if unanswered:
        raise ValidationError({"pictures": [str(unanswered)]})
