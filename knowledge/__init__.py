"""The corpus (Markdown pages, their sources, site lists) and the little code that reads and validates it."""
