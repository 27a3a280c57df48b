"""Choosing a writer, and trying the connection from the settings page."""

from collections.abc import Callable

import pytest

from advisor.model.choice import try_connection, writer_for
from advisor.settings import Settings, WriterChoice, read_settings
from advisor.spending import Purse
from tests.advisor.model.conftest import KEY, TODAY, ModelServer, Reply, failed, said

MakeSettings = Callable[..., Settings]


def test_the_owners_choice_goes_first(settings: MakeSettings, purse: Purse) -> None:
    """The model writes where there is one, unless the setting or the owner asks for quoting."""
    quoting = settings(BACKLINK_ADVISOR_WRITER="quoting")

    assert writer_for(settings(), purse) is not None
    assert writer_for(settings(), purse, WriterChoice.QUOTING) is None
    assert writer_for(quoting, purse) is None
    assert writer_for(quoting, purse, WriterChoice.MODEL) is not None
    assert writer_for(read_settings({"OPENAI_API_KEY": "", "OPENAI_BASE_URL": ""}, None), purse) is None


@pytest.mark.parametrize(
    ("reply", "works", "told"),
    [
        (said("ready"), True, "The language model “loopback” replied."),
        (failed(401), False, "The language model's server did not accept the key. Check OPENAI_API_KEY."),
        (said(""), False, "The language model gave no answer."),
        (Reply(b"<html>", kind="text/html"), False, "What answered is not a language model. Check OPENAI_BASE_URL."),
    ],
)
def test_trying_the_connection_says_what_to_do(
    server: ModelServer, settings: MakeSettings, purse: Purse, reply: Reply, works: bool, told: str
) -> None:
    """One small request shows whether the model replies, and what to do if it does not."""
    server.script = lambda request: reply
    tried = try_connection(settings(), purse, TODAY)

    assert (tried.works, tried.told) == (works, told)
    assert len(server.requests) == 1
    assert KEY not in tried.told


def test_trying_counts_to_the_cap(server: ModelServer, settings: MakeSettings, purse: Purse) -> None:
    """A used-up budget stops a trial too, before anything is sent."""
    priced = settings(BACKLINK_ADVISOR_PRICE_IN=1, BACKLINK_ADVISOR_PRICE_OUT=1, BACKLINK_ADVISOR_DAILY_COST_CAP=0)

    assert try_connection(priced, purse, TODAY).told == "Today's budget for the language model is used up."
    assert server.requests == []


def test_nothing_to_try(purse: Purse) -> None:
    """Without a model the trial says how to set one up."""
    nothing = read_settings({"OPENAI_API_KEY": None, "OPENAI_BASE_URL": None}, None)

    assert "Set OPENAI_API_KEY" in try_connection(nothing, purse, TODAY).told
