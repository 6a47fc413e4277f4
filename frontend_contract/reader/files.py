"""Files offered for download: what kind they are, and how large."""

from .dates import number

UNITS = ("byte", "KB", "MB", "GB")
KINDS = {
    "text": {"doc", "docx", "odt", "rtf", "txt"},
    "sheet": {"csv", "ods", "xls", "xlsx"},
    "slides": {"odp", "ppt", "pptx"},
    "archive": {"7z", "gz", "rar", "zip"},
}
LONGEST_EXTENSION = 5


def file_extension(filename: object) -> str:
    """Return "pdf" for "Kế hoạch.PDF"; empty where there is none a reader would know."""
    _, dot, extension = str(filename or "").rpartition(".")
    is_one = dot and extension.isascii() and extension.isalnum() and len(extension) <= LONGEST_EXTENSION
    return extension.lower() if is_one else ""


def file_kind(filename: object) -> str:
    """Return the kind a file's icon shows: "pdf", a key of `KINDS`, or "other"."""
    extension = file_extension(filename)
    if extension == "pdf":
        return "pdf"
    return next((kind for kind, extensions in KINDS.items() if extension in extensions), "other")


def file_size(size: object) -> str:
    """Return "1,2 MB" for 1258291 bytes; empty for anything that is no size."""
    if isinstance(size, bool) or not isinstance(size, int) or size < 0:
        return ""
    amount: float = size
    for unit in UNITS:
        rounded = round(amount, 1 if amount < 10 else 0)
        if rounded < 1024 or unit == UNITS[-1]:
            return f"{number(int(rounded) if rounded == int(rounded) else rounded)} {unit}"
        amount /= 1024
    raise AssertionError("The last unit is as large as it gets.")
