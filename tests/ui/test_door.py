"""The parts that every page shares are opened once, and cost the pages that follow nothing."""

import gc

from ui.door import library


def test_searches_for_garbage_leave_out_the_library():
    """Once the library is open, a search for garbage no longer looks at it; that took longer than a whole page."""
    try:
        opened = library()
        looked_at = {id(one) for one in gc.get_objects()}
    finally:
        gc.unfreeze()

    assert id(opened) not in looked_at
    assert id(opened.index) not in looked_at
