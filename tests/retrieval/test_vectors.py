"""The cache of vectors: it saves work, and it is never believed when it is damaged."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from retrieval.embeddings import Vectors
from retrieval.vectors import cached_vectors


class Counting:
    """An embedder that counts what it is asked for."""

    name = "counting"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return a vector that tells the text's length."""
        self.asked += texts
        return np.array([[len(text), 1.0] for text in texts], dtype=np.float32).reshape(len(texts), 2)


def test_only_new_texts_are_embedded(tmp_path: Path) -> None:
    """A changed page embeds its own passages again and no others."""
    path = tmp_path / "cache" / "v"
    cached_vectors(Counting(), ["one", "three"], path)
    second = Counting()
    vectors = cached_vectors(second, ["three", "seventeen", "one"], path)

    assert second.asked == ["seventeen"]
    assert vectors[:, 0].tolist() == [5, 9, 3]


def test_a_damaged_cache_is_rebuilt(tmp_path: Path) -> None:
    """Whatever byte is flipped or wherever the file is cut, the vectors are right: they are embedded again."""
    path = tmp_path / "v"
    right = cached_vectors(Counting(), ["one", "three"], path)
    sound = path.read_bytes()
    for position in range(0, len(sound), 7):
        flipped = bytearray(sound)
        flipped[position] ^= 0xFF
        for damaged in (bytes(flipped), sound[:position]):
            path.write_bytes(damaged)
            assert np.array_equal(cached_vectors(Counting(), ["one", "three"], path), right)


def test_a_folder_that_cannot_be_written_costs_no_answer(tmp_path: Path) -> None:
    """Where the cache cannot be kept, the vectors come all the same."""
    (tmp_path / "file").write_text("not a folder")

    assert cached_vectors(Counting(), ["one"], tmp_path / "file" / "v").shape == (1, 2)


def test_no_texts_give_no_vectors(tmp_path: Path) -> None:
    """An empty corpus is not an error."""
    assert len(cached_vectors(Counting(), [], tmp_path / "v")) == 0


def test_other_texts_stay_in_the_cache_on_request(tmp_path: Path) -> None:
    """Who asks for a few texts of many may leave the rest of the cache as it is, and still adds what is new."""
    cached_vectors(Counting(), ["one", "three"], tmp_path / "v")
    cached_vectors(Counting(), ["three", "eleven"], tmp_path / "v", drop_others=False)
    last = Counting()
    cached_vectors(last, ["one", "three", "eleven"], tmp_path / "v")

    assert last.asked == []
