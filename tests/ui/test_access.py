"""The app opens to others only when somebody decided how, and a page may load nothing but itself."""

import pytest

from ui.access import AccessError, Mode, configured_login, mode_of
from ui.server import inline_hash, policy

HERE = ("localhost", "127.0.0.1", "::1")
LOGIN = """[auth]
redirect_uri = "https://advisor.example/oauth2callback"
cookie_secret = "x"
client_id = "x"
client_secret = "x"
server_metadata_url = "https://id.example/.well-known/openid-configuration"
"""


@pytest.mark.parametrize(
    ("address", "names", "has_login", "is_open", "mode"),
    [
        ("127.0.0.1", HERE, False, False, Mode.LOCAL),
        ("::1", HERE, False, False, Mode.LOCAL),
        ("127.0.0.1", HERE, True, False, Mode.LOGIN),
        ("127.0.0.1", HERE, False, True, Mode.OPEN),
        ("0.0.0.0", ("advisor.example", *HERE), True, False, Mode.LOGIN),
        ("0.0.0.0", ("advisor.example", *HERE), True, True, Mode.LOGIN),
        ("192.168.1.5", ("192.168.1.5", *HERE), False, True, Mode.OPEN),
        ("127.0.0.1", ("advisor.example", *HERE), True, False, Mode.LOGIN),
    ],
)
def test_who_may_open_it(address, names, has_login, is_open, mode):
    """A login goes before an open door, and only this machine's own names make a single owner."""
    assert mode_of(address, names, has_login, is_open) is mode


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("0.0.0.0", ("advisor.example", *HERE)),
        ("192.168.1.5", ("192.168.1.5",)),
        ("127.0.0.1", ("advisor.example", *HERE)),  # a proxy on this machine
    ],
)
def test_nobody_decided(address, names):
    """Reachable by others with neither a login nor a decision: the message names all three ways on."""
    with pytest.raises(AccessError, match=r"--address.*secrets\.toml.*BACKLINK_ADVISOR_OPEN=1"):
        mode_of(address, names, has_login=False, is_open=False)


@pytest.mark.parametrize("names", [HERE, ()])
def test_a_name_is_needed_elsewhere(names):
    """Listening elsewhere without a name is refused, because any name would then be served."""
    with pytest.raises(AccessError, match="--name"):
        mode_of("0.0.0.0", names, has_login=True, is_open=False)


def test_a_login_is_read_whole_or_refused(tmp_path):
    """No file is no login; a whole one is one; half of one and a broken file are told."""
    path = tmp_path / "secrets.toml"

    assert not configured_login(path)

    path.write_text(LOGIN)
    assert configured_login(path)

    path.write_text(LOGIN.replace("client_secret", "client_sacret"))
    with pytest.raises(AccessError, match="client_secret"):
        configured_login(path)

    path.write_text("[auth")
    with pytest.raises(AccessError, match="could not be read"):
        configured_login(path)


def test_the_policy_allows_one_inline_script_only():
    """The one line of script in the page is allowed by its hash, and nothing is allowed from another host."""
    csp = policy(inline_hash("<script>\n x\n</script><script>y</script>"))

    assert "script-src 'self' blob: 'sha256-" in csp
    assert "unsafe-eval" not in csp
    assert "http:" not in csp
    assert "https:" not in csp
    assert "*" not in csp
