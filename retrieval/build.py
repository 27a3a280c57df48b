"""Are the vectors of the corpus there? Embeds what is missing, with progress: `python -m retrieval.build`."""

import sys

from retrieval.library import embed_corpus


def main() -> None:
    """Embed what has no vector yet and say so on one line; say nothing when nothing is missing."""

    def show(done: int, total: int) -> None:
        width = 30 * done // total
        end = "\n" if done == total else "\r"
        sys.stderr.write(f"Building the search index [{'#' * width}{'.' * (30 - width)}] {done}/{total}{end}")

    embed_corpus(show)


if __name__ == "__main__":
    main()
