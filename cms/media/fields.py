"""Where a picture's file enters: the model's field, which nothing passes by, and the form's, which says why not."""

from typing import Any

from django.core.files.base import File
from django.forms import FileField
from wagtail.images.fields import WagtailImageField as WagtailFormField
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

from . import limits
from .cleaning import CleanPicture, clean


class PictureFile(WagtailImageFieldFile):
    """A file that is cleaned before it is stored, whoever stores it."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Store the picture; its row's size and hash are then those of the stored bytes.

        Raises:
            ValidationError: it is no picture that can be used.
        """
        picture = clean(content, name)
        self.instance.remember_replaced_file()
        super().save(picture.name, picture, save=False)
        self.instance.file_size = picture.size
        picture.seek(0)
        self.instance.file_hash = hash_filelike(picture)
        if save:
            self.instance.save()


class PictureField(WagtailImageField):
    """A model's field for pictures that tell nothing but themselves."""

    attr_class = PictureFile


class PictureFormField(WagtailFormField):
    """A form's field: what a person uploads, judged by its content whatever its name says."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.help_text = limits.HELP
        self.error_messages |= {
            "empty": limits.EMPTY,
            "file_too_large_unknown_size": limits.TOO_HEAVY,
            "invalid_image_extension": limits.WRONG_KIND,
        }

    def to_python(self, data: Any) -> CleanPicture | None:
        upload = FileField.to_python(self, data)
        return clean(upload) if upload else None
