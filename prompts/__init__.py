"""The words that are not the corpus's: fixed sentences (wording.py), and a model's prompts, one file per version."""
