from .entry import Entry, Word

__all__ = ["Entry", "Word"]
