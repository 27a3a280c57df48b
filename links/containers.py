"""What kind of file is it by its first bytes, and is it safe to unpack?"""

import io
import zipfile
from collections.abc import Iterator

from links.errors import TooBigError, UnreadableError

MAX_BYTES = 1 << 30  # a list of several million rows; beyond it, the command reads the file in pieces
MAX_UNPACKED = 100 << 20  # what a spreadsheet may unpack to: some 400,000 rows
MAX_UNPACKED_ZIP = 500 << 20  # what all the lists in a ZIP may unpack to together
MAX_RATIO = 100  # text packs to a tenth; a bomb packs to a thousandth
SMALL = 1 << 20  # below this, a ratio says nothing
MAX_MEMBERS = 200

_OTHERS = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"PAR1", "a Parquet file"),
    (b"{\\rtf", "a rich text document"),
)
_ADVICE = "Export the list as CSV or XLSX, or paste the addresses as text."


def kind_of(data: bytes, name: str) -> str:
    """Return "zip", "sheet" or "text"; raises UnreadableError for kinds of file that hold no list."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data, name)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "sheet"  # the old .xls
    for mark, what in _OTHERS:
        if data.startswith(mark):
            raise UnreadableError(f"{name} is {what}, which cannot be read as a list of links. {_ADVICE}")
    return "text"


def _kind_of_zip(data: bytes, name: str) -> str:
    names = [member.filename for member in open_zip(data, name).infolist()]
    if any(member.startswith(("xl/", "content.xml")) for member in names):
        check_size(data, name, MAX_UNPACKED)
        return "sheet"
    if any(member.startswith(("word/", "ppt/")) for member in names):
        raise UnreadableError(f"{name} is a Word or PowerPoint document, not a list. {_ADVICE}")
    return "zip"


def open_zip(data: bytes, name: str) -> zipfile.ZipFile:
    """Return the opened archive; raises UnreadableError for a damaged one."""
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise UnreadableError(
            f"{name} is damaged and cannot be opened ({error}). Download or export it again."
        ) from error


def check_size(data: bytes, name: str, limit: int) -> None:
    """Raise TooBigError if an archive says that it unpacks to more than is safe."""
    members = open_zip(data, name).infolist()
    total = sum(member.file_size for member in members)
    worst = max((m.file_size / max(m.compress_size, 1) for m in members if m.file_size > SMALL), default=0)
    if total > limit or worst > MAX_RATIO or len(members) > 10 * MAX_MEMBERS:
        raise TooBigError(
            f"{name} unpacks to {total / 1e6:,.0f} MB, more than is safe here (at most {limit / 1e6:,.0f} MB, packed "
            f"at most {MAX_RATIO} to 1). Save the list as CSV, or split it."
        )


def members_of(data: bytes, name: str) -> Iterator[tuple[str, bytes | UnreadableError]]:
    """Yield the files of a ZIP by name, or the reason why one cannot be read; never more bytes than declared."""
    check_size(data, name, MAX_UNPACKED_ZIP)
    with open_zip(data, name) as archive:
        members = [m for m in archive.infolist() if not m.is_dir() and not _is_litter(m.filename)]
        if len(members) > MAX_MEMBERS:
            raise TooBigError(
                f"{name} holds {len(members):,} files; at most {MAX_MEMBERS} are read. Split the archive."
            )
        for member in members:
            try:
                with archive.open(member) as file:
                    yield member.filename, file.read(member.file_size + 1)
            except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError) as error:
                why = "it is locked with a password" if member.flag_bits & 1 else f"it is damaged ({error})"
                yield (
                    member.filename,
                    UnreadableError(f"{member.filename} in {name} cannot be read: {why}. Unpack it yourself."),
                )


def _is_litter(path: str) -> bool:
    """Whether a member is what macOS and Windows add to archives."""
    return path.startswith("__MACOSX/") or path.rpartition("/")[2] in {".DS_Store", "Thumbs.db", "desktop.ini"}
