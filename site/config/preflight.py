"""Says in plain words what a machine lacks, before anything is installed.

Runs with whatever Python the machine has, so it uses nothing newer than Python 3.6 and no package.
"""

import argparse
import importlib.util
import socket
import sys

OLDEST = (3, 11)


def find_version_problem(version):
    """A sentence where this Python is too old, else None; `version` is a (major, minor) tuple."""
    if tuple(version) >= OLDEST:
        return None
    message = "Python {}.{} or newer is needed, this is {}.{}. Name a newer one: make demo PYTHON=python3.12"
    return message.format(*OLDEST, *version)


def find_venv_problem(find_module=importlib.util.find_spec):
    """A sentence where virtual environments cannot be made, else None."""
    if all(find_module(name) for name in ("venv", "ensurepip")):
        return None
    return "Python's venv module is missing. On Debian and Ubuntu: sudo apt install python3-venv"


def find_port_problem(port):
    """A sentence where nothing can listen on this port of the loopback interface, else None."""
    if not (str(port).isdigit() and 0 < int(port) < 65536):
        return f"“{port}” is no port number. Try: make demo PORT=8080"
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(port)))
        except OSError:
            return (
                f"Port {port} cannot be used: another program may have it. Try another: make demo PORT=8080"
            )
    return None


def main(arguments=None):
    """Prints the first problem and gives 1, or gives 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port")
    options = parser.parse_args(arguments)
    problem = find_version_problem(sys.version_info[:2]) or find_venv_problem()
    if not problem and options.port is not None:
        problem = find_port_problem(options.port)
    if problem:
        print("\n  " + problem + "\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
