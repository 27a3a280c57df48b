"""Who may open the app, and whose conversations are these?

Three ways, decided by where the app listens and by the names under which it is opened:

    this machine only          one owner, nobody is asked to log in
    anywhere else, with login  everybody logs in through Streamlit's OIDC; each login has its own conversations
    anywhere else, opened up   BACKLINK_ADVISOR_OPEN=1: each browser has its own conversations, told apart by a cookie

Anywhere else with neither: the app does not start. A proxy on the same machine counts as anywhere else, since the
names that it passes on are not this machine's.
"""

import ipaddress
import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

import streamlit as st

from links.errors import OwnerError

LOCAL = "local"  # the one owner of an app that only this machine can open
COOKIE = "backlink-advisor-visitor"
VISITOR = "visitor"
VISITOR_BYTES = 32  # of randomness in the cookie, so that nobody can guess another's
SECRETS = Path(".streamlit/secrets.toml")
LOGIN_KEYS = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
CLOSED = (
    "The app was asked to listen at {where}, where other people can open it, and nobody is asked to log in. Do one of "
    "these: leave out --address and --name, so that only this computer can open it; set up a login in "
    ".streamlit/secrets.toml (docs/deploy.md shows how); or set BACKLINK_ADVISOR_OPEN=1 if everybody who can reach it "
    "may use it."
)
NAMELESS = (
    "The app was asked to listen at {where}. Say under which name it is opened, for example --name advisor.example: "
    "requests under any other name are refused."
)


class AccessError(OwnerError):
    """The app can't be opened to others as it is set up."""


class Mode(StrEnum):
    """Who may open the app."""

    LOCAL = "local"
    LOGIN = "login"
    OPEN = "open"


def mode_of(address: str, names: Sequence[str], has_login: bool, is_open: bool) -> Mode:
    """Return who may open the app; raise AccessError where that was left to chance."""
    if not is_loopback(address) and not any(not is_loopback(name) for name in names):
        raise AccessError(NAMELESS.format(where=address))
    if has_login:
        return Mode.LOGIN
    if is_open:
        return Mode.OPEN
    if is_loopback(address) and all(map(is_loopback, names)):
        return Mode.LOCAL
    outside = [name for name in names if not is_loopback(name)]
    raise AccessError(CLOSED.format(where=", ".join(outside) or address))


def is_loopback(name: str) -> bool:
    """Return whether a name or address leads to this machine alone.

    >>> [is_loopback(name) for name in ("localhost", "127.0.0.1", "::1", "0.0.0.0", "advisor.example", "")]
    [True, True, True, False, False, False]
    """
    try:
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return name == "localhost"


def login_in(secrets: Mapping[str, Any]) -> bool:
    """Return whether Streamlit's secrets hold a whole login; raise AccessError for half of one."""
    given = secrets.get("auth", {})
    missing = [key for key in LOGIN_KEYS if not given.get(key)]
    if given and missing:
        raise AccessError(f"The login in {SECRETS} lacks {', '.join(missing)} under [auth]. docs/deploy.md shows one.")
    return bool(given)


def configured_login(path: Path = SECRETS) -> bool:
    """Return whether a login is set up in the file; raise AccessError if it can't be read."""
    if not path.exists():
        return False
    try:
        return login_in(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise AccessError(f"{path} could not be read: {error}.") from None


def current_mode() -> Mode:
    """Return who may open the app as it runs now; raise AccessError if it should not have been started so."""
    from ui.door import settings

    address, names = st.get_option("server.address") or "0.0.0.0", st.get_option("server.allowedHosts")  # noqa: S104
    return mode_of(address, names, configured_login(), settings().open_to_all)


def gate() -> bool:
    """Return whether the visitor may see the pages; otherwise draw what is to be done first."""
    try:
        mode = current_mode()
    except AccessError as error:
        st.error(str(error))
        return False
    if mode is not Mode.LOGIN or st.user.is_logged_in:
        return True
    st.title("Backlink Advisor", anchor=False)
    st.markdown("Please log in. Your conversations are kept apart from everybody else's.")
    st.button("Log in", type="primary", on_click=st.login)
    return False


def owner_id() -> str:
    """Return the name under which the visitor's conversations are kept."""
    mode = current_mode()
    if mode is Mode.LOGIN:
        user = st.user.to_dict()
        return _name_for(f"{user.get('iss', '')}|{user['sub']}")
    return _name_for(visitor()) if mode is Mode.OPEN else LOCAL


def visitor() -> str:
    """Return the browser's random name from its cookie, or one for this visit where cookies are refused."""
    given = st.context.cookies.get(COOKIE, "")
    if len(given) == 2 * VISITOR_BYTES:
        return given
    if VISITOR not in st.session_state:
        st.session_state[VISITOR] = uuid4().hex
    name: str = st.session_state[VISITOR]
    return name


def _name_for(who: str) -> str:
    """Return a name that does not tell who it is: the store need not know."""
    return sha256(who.encode()).hexdigest()
