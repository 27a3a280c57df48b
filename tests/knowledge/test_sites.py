"""The lists of known sites are sound, and a host is known by the nearest host above it."""

from pathlib import Path

from knowledge.sites import kind_of, read_lists, read_sites


def test_the_lists_are_sound() -> None:
    """No list has a problem, and together they hold several hundred sites."""
    _, problems = read_lists()

    assert not problems
    assert len(read_sites()) > 700


def test_nearest_host() -> None:
    """A page below a known host has its kind; a longer name that merely ends alike has none."""
    sites = {"example.com": "hospital", "blog.example.com": "free_host"}

    assert kind_of("a.blog.example.com", sites) == "free_host"
    assert kind_of("www2.example.com", sites) == "hospital"
    assert kind_of("notexample.com", sites) is None


def test_problems_are_listed(tmp_path: Path) -> None:
    """A host in two lists, an unknown kind and an address instead of a host are all reported."""
    good = "kind: hospital\nabout: Some hospitals here.\nsites:\n  a.com: A\n"
    (tmp_path / "a.yaml").write_text(good)
    (tmp_path / "b.yaml").write_text(good)
    (tmp_path / "c.yaml").write_text(good.replace("hospital\n", "castle\n"))
    (tmp_path / "d.yaml").write_text(good.replace("a.com", "https://a.com"))

    _, problems = read_lists(tmp_path)

    assert [problem.file for problem in problems] == ["b.yaml", "c.yaml", "d.yaml"]
