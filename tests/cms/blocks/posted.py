"""What a browser posts for blocks, but their names' beginnings."""

import itertools


def gallery(*images, title="Bên sông"):
    form = {"title": title, "pictures-count": str(len(images))}
    for number, image in enumerate(images):
        at = f"pictures-{number}"
        form |= {f"{at}-id": "", f"{at}-order": str(number), f"{at}-deleted": ""}
        form |= {
            f"{at}-value-image-image": str(image.pk),
            f"{at}-value-image-alt_text": f"Hàng cây {number + 1}",
        }
        form |= {f"{at}-value-caption": f"Trồng cây, lượt {number + 1}", f"{at}-value-credit": ""}
    return form


def table(rows, headings, caption="Lịch trực"):
    form = {
        "cells-caption": caption,
        "cells-column-count": str(len(headings)),
        "cells-row-count": str(len(rows)),
    }
    for at, heading in enumerate(headings):
        column = f"cells-column-{at}"
        form |= {f"{column}-type": "text", f"{column}-order": str(at), f"{column}-deleted": ""}
        form |= {f"{column}-heading": heading}
    for at in range(len(rows)):
        form |= {f"cells-row-{at}-order": str(at), f"cells-row-{at}-deleted": ""}
    for row, column in itertools.product(range(len(rows)), range(len(headings))):
        form[f"cells-cell-{row}-{column}"] = rows[row][column]
    return form


def video(address="", file="", title="Trồng cây"):
    return {"title": title, "address": address, "file": str(file), "poster": "", "transcript": "null"}


def audio(file, title="Bản tin"):
    return {"title": title, "file": str(file), "transcript": "null"}
