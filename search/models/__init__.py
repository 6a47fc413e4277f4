from .entry import Entry, Word
from .unfound import Unfound

__all__ = ["Entry", "Unfound", "Word"]
