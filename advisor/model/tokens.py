"""How many tokens is a text? Counted with OpenAI's encodings from the wheel `bpe-openai`, never downloaded."""

import gzip
import hashlib
import math
import os
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from retrieval.library import cache_folder

# tiktoken looks for a file under the sha1 of the address that it would fetch, and fetches it if the sha256 differs.
FILES = {
    "o200k_base": (
        "fb374d419588a4632f3f557e76b4b70aebbca790",
        "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
    ),
    "cl100k_base": (
        "9b5ad71b2ce5302211f9c61530b329a4922fc6a4",
        "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
    ),
}
NEWEST = "o200k_base"  # for models that tiktoken does not know; near enough for a budget
BYTES_A_TOKEN = 3.2  # English has about four: an estimate must rather be too high than pass the window


@dataclass(frozen=True, slots=True)
class Counter:
    """Counts tokens; `estimated` says that no encoding was at hand."""

    encoding: Any = None

    @property
    def estimated(self) -> bool:
        """Return whether counts are estimates."""
        return self.encoding is None

    def count(self, text: str) -> int:
        """Return the tokens of a text, 0 for an empty one."""
        if self.encoding is None:
            return math.ceil(len(text.encode("utf-8", "replace")) / BYTES_A_TOKEN)
        # Special tokens in a text are counted as the plain characters that they are here.
        return len(self.encoding.encode(text, disallowed_special=()))


@cache
def counter_for(model: str) -> Counter:
    """Return the counter for a model; an estimating one where the encoding's file cannot be had or written."""
    import tiktoken

    try:
        name = tiktoken.encoding_name_for_model(model)
    except KeyError:
        name = NEWEST
    name = name if name in FILES else NEWEST
    folder = cache_folder() / "tiktoken"
    if not _put(name, folder):
        return Counter()
    os.environ["TIKTOKEN_CACHE_DIR"] = str(folder)
    return Counter(tiktoken.get_encoding(name))


def _put(name: str, folder: Path) -> bool:
    """Put an encoding's file where tiktoken looks, and return whether it is there and whole."""
    file, sha256 = FILES[name]
    path = folder / file
    try:
        if path.exists() and _is(path.read_bytes(), sha256):
            return True
        data = gzip.decompress((_wheel() / "data" / f"{name}.tiktoken.gz").read_bytes())
        if not _is(data, sha256):
            return False
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as written:
            written.write(data)
        Path(written.name).replace(path)  # whole or not at all, also when two processes write at once
    except (OSError, EOFError, ImportError):
        return False
    return True


def _wheel() -> Path:
    from importlib.util import find_spec

    spec = find_spec("bpe_openai")  # found, not imported: only its data files are wanted
    if spec is None or not spec.submodule_search_locations:
        raise ImportError("bpe_openai")
    return Path(spec.submodule_search_locations[0])


def _is(data: bytes, sha256: str) -> bool:
    return hashlib.sha256(data).hexdigest() == sha256
