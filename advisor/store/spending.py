"""May this request still be paid for today? A purse that all processes share, emptied before a request, not after."""

from datetime import date
from uuid import uuid4

from sqlalchemy import delete, insert, select, update

from advisor.store.database import Database
from advisor.store.tables import reservations, spending


class StoredPurse:
    """What models have cost, in micro-dollars a day, for everyone who uses this store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reserve(self, micro_usd: int, cap_micro_usd: int, today: date) -> str | None:
        """Set the amount aside and return the reservation, or None where the day's cap would be passed.

        One statement compares and adds, so of any number of requests at once exactly those that fit come through.
        """
        if micro_usd < 0:
            raise ValueError("an amount can't be negative")
        reservation = uuid4().hex
        fits = update(spending).where(spending.c.day == today, spending.c.micro_usd + micro_usd <= cap_micro_usd)
        with self._database.writing() as connection:
            connection.execute(self._database.insert_new(spending, "day", day=today, micro_usd=0))
            if not connection.execute(fits.values(micro_usd=spending.c.micro_usd + micro_usd)).rowcount:
                return None
            connection.execute(insert(reservations).values(id=reservation, day=today, micro_usd=micro_usd))
        return reservation

    def settle(self, reservation: str, micro_usd: int) -> None:
        """Put what the request really cost in place of what was set aside; a second time changes nothing."""
        taken = delete(reservations).where(reservations.c.id == reservation)
        with self._database.writing() as connection:
            held = connection.execute(taken.returning(reservations.c.day, reservations.c.micro_usd)).first()
            if held:
                cost = spending.c.micro_usd - held.micro_usd + micro_usd
                connection.execute(update(spending).where(spending.c.day == held.day).values(micro_usd=cost))

    def spent(self, today: date) -> int:
        """Return what the day has cost so far in micro-dollars, with what is set aside."""
        with self._database.reading() as connection:
            return connection.execute(select(spending.c.micro_usd).where(spending.c.day == today)).scalar() or 0
