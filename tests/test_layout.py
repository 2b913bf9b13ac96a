"""The tree keeps the shape that everything else relies on."""

import subprocess
import sys
from pathlib import Path

from tests.services import find_program, require

ROOT = Path(__file__).resolve().parents[1]
TOP_LEVEL = {
    "LICENSE",
    "Makefile",
    "README.md",
    "docs",
    "home",
    "manage.py",
    "projects",
    "publications",
    "pyproject.toml",
    "requirements-dev.txt",
    "requirements.txt",
    "search",
    "site",
    "tests",
    "Dockerfile",
    "compose.yaml",
}


def tracked_files() -> list[str]:
    require(find_program("git") is not None and (ROOT / ".git").exists(), "this is no git checkout")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True)
    return listed.stdout.splitlines()


def test_site_is_a_source_root_and_never_a_package():
    assert (ROOT / "site").is_dir()
    assert not (ROOT / "site" / "__init__.py").exists()


def test_the_standard_librarys_site_module_still_wins():
    import site

    assert Path(site.__file__).is_relative_to(Path(sys.base_prefix))


def test_git_keeps_the_site_folder():
    assert "site/config/settings/base.py" in tracked_files()
    ignored = subprocess.run(["git", "check-ignore", "site/anything.py"], cwd=ROOT, capture_output=True)
    assert ignored.returncode == 1


def test_no_link_to_a_place_outside_is_tracked():
    assert [path for path in tracked_files() if (ROOT / path).is_symlink()] == []


def test_nothing_unexpected_stands_at_the_top():
    top = {path.split("/")[0] for path in tracked_files()}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL


def test_manage_py_puts_the_source_root_behind_the_projects_own_folder():
    code = "import sys; sys.argv = ['manage.py', 'version']; import manage; manage.main(); print(sys.path[1])"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert ran.stdout.splitlines()[-1] == str(ROOT / "site")


def test_no_file_names_a_package_registry():
    hosts = [host.encode() for host in ("pypi" + ".org", "python" + "hosted.org", "registry.npm" + "js.org")]
    hosts += [b"repo1.maven" + b".org", b"deb.debian" + b".org"]
    naming = [
        path
        for path in tracked_files()
        if (ROOT / path).is_file() and any(host in (ROOT / path).read_bytes() for host in hosts)
    ]
    assert naming == []


def test_every_locked_requirement_has_a_hash():
    for name in ("requirements.txt", "requirements-dev.txt"):
        entries = (ROOT / name).read_text().replace("\\\n", " ").splitlines()
        requirements = [line for line in entries if "==" in line and not line.lstrip().startswith("#")]
        assert requirements
        assert [line for line in requirements if "--hash=sha256:" not in line] == []
