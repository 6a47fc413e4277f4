"""Ctrl-C, `kill`, or a closed terminal: remembered, and acted on where it is safe."""

import signal


class StopRequest:
    """A flag that signals raise; whoever waits looks at it every `POLL_SECONDS`."""

    def __init__(self) -> None:
        self.is_made = False

    def listen(self) -> None:
        """From now on a signal only sets the flag."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._remember)

    def _remember(self, number: int, frame: object) -> None:
        self.is_made = True
