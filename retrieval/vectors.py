"""Which vectors do we have already? A cache under (model, text), never the truth: damaged or foreign, it is rebuilt."""

import hashlib
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from retrieval.embeddings import Embedder, Vectors, embed_in_steps

Progress = Callable[[int, int], None]  # done, total


def cached_vectors(
    embedder: Embedder,
    texts: Sequence[str],
    path: Path,
    progress: Progress = lambda done, total: None,
    drop_others: bool = True,
) -> Vectors:
    """Return one vector per text, embedding only texts that `path` does not hold yet, and keep the result in `path`.

    With `drop_others`, vectors of texts that are not asked for leave the cache, so that it does not grow with edits.
    A cache that cannot be written (read-only folder, full disk) costs time, not the answer.
    """
    keys = [_key(embedder.name, text) for text in texts]
    known = _read(path)
    # Texts of like length share a batch, so that little of it is padding.
    missing = sorted((index for index, key in enumerate(keys) if key not in known), key=lambda index: len(texts[index]))
    done = 0
    for vectors in embed_in_steps(embedder, [texts[index] for index in missing]):
        for index, vector in zip(missing[done : done + len(vectors)], vectors, strict=True):
            known[keys[index]] = vector
        done += len(vectors)
        progress(done, len(missing))
    result = np.stack([known[key] for key in keys]) if keys else np.zeros((0, 0), dtype=np.float32)
    if drop_others and (missing or len(known) > len(set(keys))):
        _write(path, keys, result)
    elif missing:
        _write(path, list(known), np.stack(list(known.values())))
    return result


def _key(model: str, text: str) -> str:
    return hashlib.sha256(f"{model}\0{text}".encode()).hexdigest()


def _read(path: Path) -> dict[str, Vectors]:
    """Return the cached vectors by key; an empty dictionary if the file is missing, damaged or not ours."""
    try:
        raw = path.read_bytes()
        digest, body = raw[:64].decode("ascii"), raw[64:]
        if hashlib.sha256(body).hexdigest() != digest:
            return {}
        width, count = np.frombuffer(body[:8], dtype="<u4")
        keys = body[8 : 8 + 64 * int(count)].decode("ascii")
        vectors = np.frombuffer(body[8 + 64 * int(count) :], dtype="<f4").reshape(int(count), int(width))
    except (OSError, ValueError):
        return {}
    return {keys[64 * row : 64 * row + 64]: vectors[row] for row in range(int(count))}


def _write(path: Path, keys: Sequence[str], vectors: Vectors) -> None:
    head = np.array([vectors.shape[1] if len(keys) else 0, len(keys)], dtype="<u4").tobytes()
    body = head + "".join(keys).encode() + vectors.astype("<f4").tobytes()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(hashlib.sha256(body).hexdigest().encode() + body)
        Path(file.name).replace(path)  # whole or not at all, also when two processes write at once
    except OSError:
        return
