"""Every way a picture enters."""

import html
import json
import re

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import UploadedFile

from cms.media.models import CustomImage

from . import photos
from .photos import upload


def add(client, data, name="IMG_0001.jpg", title="Lễ trồng cây"):
    """The page for one picture."""
    return client.post(
        reverse("wagtailimages:add"), {"title": title, "file": upload(data, name)}, follow=True
    )


def add_many(client, data, name="IMG_0001.jpg", title="Lễ trồng cây"):
    """The page for many, which sends one after the other; returns its JSON."""
    response = client.post(
        reverse("wagtailimages:add_multiple"), {"title": title, "files[]": upload(data, name)}
    )
    assert response.status_code == 200, response.content.decode()
    return response.json()


def choose(client, data, name="IMG_0001.jpg", title="Lễ trồng cây"):
    """The upload in a chooser."""
    prefix = "image-chooser-upload"
    return client.post(
        reverse("wagtailimages_chooser:create"),
        {f"{prefix}-title": title, f"{prefix}-file": upload(data, name)},
    )


def replace(client, data, name="IMG_0001.jpg", title="Lễ trồng cây"):
    """Another file for a picture that is there."""
    image = CustomImage.objects.create(
        title="Cũ", file=ContentFile(photos.saved(photos.scene(), "PNG"), "cu.png")
    )
    return client.post(
        reverse("wagtailimages:edit", args=[image.pk]),
        {"title": title, "file": upload(data, name)},
        follow=True,
    )


def complete(client, data, name="IMG_0001.jpg", title="Lễ trồng cây"):
    """An upload among many whose title was too long at first: Wagtail keeps it aside until the form is complete."""
    waiting = add_many(client, data, name, title="x" * 300)["uploaded_file_id"]
    aside = UploadedFile.objects.get(for_content_type=ContentType.objects.get_for_model(CustomImage))
    with aside.file.open() as file:
        assert photos.tells(file.read()) == []
    prefix = f"uploaded-image-{waiting}"
    return client.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting]),
        {f"{prefix}-title": title},
    )


def by_code(client, data, name="IMG_0001.jpg", title="Lễ trồng cây"):
    """A program, the demo's for one."""
    CustomImage.objects.create(title=title, file=ContentFile(data, name))


WAYS = [add, add_many, choose, replace, complete, by_code]


def sentences(response):
    """The messages a page shows."""
    found = re.findall(
        r"<li class=\"(?:warning|success|error)\".*?</li>", response.content.decode(), re.DOTALL
    )
    return [
        re.sub(r"\s+", " ", re.sub(r"<svg.*?</svg>|<[^>]+>", " ", one, flags=re.DOTALL)).strip()
        for one in found
    ]


def shown(response):
    """What a person sees of a page, or of a chooser's dialogue."""
    text = response.content.decode()
    return html.unescape(json.loads(text)["htmlFragment"] if text.startswith("{") else text)
