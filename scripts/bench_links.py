"""How long does judging take beside merely reading the same file? Prints seconds and the ratio for several sizes.

    python scripts/bench_links.py                  # 10 k, 100 k, 1 M and 5 M rows, 2 GB on disk for the last
    python scripts/bench_links.py --rows 1000000   # only so many

The floor is Polars reading the same columns and matching twenty regular expressions over address and anchor.
Every measurement runs in a process of its own, so that its peak of memory is its own too. Seconds of the clock suffer
from other work on the machine; the seconds that the processors spent (“cpu”) suffer little.
"""

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

SIZES = (10_000, 100_000, 1_000_000, 5_000_000)
HEADER = (
    "Referring page title,Referring page URL,Language,Platform,Referring page HTTP code,"
    "Domain rating,UR,Domain traffic,Referring domains,Linked domains,External links,Page traffic,"
    "Keywords,Target URL,Left context,Anchor,Right context,Redirect Chain URLs,"
    "Redirect Chain status codes,Type,Is spam,Content,Nofollow,UGC,Sponsored,Rendered,Raw,"
    "Lost status,Drop reason,Discovered status,First seen,Last seen,Lost,Author,Page type,"
    "Page category,Links in group"
)
PATTERNS = (
    "casino|poker|slots",
    "viagra|cialis|pharmacy",
    "guest[-_ ]?post",
    "sponsored[-_ ]?post",
    "comment-\\d+",
    "viewtopic|showthread",
    "scholarship",
    "press[-_ ]?release",
    "links?\\.html?",
    "directory|bookmark",
    "coupon|promo",
    "widget|badge",
    "hospital|clinic",
    "dental|dentist",
    "dermatolog",
    "near me",
    "best .* in",
    "\\.(xyz|top|icu)/",
    "^https?://",
    "(cheap|affordable) \\w+",
)
WORDS = (
    "the patient family care guide best local winter summer skin health dental clinic review story new about "
    "team how to help your when city park school market food travel home garden sport music history river "
    "mountain coffee office doctor news tips smile children parents safe early simple answers weekend report "
    "community event annual photo video market place "
).split()
SEEDED_WORDS = (
    "casino-bonus",
    "guest-post",
    "scholarships",
    "tag",
    "forum/viewtopic.php",
    "press-release",
    "find-a-doctor",
    "links.html",
)


def write_list(path: Path, rows: int) -> None:
    """Write an Ahrefs-shaped CSV of made-up links: a few busy hosts, many small ones, few anchors with a long tail."""
    rng = random.Random(7)  # noqa: S311 - made-up data
    hosts = max(200, rows // 12)
    names = [
        f"{rng.choice(WORDS)}{rng.choice(WORDS)}{n}.{rng.choice(('com', 'org', 'net', 'xyz', 'info', 'co.uk'))}"
        for n in range(hosts)
    ]
    anchors = [
        "Lakeside Dermatology",
        "click here",
        "",
        "https://lakesidederm.com/",
        "dermatologist austin",
        "best botox austin",
    ]
    anchors += [" ".join(rng.choices(WORDS, k=3)) for _ in range(max(50, rows // 20))]
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER + "\n")
        for number in range(rows):
            host = names[int(hosts * rng.random() ** 2)]
            slug = "-".join(rng.choices(WORDS, k=4))
            section = rng.choice(SEEDED_WORDS) if rng.random() < 0.08 else rng.choice(WORDS)
            anchor = anchors[int(len(anchors) * rng.random() ** 3)]
            title, left, right = (" ".join(rng.choices(WORDS, k=k)) for k in (6, 10, 10))
            follow = "true" if rng.random() < 0.3 else "false"
            day = f"{rng.randint(2019, 2026)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02} 10:00:00"
            file.write(
                f"{title},https://{host}/{section}/{slug}-{number},en,wordpress,200,{rng.randint(0, 90)},12,100,50,70,"
                f'{rng.randint(1, 300)},4,2,https://lakesidederm.com/{rng.choice(WORDS)},{left},"{anchor}",{right},,,Text,false,true,'
                f"{follow},false,false,false,true,,,,{day},{day},,,Article,Health,1\n"
            )


def floor(source: Path, _target: Path) -> None:
    """Read the file and match twenty regular expressions over address and anchor, nothing else."""
    frame = pl.read_csv(source, columns=["Referring page URL", "Anchor"])
    frame.select(
        pl.col(column).str.contains(pattern).sum().alias(f"{column}{number}")
        for number, pattern in enumerate(PATTERNS)
        for column in ("Referring page URL", "Anchor")
    )


def ours(source: Path, target: Path) -> None:
    """Read, judge and write the verdicts, as the command does."""
    from links import Practice
    from links.job import run

    practice = Practice(name="Lakeside Dermatology", city="Austin", state="TX", domain="lakesidederm.com")
    run([source], target.with_suffix(""), practice)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a job took."""

    seconds: float
    cpu_seconds: float
    megabytes: float  # at its peak


def measure(job: str, source: Path) -> Cost:
    """Return what one job takes in a fresh process."""
    command = [sys.executable, __file__, "--job", job, str(source)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Cost(*map(float, told))


def report(rows: int) -> None:
    """Print the line of the table for a list of so many rows."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "links.csv"
        write_list(source, rows)
        base, job = measure("floor", source), measure("ours", source)
    print(
        f"{rows:>10,} {base.seconds:>8.2f} {job.seconds:>8.2f} {job.seconds / base.seconds:>6.1f}"
        f" {base.cpu_seconds:>9.2f} {job.cpu_seconds:>8.2f} {job.cpu_seconds / base.cpu_seconds:>6.1f}"
        f" {job.megabytes:>8.0f} {rows / job.seconds:>10,.0f}",
        flush=True,
    )


def report_all(sizes: Sequence[int] = SIZES) -> None:
    """Print the table."""
    print(f"{'':>10} {'seconds':^24} {'cpu seconds':^25} {'peak':>8}")
    print(
        f"{'rows':>10} {'floor':>8} {'ours':>8} {'ratio':>6} {'floor':>9} {'ours':>8} {'ratio':>6}"
        f" {'MB':>8} {'rows/s':>10}"
    )
    for rows in sizes:
        report(rows)


def main() -> None:
    """Print the table, or run one job for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="*", default=SIZES, help="sizes of the lists")
    parser.add_argument("--job", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.job:
        report_all(options.rows)
        return
    source = Path(options.job[1])
    start, before = time.perf_counter(), time.process_time()
    {"floor": floor, "ours": ours}[options.job[0]](source, source.with_suffix(".out.csv"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(time.perf_counter() - start, time.process_time() - before, peak)


if __name__ == "__main__":
    main()
