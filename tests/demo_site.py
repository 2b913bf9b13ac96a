"""Sets up and serves the demonstration in a folder of its own, as a newcomer's `make demo` does."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.test_layout import ROOT

PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class DemoSite:
    """A running demonstration: its address, its data, and what setting it up printed."""

    url: str
    environment: dict[str, str]
    setup_output: str

    def manage(self, *arguments: str) -> subprocess.CompletedProcess:
        """Runs a management command on the demonstration's data."""
        return subprocess.run(
            [sys.executable, "-W", "ignore", "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
        )


def find_free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serve_demo(folder: Path) -> Iterator[DemoSite]:
    """The demonstration, served until the block ends."""
    port = find_free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", str(folder)),
        "LANG": "C.UTF-8",
        "PYTHONPATH": "site",
        "DJANGO_SETTINGS_MODULE": "config.settings.demo",
        "DATA_DIR": str(folder),
        "BASE_URL": url,
    }
    site = DemoSite(url, environment, "")
    prepared = site.manage("prepare_demo")
    assert prepared.returncode == 0, prepared.stderr
    programs = Path(sys.executable).parent
    command = ["make", "--no-print-directory", "run", f"PORT={port}", f"BIN={programs}"]
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        try:
            wait_until_it_answers(url, server)
            yield DemoSite(url, environment, prepared.stdout)
        finally:
            # The whole group: make and its shell would end alone and leave the server running.
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)


def wait_until_it_answers(url: str, server: subprocess.Popen) -> None:
    """Returns when the site answers; fails where the server ended or stays silent."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, "the server has ended"
        try:
            with urllib.request.urlopen(f"{url}/robots.txt"):  # noqa: S310 - our own loopback server
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError(f"{url} did not answer")
