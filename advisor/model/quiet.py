"""What keeps prompts from leaving for a tracing service or a log, whatever the environment asks for?"""

import logging
import os

TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")
LOGGERS = (
    "openai",
    "httpx",
    "httpx2",
    "httpcore",
    "httpcore2",
    "langchain",
    "langchain_core",
    "langgraph",
    "langsmith",
)


def keep_quiet() -> None:
    """Switch tracing off and hold the loggers that write whole requests; called before the libraries are imported."""
    for name in TRACING:
        os.environ[name] = "false"
    os.environ.pop("OPENAI_LOG", None)  # “debug” makes the client log every request with its prompt
    for name in LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)
