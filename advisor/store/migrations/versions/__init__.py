"""The steps, one module each, oldest first by their `down_revision`."""
