"""A language model as the writer: its evidence, its tools, its budget, and the weather between it and us.

Only `agent.py` imports LangChain, and only when a model is asked: answering without one must not pay for it.
"""
