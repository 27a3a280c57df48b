"""How does a list wait to be judged, piece by piece, and which of its links came already?"""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import polars as pl

from links.hashes import is_among, merged
from links.list_facts import Counts, count
from links.prepare import Prepared, keyed
from links.settle import IDENTITY, hashes_of

TABLES = ("rows", "hosts", "anchors", "targets")  # the tables that `keyed` fills
COUNTS = ("anchors", "templates", "sites")  # the tables that `count` fills


@dataclass(slots=True)
class Piece:
    """Some links of a list, prepared as far as counting needs, in memory or, with the counts, in a folder on disk."""

    counts: Counts | None
    held: Prepared | None
    folder: Path | None

    def give_counts(self) -> Counts:
        """Return the counts and give up their memory."""
        assert self.counts is not None  # noqa: S101 - they are taken once
        counts, self.counts = self.counts, None
        return counts

    def take(self) -> Prepared:
        """Return the tables and give up the memory; a piece is taken once."""
        if self.folder is None:
            assert self.held is not None  # noqa: S101 - one of the two is always there
            tables, self.held = self.held, None
            return tables
        read = {name: pl.read_ipc(self.folder / f"{name}.arrow") for name in TABLES}
        shutil.rmtree(self.folder)  # what is mapped into memory stays readable
        return Prepared(**read, pages=pl.DataFrame())


def make_piece(links: pl.DataFrame, folder: Path | None) -> Piece:
    """Return links as a piece, laid down in `folder` if there is one."""
    tables = keyed(links)
    counts = count(tables)
    if folder is None:
        return Piece(counts, tables, None)
    folder.mkdir()
    for name in TABLES:
        _lay_down(getattr(tables, name), folder, name)
    laid = {name: _lay_down(getattr(counts, name), folder, f"count-{name}") for name in COUNTS}
    return Piece(Counts(**laid, labels=counts.labels), None, folder)


def _lay_down(table: pl.DataFrame, folder: Path, name: str) -> Path:
    path = folder / f"{name}.arrow"
    table.write_ipc(path)
    return path


class Known(NamedTuple):
    """Sorted 64-bit hashes: ten million of them take 80 MB."""

    links: np.ndarray  # of links that came
    told: np.ndarray  # of the addresses of links of which more than the address is known

    def with_new(self, links: np.ndarray, told: np.ndarray) -> "Known":
        """Return the hashes with more of them."""
        return Known(merged(self.links, links), merged(self.told, told))


class Seen:
    """The links that came already, in this file or in another."""

    def __init__(self, several: bool) -> None:
        self.several = several  # only then is it worth remembering the addresses too
        self.known = Known(np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.uint64))

    def new_in(self, links: pl.DataFrame) -> pl.DataFrame:
        """Return the links that did not come in an earlier piece, and remember them."""
        hashes = hashes_of(links).to_numpy()
        is_new = ~is_among(hashes, self.known.links)
        told = links.filter(~BARE)["source_url"].hash().to_numpy() if self.several else self.known.told[:0]
        self.known = self.known.with_new(hashes[is_new], told)
        return links if is_new.all() else links.filter(pl.Series(is_new))

    def may_be_told(self, links: pl.DataFrame) -> bool:
        """Whether another file may say more of one of these links, of which only the address is known."""
        return self.several and bool(links.select(BARE.any()).item())

    def without_told(self, links: pl.DataFrame) -> pl.DataFrame:
        """Return the links without those whose address stands elsewhere in a row that says more."""
        elsewhere = pl.Series(is_among(links["source_url"].hash().to_numpy(), self.known.told))
        return links.filter(~(BARE & elsewhere))


BARE = pl.all_horizontal(pl.col(column).is_null() for column in IDENTITY[1:])
