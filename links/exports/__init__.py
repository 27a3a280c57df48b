"""How does an assessment leave the house? One file per format; nothing here judges."""
