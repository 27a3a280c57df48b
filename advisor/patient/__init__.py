"""What in a text could point to a patient: numbers with a label, values inside addresses, names in context."""
