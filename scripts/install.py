"""Set the project up: the environment in .venv, the locked requirements, and the vectors of the corpus.

Runs on any Python 3.11 or newer with nothing installed. What is up to date already is left alone, so that the
second run needs no network and takes about a second.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 11)
NEEDED_MB = 2200  # what the environment with the development tools takes, with some room


def main() -> None:
    """Bring the set-up to date, or say in one line what is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", action="store_true", help="with what the tests need")
    dev = parser.parse_args().dev
    if sys.version_info < OLDEST:
        fail(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed, this is {sys.version.split()[0]}.", other_python())
    lock = ROOT / "requirements" / ("dev.txt" if dev else "run.txt")
    stamp = VENV / f".installed-{lock.stem}"
    wanted = fingerprint(ROOT / "requirements" / "run.txt", lock, ROOT / "pyproject.toml")
    if not up_to_date(stamp, wanted) and not (not dev and up_to_date(VENV / ".installed-dev", dev_fingerprint())):
        set_up(lock)
        stamp.write_text(wanted)
    build = subprocess.run([PYTHON, "-m", "retrieval.build"], cwd=ROOT, check=False)
    if build.returncode:
        sys.exit(build.returncode)


def dev_fingerprint() -> str:
    """Return the fingerprint of the development set-up, which holds the other one too."""
    return fingerprint(ROOT / "requirements" / "run.txt", ROOT / "requirements" / "dev.txt", ROOT / "pyproject.toml")


def fingerprint(*files: Path) -> str:
    """Return a text that changes when the Python, the place of the project or one of the files changes."""
    digest = hashlib.sha256(f"{sys.version}\0{ROOT}".encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def up_to_date(stamp: Path, wanted: str) -> bool:
    """Return whether the environment is there and was made from the same files."""
    return PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted


def set_up(lock: Path) -> None:
    """Make the environment and install the locked requirements and the project."""
    free = shutil.disk_usage(ROOT).free // 2**20
    if free < NEEDED_MB:
        fail(f"The disk is nearly full: {free} MB are free, {NEEDED_MB} MB are needed.", "Make room and run it again.")
    if not PYTHON.exists():
        print("Making the environment in .venv …", flush=True)
        try:
            venv.EnvBuilder(with_pip=True, clear=VENV.exists()).create(VENV)
        except (subprocess.CalledProcessError, ImportError, OSError):
            shutil.rmtree(VENV, ignore_errors=True)
            version = f"{sys.version_info[0]}.{sys.version_info[1]}"
            fail(
                "Python could not make an environment here.",
                f"On Debian or Ubuntu run “sudo apt install python{version}-venv”, then try again.",
            )
    print("Installing the locked requirements (about a minute the first time) …", flush=True)
    pip("install", "--only-binary", ":all:", "--require-hashes", "-r", str(lock))
    pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))


def pip(*arguments: str) -> None:
    """Run pip in the environment, and explain in one line when it fails."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        fail("The requirements could not be installed (see above).", "Check the network connection and run it again.")


def other_python() -> str:
    """Return what to do about an old Python: use a newer one that is there, or install one."""
    for minor in range(20, OLDEST[1] - 1, -1):
        if shutil.which(name := f"python3.{minor}"):
            return f"Run “make PYTHON={name} …”."
    return "Install a newer Python from python.org or your system's packages."


def fail(what: str, what_to_do: str) -> None:
    """Stop with one clear line."""
    sys.exit(f"{what} {what_to_do}")


if __name__ == "__main__":
    main()
