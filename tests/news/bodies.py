"""Bodies of stories, as Wagtail stores them."""

import json
import uuid


def block(kind, value):
    return {"type": kind, "value": value, "id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{kind}{value}"))}


def paragraph(html):
    return block("paragraph", html)


def image(
    instance, alt="Hàng cây", decorative=False, caption="Trồng cây ở tổ dân phố", credit="Ban Biên tập"
):
    return block(
        "image",
        {
            "image": {"image": instance and instance.pk, "alt_text": alt, "decorative": decorative},
            "caption": caption,
            "credit": credit,
        },
    )


def story_link(instance):
    return block("story_link", instance.pk)


def body(*blocks):
    return json.dumps(blocks)
