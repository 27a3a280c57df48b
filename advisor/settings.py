"""What did the person who runs the app choose? Settings from the environment, a `.env` file, or values passed in."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

DATA = Path(".data")  # in the folder the app starts in; ignored by git
OPENAI = "https://api.openai.com/v1"
# US dollars per million tokens, in and out, from developers.openai.com/api/docs/models (read 2026-11-22).
PRICES = {"gpt-5": (1.25, 10.0), "gpt-5-mini": (0.25, 2.0), "gpt-5-nano": (0.05, 0.4), "gpt-4.1-mini": (0.4, 1.6)}


class WriterChoice(StrEnum):
    """Who writes; `auto` is the model where there is one."""

    AUTO = "auto"
    QUOTING = "quoting"
    MODEL = "model"


class SettingsError(Exception):
    """Settings that cannot be used; the message has one line per problem and says what to do."""


class Settings(BaseSettings):
    """Everything that can be set; nothing has to be.

    Each field reads the environment variable in its alias. Without a key or a base URL there is no model, and the
    advisor quotes. `read_settings` is the way to one: its errors say what to do and never quote a key.
    """

    model_config = SettingsConfigDict(
        env_file=".env",
        extra="ignore",
        populate_by_name=True,
        frozen=True,
        env_ignore_empty=True,
        hide_input_in_errors=True,
    )

    openai_api_key: SecretStr | None = Field(None, alias="OPENAI_API_KEY")
    openai_base_url: str | None = Field(None, alias="OPENAI_BASE_URL")  # any server that speaks the OpenAI API
    model: str = Field("gpt-5-mini", min_length=1, alias="BACKLINK_ADVISOR_MODEL")
    writer: WriterChoice = Field(WriterChoice.AUTO, alias="BACKLINK_ADVISOR_WRITER")
    connect_seconds: float = Field(5.0, gt=0, le=60, alias="BACKLINK_ADVISOR_CONNECT_SECONDS")
    read_seconds: float = Field(30.0, gt=0, le=600, alias="BACKLINK_ADVISOR_READ_SECONDS")  # between two pieces
    total_seconds: float = Field(90.0, gt=0, le=3600, alias="BACKLINK_ADVISOR_TOTAL_SECONDS")  # one whole request
    temperature: float | None = Field(None, ge=0, le=2, alias="BACKLINK_ADVISOR_TEMPERATURE")  # None: the model's own
    context_window: int = Field(16_000, ge=1_500, alias="BACKLINK_ADVISOR_CONTEXT_WINDOW")  # tokens of one request
    answer_tokens: int = Field(2_000, ge=200, alias="BACKLINK_ADVISOR_ANSWER_TOKENS")  # of them kept for the answer
    stream_usage: bool = Field(True, alias="BACKLINK_ADVISOR_STREAM_USAGE")  # some servers refuse to count tokens
    model_tools: bool = Field(True, alias="BACKLINK_ADVISOR_MODEL_TOOLS")  # some models cannot use tools
    price_in: float | None = Field(None, ge=0, alias="BACKLINK_ADVISOR_PRICE_IN")  # US dollars per million tokens
    price_out: float | None = Field(None, ge=0, alias="BACKLINK_ADVISOR_PRICE_OUT")
    embeddings: str = Field("", alias="BACKLINK_ADVISOR_EMBEDDINGS")  # a model of the OpenAI API; empty: the built-in
    daily_cost_cap: float = Field(5.0, ge=0, alias="BACKLINK_ADVISOR_DAILY_COST_CAP")  # US dollars a day, for everyone
    open_to_all: bool = Field(False, alias="BACKLINK_ADVISOR_OPEN")  # whoever can reach it may use it, see ui/access.py
    database_url: str = Field(f"sqlite:///{DATA}/backlink-advisor.db", alias="DATABASE_URL")

    @field_validator("openai_base_url")
    @classmethod
    def _is_address(cls, address: str | None) -> str | None:
        if address is None:
            return None
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("expected an address such as http://127.0.0.1:11434/v1")
        if parts.username or parts.password:
            raise ValueError("an address must not hold a password; put the key into OPENAI_API_KEY")
        return address

    @field_validator("openai_api_key")
    @classmethod
    def _is_key(cls, key: SecretStr | None) -> SecretStr | None:
        text = key.get_secret_value().strip() if key else ""
        if not text.isascii() or any(one.isspace() for one in text):
            raise ValueError("the key holds a space or a letter that no key has; copy it again")
        return SecretStr(text) if text else None

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.writer is WriterChoice.MODEL and not self.has_model:
            raise ValueError("BACKLINK_ADVISOR_WRITER is “model”, so set OPENAI_API_KEY or OPENAI_BASE_URL too")
        if self.embeddings and not self.has_model:
            raise ValueError("BACKLINK_ADVISOR_EMBEDDINGS needs OPENAI_API_KEY or OPENAI_BASE_URL")
        if self.answer_tokens * 2 > self.context_window:
            raise ValueError("BACKLINK_ADVISOR_ANSWER_TOKENS must be at most half of BACKLINK_ADVISOR_CONTEXT_WINDOW")
        if self.has_model and self.openai_base_url is None and self.prices is None:
            raise ValueError(
                f"the price of “{self.model}” is not known, so the daily cap could not be kept; "
                "set BACKLINK_ADVISOR_PRICE_IN and BACKLINK_ADVISOR_PRICE_OUT (US dollars per million tokens)"
            )
        return self

    @property
    def has_model(self) -> bool:
        """Return whether answers can be written by a model."""
        return bool(self.openai_api_key or self.openai_base_url)

    @property
    def prices(self) -> tuple[float, float] | None:
        """US dollars per million tokens in and out, or None where they are not known; a server of one's own is free."""
        if self.price_in is not None and self.price_out is not None:
            return self.price_in, self.price_out
        return (0.0, 0.0) if self.openai_base_url else PRICES.get(self.model)


def read_settings(values: Mapping[str, Any] | None = None, env_file: Path | str | None = ".env") -> Settings:
    """Return the settings; `values` (Streamlit's secrets, a command's options) go before the environment and `.env`.

    Raises SettingsError with all problems at once.
    """
    known = {field.alias for field in Settings.model_fields.values()}
    given = {name: value for name, value in (values or {}).items() if name in known and value != ""}
    try:
        return Settings(_env_file=env_file, **given)  # type: ignore[call-arg]  # pydantic-settings adds it at run time
    except ValidationError as error:
        raise SettingsError("\n".join(map(_line, error.errors(include_input=False, include_url=False)))) from None


def _line(problem: Any) -> str:
    where = ".".join(map(str, problem["loc"]))
    says = problem["msg"].removeprefix("Value error, ")
    return f"{where}: {says}." if where else f"{says[0].upper()}{says[1:]}."
