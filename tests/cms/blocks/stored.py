"""Blocks of a body, as Wagtail stores them."""

from tests.news.bodies import block
from tests.news.bodies import image as image_block


def gallery(*images, title="", **words):
    items = [
        {"type": "item", "id": f"anh-{place}", "value": image_block(one, **words)["value"]}
        for place, one in enumerate(images)
    ]
    return block("gallery", {"title": title, "pictures": items})


def callout(text, kind="info", title=""):
    return block("callout", {"kind": kind, "title": title, "text": text})


def table(rows, headings=None, caption="Lịch trực", header_column=False):
    headings = headings or [""] * len(rows[0])
    cells = {
        "caption": caption,
        "columns": [{"type": "text", "heading": heading} for heading in headings],
        "rows": [{"values": row} for row in rows],
    }
    return block("table", {"cells": cells, "header_column": header_column})


def document(instance, title=""):
    return block("document", {"document": instance and instance.pk, "title": title})


def video(address="", file=None, poster=None, title="Trồng cây", transcript=""):
    return block(
        "video",
        {
            "title": title,
            "address": address,
            "file": file and file.pk,
            "poster": poster and poster.pk,
            "transcript": transcript,
        },
    )


def audio(file, title="Bản tin sáng", transcript=""):
    return block("audio", {"title": title, "file": file and file.pk, "transcript": transcript})
