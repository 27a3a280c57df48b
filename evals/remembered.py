"""Which questions have a vector already? An embedder that computes each single text once, in this run and the next.

Only texts that are embedded alone are remembered: in a batch the int8 model rounds a little otherwise.
"""

import hashlib
import inspect
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from retrieval import embeddings
from retrieval.embeddings import Embedder, Vectors
from retrieval.library import Library


class Remembered:
    """An embedder in front of another one; another model or other code of ours begins anew."""

    def __init__(self, embedder: Embedder, path: Path) -> None:
        self.name = embedder.name
        self._embedder = embedder
        self._path = path
        self._code = hashlib.sha256((embedder.name + inspect.getsource(embeddings)).encode()).hexdigest()
        self._known = self._read()
        self._used: dict[str, Vectors] = {}

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one L2-normalised row per text, exactly as the embedder behind would."""
        if len(texts) != 1:
            return self._embedder.embed(texts)
        key = hashlib.sha256(texts[0].encode("utf-8", "surrogatepass")).hexdigest()
        if key not in self._used:
            known = self._known.get(key)
            self._used[key] = self._embedder.embed(texts)[0] if known is None else known
        return self._used[key][None, :]

    def save(self) -> None:
        """Keep the vectors that this run used; a folder that cannot be written costs time, nothing else."""
        if self._used.keys() <= self._known.keys():
            return
        known = self._known | self._used
        self._path.parent.mkdir(parents=True, exist_ok=True)
        new = self._path.with_suffix(".new.npz")
        np.savez(new, code=self._code, keys=np.array(list(known)), vectors=np.stack(list(known.values())))
        new.replace(self._path)

    def _read(self) -> dict[str, Vectors]:
        try:
            with np.load(self._path, allow_pickle=False) as stored:
                if str(stored["code"]) != self._code:
                    return {}
                return dict(zip(map(str, stored["keys"]), stored["vectors"], strict=True))
        except (OSError, ValueError, KeyError, BadZipFile):
            return {}


@contextmanager
def remembering(library: Library, path: Path) -> Iterator[Library]:
    """Lend a library whose questions are embedded once; their vectors are kept in `path` at the end."""
    embedder = Remembered(library.index.embedder, path)
    yield replace(library, index=replace(library.index, embedder=embedder))
    embedder.save()
