"""The admin in Vietnamese: Wagtail's own catalogue is a fifth of it, ours in `cms/locale/vi` is all of it.

`python -m cms.translations` (`make messages`, `make translations`) writes and judges the catalogues without Django;
`manage.py translation_coverage` holds them against the Wagtail that is installed.
"""
