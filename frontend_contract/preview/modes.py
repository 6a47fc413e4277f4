"""In how many ways a draft is shown; the name travels as `mode=` in the preview's address.

A frontend shows a mode it does not know as the page.
"""

DEFAULT_MODE = "page"

PAGE_MODES = [
    (DEFAULT_MODE, "Cả trang"),
    ("print", "Trên giấy"),
    ("social", "Khi chia sẻ"),
]

STORY_MODES = [
    (DEFAULT_MODE, "Cả trang"),
    ("teaser", "Thẻ tin"),
    ("listing", "Trong chuyên mục"),
    *PAGE_MODES[1:],
]
