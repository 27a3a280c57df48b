"""How is the app served? By Streamlit's own server, with headers that let a page load nothing but itself."""

import argparse
import secrets
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    import streamlit as st
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "app.py"
POLICY = {
    "default-src": "'none'",
    # blob: carries our own components' scripts; the hash is the one line of script in Streamlit's own page.
    "script-src": "'self' blob: 'sha256-{inline}'",
    "style-src": "'self' 'unsafe-inline'",  # Streamlit writes its styles as it draws
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "media-src": "'self' blob:",
    "worker-src": "'self' blob:",
    "manifest-src": "'self'",
    "frame-src": "'none'",
    "frame-ancestors": "'none'",
    "form-action": "'self'",
    "base-uri": "'self'",
    "object-src": "'none'",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
SWITCH = 0.0005  # seconds a thread may keep Python to itself: with 20 pages at work, 5 ms each add up in every write
YEAR = 365 * 24 * 3600  # seconds


def policy(inline: str) -> str:
    """Return the Content-Security-Policy; `inline` is the hash of the one script that stands in the page."""
    return "; ".join(f"{name} {value}" for name, value in POLICY.items()).format(inline=inline)


def inline_hash(page: str) -> str:
    """Return the hash of the first script without a source in a page, as the policy names it."""
    import base64
    import hashlib
    import re

    found = re.search(r"<script>(.*?)</script>", page, re.S)
    return base64.b64encode(hashlib.sha256(found.group(1).encode() if found else b"").digest()).decode()


class SafeHeaders:
    """Adds the headers to every answer, and a random name to a browser that has none where the app is open to all."""

    def __init__(self, app: "ASGIApp", headers: dict[str, str], names_visitors: bool) -> None:
        self._app = app
        self._headers = headers
        self._names_visitors = names_visitors

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Pass the request on, and the answer back with the headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: "Message") -> None:
            if message["type"] == "http.response.start":
                from starlette.datastructures import MutableHeaders

                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers[name] = value
                if self._names_visitors and headers.get("content-type", "").startswith("text/html"):
                    self._name_visitor(scope, headers)
            await send(message)

        await self._app(scope, receive, with_headers)

    @staticmethod
    def _name_visitor(scope: "Scope", headers: Any) -> None:
        from starlette.requests import Request

        from ui.access import COOKIE, VISITOR_BYTES

        request = Request(scope)
        if COOKIE in request.cookies:
            return
        safe = "; Secure" if request.headers.get("x-forwarded-proto", request.url.scheme) == "https" else ""
        name = secrets.token_hex(VISITOR_BYTES)
        headers.append("set-cookie", f"{COOKIE}={name}; Max-Age={YEAR}; Path=/; HttpOnly; SameSite=Lax{safe}")


def served(script: Path, names_visitors: bool, where: str) -> "st.App":
    """Return the app with its headers; it says where it is once it can be opened."""
    import streamlit as st
    from starlette.middleware import Middleware

    page = Path(st.__file__).parent / "static" / "index.html"
    csp = policy(inline_hash(page.read_text(encoding="utf-8")))
    headers = {"Content-Security-Policy": csp, **HEADERS}
    safe = Middleware(SafeHeaders, headers=headers, names_visitors=names_visitors)

    @asynccontextmanager
    async def say_where(_app: "st.App") -> "AsyncGenerator[None]":
        sys.stdout.write(f"Backlink Advisor is at {where} (stop it with Ctrl+C)\n")
        sys.stdout.flush()
        yield

    return st.App(script.resolve(), middleware=[safe], lifespan=say_where)


def main() -> None:
    """Serve the app as the arguments say, or say in one line why not."""
    from advisor.settings import SettingsError, read_settings
    from links.errors import OwnerError
    from ui.access import Mode, configured_login, mode_of

    parser = argparse.ArgumentParser(prog="python -m ui.server", description=__doc__)
    parser.add_argument("--port", type=int, default=8501)
    parser.add_argument("--address", default="127.0.0.1")
    parser.add_argument("--name", action="append", default=[], help="a name under which the app is opened")
    parser.add_argument("--headless", action="store_true")
    parser.add_argument("--script", type=Path, default=SCRIPT, help=argparse.SUPPRESS)  # for tests
    given = parser.parse_args()
    names = [*given.name, "localhost", "127.0.0.1", "::1"]
    try:
        mode = mode_of(given.address, names, configured_login(), read_settings().open_to_all)
    except (OwnerError, SettingsError) as error:
        sys.exit(str(error))
    sys.setswitchinterval(SWITCH)
    where = given.name[0] if given.name else "localhost"
    app = served(given.script, mode is Mode.OPEN, f"http://{where}:{given.port}")
    app.run(
        config={
            "server.port": given.port,
            "server.address": given.address,
            "server.allowedHosts": names,
            "server.headless": given.headless,
            "browser.serverAddress": where,
            "logger.hideWelcomeMessage": True,  # ours says where it is; Streamlit's would ask the web for an address
        }
    )


if __name__ == "__main__":
    main()
