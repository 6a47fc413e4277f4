"""The wire: every JSON shape the frontend may rely on, one noun a file.

Datetimes are ISO 8601 with offset, dates `YYYY-MM-DD`; an absent thing is `None`, an empty list `[]`,
and no key of a shape is ever left out.
"""
