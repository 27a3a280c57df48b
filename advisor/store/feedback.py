"""Was the answer any good? The owner's thumb and reason, kept with what the answer stood on."""

from sqlalchemy import delete, insert, select

from advisor.store.database import Database
from advisor.store.snapshots import answer_from_json, citations_as_json, storable
from advisor.store.tables import feedback, threads, turns

LONGEST_REASON = 2000  # characters


def give_feedback(database: Database, owner: str, turn_id: str, good: bool | None, reason: str = "") -> None:
    """Keep the owner's thumb on an answer in place of an earlier one; None takes it back."""
    answered = select(turns.c.question, turns.c.answer, turns.c.versions).join(threads)
    answered = answered.where(turns.c.id == turn_id, threads.c.owner_id == owner, turns.c.answer.is_not(None))
    with database.writing() as connection:
        turn = connection.execute(answered).first()
        if turn is None:
            return
        connection.execute(delete(feedback).where(feedback.c.turn_id == turn_id))
        if good is not None:
            evidence = citations_as_json(answer_from_json(turn.answer).citations)
            said = {"good": good, "reason": storable(reason).strip()[:LONGEST_REASON], "given": database.now()}
            with_what = {"question": turn.question, "evidence": evidence, "versions": turn.versions}
            connection.execute(insert(feedback).values(turn_id=turn_id, **said, **with_what))
