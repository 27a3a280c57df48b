"""What did the person who runs the app choose? Settings from the environment, a `.env` file, or values passed in."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

DATA = Path(".data")  # in the folder the app starts in; ignored by git


class Settings(BaseSettings):
    """Everything that can be set; nothing has to be.

    Each field reads the environment variable in its alias. Without a key or a base URL there is no model, and the
    advisor quotes.
    """

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", populate_by_name=True, frozen=True)

    openai_api_key: SecretStr | None = Field(None, alias="OPENAI_API_KEY")
    openai_base_url: str | None = Field(None, alias="OPENAI_BASE_URL")
    model: str = Field("gpt-5-mini", alias="BACKLINK_ADVISOR_MODEL")
    daily_cost_cap: float = Field(5.0, ge=0, alias="BACKLINK_ADVISOR_DAILY_COST_CAP")  # US dollars a day, for everyone
    database_url: str = Field(f"sqlite:///{DATA}/backlink-advisor.db", alias="DATABASE_URL")

    @property
    def has_model(self) -> bool:
        """Return whether answers can be written by a model."""
        return bool(self.openai_api_key or self.openai_base_url)
