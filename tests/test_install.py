"""The set-up: what is missing is told in one line, and what is there is left alone."""

import importlib.util
import sys
from collections import namedtuple
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, set up to work in an empty folder."""
    spec = importlib.util.spec_from_file_location("install", ROOT / "scripts" / "install.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(sys, "argv", ["install.py"])
    return module


def test_an_old_python_is_told_with_the_way_out(install: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python 3.10 is refused in one line that names a newer one where there is one."""
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))
    monkeypatch.setattr(install.shutil, "which", lambda name: "/usr/bin/x" if name == "python3.12" else None)

    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer is needed.*make PYTHON=python3\.12"):
        install.main()


def test_a_full_disk_is_told_before_anything_is_made(install: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is half installed on a disk that cannot hold it."""
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(install.shutil, "disk_usage", lambda _: usage(1, 1, 10 * 2**20))

    with pytest.raises(SystemExit, match="10 MB are free, 2200 MB are needed"):
        install.set_up(ROOT / "requirements" / "run.txt")
    assert not install.VENV.exists()


def test_what_is_up_to_date_is_left_alone(install: ModuleType) -> None:
    """The stamp of an environment counts only for the same Python, place and files."""
    lock = ROOT / "requirements" / "run.txt"
    install.PYTHON.parent.mkdir(parents=True)
    install.PYTHON.touch()
    stamp = install.VENV / ".installed-run"
    stamp.write_text(install.fingerprint(lock))

    assert install.up_to_date(stamp, install.fingerprint(lock))
    assert not install.up_to_date(stamp, install.fingerprint(lock, ROOT / "pyproject.toml"))
    assert not install.up_to_date(install.VENV / ".installed-dev", install.fingerprint(lock))


def test_failing_pip_is_one_clear_line(install: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a network the first set-up says so instead of ending in a traceback."""
    monkeypatch.setattr(install.subprocess, "run", lambda *_, **__: namedtuple("done", "returncode")(1))

    with pytest.raises(SystemExit, match="Check the network connection"):
        install.pip("install", "x")
