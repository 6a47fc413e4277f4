"""One picture of many, for a body being written instead of the library's own page."""

from pathlib import PurePath
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cms.media.views import PicturesAddView


class UploadPictureView(PicturesAddView):
    """The library's upload of several pictures, which here asks nothing: its name and its place go without saying.

    Answers as that does, with a `delete_url` for a picture that is not wanted after all and without a form.
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
        data = super().get_edit_object_response_data()
        del data["form"]
        return data | {"delete_url": reverse(self.delete_object_url_name, args=(self.object.pk,))}
