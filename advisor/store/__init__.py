"""What outlives a visit? Threads with their turns, feedback, the owner's facts, and what models have cost.

`database.open_store(url)` gives the database that every function here takes first. Only SQLAlchemy's core is used:
its object mapper would make the first page slower and save little.
"""
