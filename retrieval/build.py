"""Are the vectors of the corpus there? Embeds what is missing, with progress: `python -m retrieval.build`."""

import sys

from retrieval.library import embed_corpus


def main() -> None:
    """Embed what has no vector yet and say so on one line; say nothing when nothing is missing."""

    def show(done: int, total: int) -> None:
        if sys.stderr.isatty():
            bar = "#" * (30 * done // total)
            sys.stderr.write(
                f"Building the search index [{bar:.<30}] {done}/{total}{chr(10) if done == total else chr(13)}"
            )
        elif done == total:
            sys.stderr.write(f"Built the search index: {total} texts.\n")

    embed_corpus(show)


if __name__ == "__main__":
    main()
