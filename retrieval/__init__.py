"""Passages of the corpus, their embeddings, the index over them, and search."""
