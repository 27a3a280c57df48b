"""Which sites do we know by name, and what kind of site is each? Lists that help to judge and never decide alone.

>>> kind_of("care.mayoclinic.org", read_sites())
'health_system'
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, field_validator

from knowledge.pages import FOLDER, Problem, where_is

Kind = Literal[
    "health_system",
    "hospital",
    "medical_school",
    "university",
    "board",
    "association",
    "journal",
    "government",
    "health_department",
    "health_publisher",
    "health_directory",
    "insurer",
    "charity",
    "local_press",
    "national_press",
    "chamber",
    "general_directory",
    "social_profile",
    "press_wire",
    "article_farm",
    "link_seller",
    "coupon",
    "shortener",
    "free_host",
    "statistics_scraper",
    "cache_or_translator",
    "reference",
    "job_board",
    "health_vendor",
    "forum",
]
KINDS: tuple[str, ...] = get_args(Kind)


class SiteList(BaseModel):
    """One file of knowledge/sites: sites of one kind by host name, each with the name that people know it by."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Kind
    about: str = Field(min_length=10)
    sites: dict[str, str]

    @field_validator("sites")
    @classmethod
    def _hosts_are_plain(cls, sites: dict[str, str]) -> dict[str, str]:
        for host, name in sites.items():
            if host != host.lower() or "/" in host or host.startswith("www.") or "." not in host or not name:
                raise ValueError(f"“{host}: {name}” should be a bare host in lower case and a name")
        return sites


def read_lists(folder: Path = FOLDER / "sites") -> tuple[list[SiteList], list[Problem]]:
    """Return the lists in order of file name, and what is wrong with the others; a host may stand in one list only."""
    lists: list[SiteList] = []
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            entry = SiteList.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
        except ValueError as error:
            problems.append(Problem(where_is(path), 1, "sites", str(error)))
            continue
        twice = sorted(entry.sites.keys() & seen.keys())
        problems += [Problem(where_is(path), 1, host, f"this host also stands in {seen[host]}") for host in twice]
        seen |= dict.fromkeys(entry.sites, path.name)
        lists.append(entry)
    return lists, problems


@lru_cache(maxsize=1)
def read_sites() -> Mapping[str, str]:
    """Return the kind of every site that we know, by host."""
    lists, problems = read_lists()
    if problems:
        raise ValueError("; ".join(map(str, problems)))
    return {host: entry.kind for entry in lists for host in entry.sites}


def kind_of(host: str, sites: Mapping[str, str]) -> str | None:
    """Return the kind of the host or of the nearest host above it, or None if neither is known."""
    while host:
        if kind := sites.get(host):
            return kind
        host = host.partition(".")[2]
    return None
