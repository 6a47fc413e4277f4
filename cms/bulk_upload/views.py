"""One picture of many: stored in the library, and described as the body's chooser wants it."""

from pathlib import PurePath
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.images.utils import find_image_duplicates
from wagtail.images.views.multiple import AddView
from wagtail.images.widgets import AdminImageChooser


class UploadPictureView(AddView):
    """Wagtail's multiple upload, for a body being written instead of the library's own page.

    Answers `{"success": true, "picture", "duplicate_of", "delete_url"}`, the pictures as a chooser keeps them, or
    `{"success": false, "error_message"}`.
    """

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        if file := request.FILES.get("files[]"):
            data = request.POST.copy()
            data.setdefault("title", PurePath(file.name or "").stem)
            data.setdefault("collection", self._default_collection(request))
            request.POST = data  # type: ignore[assignment]
        response: HttpResponse = super().post(request)
        return response

    def _default_collection(self, request: HttpRequest) -> Any:
        """Return the highest collection the editor may add to: nobody is asked in the middle of writing."""
        collections = self.permission_policy.collections_user_has_permission_for(request.user, "add")
        return collections.order_by("path").values_list("pk", flat=True).first()

    def get_edit_object_response_data(self) -> dict[str, Any]:
        duplicates = find_image_duplicates(
            image=self.object, user=self.request.user, permission_policy=self.permission_policy
        )
        chooser = AdminImageChooser()
        first = duplicates[0] if duplicates else None
        return {
            "success": True,
            "picture": chooser.get_value_data(self.object),
            "duplicate_of": chooser.get_value_data(first) if first else None,
            "delete_url": reverse(self.delete_object_url_name, args=(self.object.pk,)),
        }
