"""`python -m cms.runner` runs everything; `python -m cms.runner install requirements-dev.txt` only installs."""

import os
import sys
from pathlib import Path

from .configuration import Configuration, read_configuration
from .packages import get_python, install
from .ports import HOST
from .processes import Process, run_to_end
from .refusals import Refusal
from .stop_request import StopRequest
from .supervision import supervise
from .terminal import complain, say

ROOT = Path(__file__).resolve().parents[2]
THREADS = min(8, 2 * (os.cpu_count() or 1) + 1)  # Granian warns of more
GRANIAN = ["granian", "--interface", "wsgi", "--workers", "1", "--log-level", "warning"]


def run(configuration: Configuration, stop: StopRequest) -> None:
    """Install, prepare, start, and wait.

    Raises:
        Refusal: one of these did not work.
    """
    install(ROOT, "requirements.txt", stop)
    if stop.is_made:
        return
    say("Preparing the database …")
    run_to_end(get_preparation(configuration), stop)
    if stop.is_made:
        return
    say("Starting the CMS and the readers' site …")
    supervise(
        get_servers(configuration),
        [
            f"{configuration.cms_url}/api/v2/site/",
            f"{configuration.reader_url}/healthz",
            configuration.reader_url,
        ],
        stop=stop,
        on_ready=lambda: announce(configuration),
    )


def get_preparation(configuration: Configuration) -> Process:
    command = [str(get_python(ROOT)), "manage.py", "prepare"]
    return Process("Preparing the database", command, environ=configuration.prepare_environment, folder=ROOT)


def get_servers(configuration: Configuration) -> list[Process]:
    python = [str(get_python(ROOT)), "-m"]
    options = ["--blocking-threads", str(THREADS), "--host", HOST, "--port", str(configuration.cms_port)]
    cms = [*python, *GRANIAN, *options, "cms.wsgi:application"]
    reader = [*python, "frontend_contract.reader"]
    worker = ["nice", "-n", "10", str(get_python(ROOT)), "manage.py", "work"]  # readers come first
    schedule = [str(get_python(ROOT)), "manage.py", "publish_scheduled", "--every", "60"]
    return [
        Process("The CMS", cms, environ=configuration.cms_environment, folder=ROOT),
        Process("The readers' site", reader, environ=configuration.reader_environment, folder=ROOT),
        Process("The background worker", worker, environ=configuration.cms_environment, folder=ROOT),
        Process("The schedule", schedule, environ=configuration.cms_environment, folder=ROOT),
    ]


def announce(configuration: Configuration) -> None:
    say("")
    say(f"  Readers' site   {configuration.reader_url}/")
    say(f"  Admin           {configuration.cms_url}/admin/   (user name: admin)")
    say(f"  API             {configuration.cms_url}/api/v2/")
    say("")
    say("Ctrl-C stops everything.")
    say("ready")


def main() -> int:
    stop = StopRequest()
    stop.listen()
    try:
        if sys.argv[1:2] == ["install"]:
            install(ROOT, sys.argv[2], stop)
            return 1 if stop.is_made else 0
        run(read_configuration(os.environ, ROOT), stop)
    except Refusal as refusal:
        complain(str(refusal))
        return 1
    if stop.is_made:
        say("Stopped.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
