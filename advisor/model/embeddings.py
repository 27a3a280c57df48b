"""What does a text mean, by an embedding model of the OpenAI API? For the evidence that a model is given, by setting.

Whether a question is in scope and which sentences are quoted stays with the built-in model, because their thresholds
were fitted on it. So without the API nothing is lost but another ranking.
"""

import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from threading import Lock

import httpx2
import numpy as np

from advisor.model.meter import CapError
from advisor.model.tokens import counter_for
from advisor.model.transport import ModelClient
from advisor.settings import OPENAI, Settings
from advisor.spending import MICRO, Purse, micro_usd
from retrieval.embeddings import Vectors
from retrieval.index import Index, build_index, embedded_texts
from retrieval.library import Library, corpus_cache
from retrieval.vectors import cached_vectors

log = logging.getLogger(__name__)
PRICES = {"text-embedding-3-small": 0.02, "text-embedding-3-large": 0.13}  # US dollars per million tokens


class ApiEmbedder:
    """Unit vectors from the API's `/embeddings`, paid for before each request."""

    def __init__(
        self, settings: Settings, purse: Purse, today: Callable[[], date], transport: httpx2.BaseTransport | None
    ) -> None:
        self.name = f"api-{re.sub(r'[^A-Za-z0-9.]+', '-', settings.embeddings)}"
        self._settings = settings
        self._purse = purse
        self._transport = transport
        self._today = today

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one L2-normalised row per text; CapError where the day's budget is used up, HTTPError for the rest."""
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        self._pay(texts)
        key = self._settings.openai_api_key
        with ModelClient(self._settings, self._transport) as client:
            reply = client.post(
                f"{(self._settings.openai_base_url or OPENAI).rstrip('/')}/embeddings",
                headers={"authorization": f"Bearer {key.get_secret_value()}"} if key else {},
                json={"model": self._settings.embeddings, "input": list(texts), "encoding_format": "float"},
            ).raise_for_status()
        rows = sorted(reply.json()["data"], key=lambda row: row["index"])
        vectors = np.array([row["embedding"] for row in rows], dtype=np.float32)
        if vectors.shape[0] != len(texts):
            raise ValueError("fewer vectors than texts")
        normalised: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return normalised

    def _pay(self, texts: Sequence[str]) -> None:
        settings = self._settings
        price = 0.0 if settings.openai_base_url else PRICES.get(settings.embeddings, max(PRICES.values()))
        count = counter_for(settings.embeddings).count
        cost = micro_usd(sum(map(count, texts)), 0, (price, 0.0))
        receipt = self._purse.reserve(cost, round(settings.daily_cost_cap * MICRO), self._today())
        if receipt is None:
            raise CapError
        self._purse.settle(receipt, cost)


class ApiSearch:
    """The library with its passages ranked by the API's vectors, built at the first question and kept."""

    def __init__(self, settings: Settings, purse: Purse, transport: httpx2.BaseTransport | None = None) -> None:
        self._day = date.min
        self._embedder = ApiEmbedder(settings, purse, lambda: self._day, transport)
        self._lock = Lock()
        self._index: tuple[str, Index] | None = None

    def over(self, library: Library, question: str, today: date) -> Library:
        """Return the library with the other index, or as it is where the API does not answer."""
        try:
            with self._lock:
                self._day = today
                if self._index is None or self._index[0] != library.version:
                    self._index = library.version, self._build(library.index)
            self._embedder.embed([question])  # tells now whether a search would work
        except Exception as error:
            log.warning("the embeddings of the API failed with %s; searching with our own", type(error).__name__)
            return library
        return replace(library, index=self._index[1])

    def _build(self, own: Index) -> Index:
        texts = [text for _, text in embedded_texts(own.passages)]
        vectors = cached_vectors(self._embedder, texts, corpus_cache(self._embedder))
        return build_index(own.passages, vectors, self._embedder, own.related, {})
