"""The conversation: an owner's question in, a grounded answer out."""
