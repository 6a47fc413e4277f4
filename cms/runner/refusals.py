"""What stops a start: one sentence for the person at the terminal."""


class Refusal(Exception):
    """Its text is the whole message: no traceback is shown."""
