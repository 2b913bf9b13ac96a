"""What a newcomer is told when the machine is not ready."""

import socket

import pytest

from config import preflight


@pytest.mark.parametrize("version", [(3, 9), (3, 10)])
def test_an_old_python_is_named_with_the_one_that_is_needed(version):
    problem = preflight.find_version_problem(version)
    assert "3.11" in problem
    assert ".".join(map(str, version)) in problem


def test_a_recent_python_is_no_problem():
    assert preflight.find_version_problem((3, 13)) is None


def test_a_missing_venv_module_is_named_with_the_package_that_brings_it():
    assert "python3-venv" in preflight.find_venv_problem(lambda name: None)


def test_a_port_in_use_is_said_before_anything_is_installed(capsys):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        assert preflight.main(["--port", str(port)]) == 1
    assert f"Port {port}" in capsys.readouterr().err


def test_a_port_that_does_not_exist_is_no_traceback():
    assert "99999" in preflight.find_port_problem("99999")
    assert "80a" in preflight.find_port_problem("80a")


def test_a_ready_machine_goes_on():
    assert preflight.main([]) == 0
