"""The words that are not the corpus's: the fixed sentences, one constant each for answers, evals and tests alike."""
