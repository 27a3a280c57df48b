"""Is the visitor's page still open? Streamlit stops a run in the same way when the owner presses stop and when the
page was closed or reloaded.
"""

import time

from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

GRACE = 0.2  # seconds; a closed page's run is told to stop a moment before its session counts as gone


def is_still_here() -> bool:
    """Return whether the page that began this run is still connected."""
    context = get_script_run_ctx()
    if context is None or not runtime.exists():
        return True
    time.sleep(GRACE)
    return bool(runtime.get_instance().is_active_session(context.session_id))
