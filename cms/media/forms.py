"""The form of a picture, wherever it is uploaded."""

from typing import Any

from wagtail.images.forms import BaseImageForm

from .fields import PictureFormField


class PictureForm(BaseImageForm):
    """A picture's form, in the library and in choosers."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            wagtails = self.fields["file"]
            self.fields["file"] = PictureFormField(
                label=wagtails.label, required=wagtails.required, widget=wagtails.widget
            )

        if "description" in self.fields:
            self.fields["description"].help_text = "Ai, làm gì, ở đâu? Đọc lên cho người không nhìn thấy ảnh."

    @property
    def told_where(self) -> bool:
        """Whether the file that was uploaded came with coordinates."""
        return getattr(self.cleaned_data.get("file"), "told_where", False)

    def save(self, commit: bool = True) -> Any:
        if self.instance.pk and "file" in self.changed_data:
            self.instance.set_focal_point(None)  # it was in another picture
        self.original_file = None  # the model itself lets go of a file that is replaced, and of its cuts
        return super().save(commit)
