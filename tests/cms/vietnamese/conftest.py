"""The same random texts on every run, and none refused for a slow machine."""

from hypothesis import settings

settings.register_profile("vietnamese", deadline=None, derandomize=True, max_examples=150, database=None)
settings.load_profile("vietnamese")
