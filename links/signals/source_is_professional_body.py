"""Is the linking site a board, society or association of the health professions?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import HEALTH_HOST_PARTS, PLACES

PARTS = [
    "dentalassociation",
    "dentalsociety",
    "medicalassociation",
    "medicalsociety",
    "medsociety",
    "medassoc",
    "dentalassoc",
    "americanboard",
    "americanacademy",
    "americansociety",
    "nursesassociation",
]
LEARNED = ["academyof", "collegeof", "boardof", "societyof", "associationof"]  # of dance, too
# “idmed.org”, “arizonamed.org”, “txdental.org”: a state and a profession, as state societies call themselves.
_STATES = "|".join(place.replace(" ", "") for place in PLACES[: PLACES.index("dc")])
OF_A_STATE = (
    rf"^(?:{_STATES})(?:state)?(?:med|medical|medicine|dental|dent|dentists|dentistry|osteopathic|nurses|nursing|psych"
    r"|psychology|psychiatry|psychological|chiro|chiropractic|chiropractors|optometric|optometry|eye|derm|dermatology"
    r"|ortho|orthodontists|orthopedics|orthopaedic|podiatric|podiatry|pediatrics|physicaltherapy|midwives|counseling"
    r"|counselors|acupuncture|audiology|pharmacy|pharmacists|radiology|surgeons|physicians|familyphysicians"
    r"|anesthesiology|allergy|cardiology|urology|hospitals|hospital|publichealth|speech|hearing)"
    r"(?:ical)?(?:soc|society|assoc|assn|association|academy|alliance)?$"
)
# “nursesofohio.org”: people of one profession, of or for something.
OF_A_PROFESSION = (
    r"(?:physicians|surgeons|dentists|doctors|nurses|midwives|educators|therapists|psychologists|psychiatrists"
    r"|counselors|pharmacists|hygienists|orthodontists|pediatricians|optometrists|chiropractors|podiatrists"
    r"|dermatologists|radiologists|anesthesiologists|dietitians|audiologists)(?:of|for|in|assoc|assn|society|united)"
)
BODIES = [
    "association",
    "society",
    "academy",
    "board",
    "college",
    "council",
    "federation",
    "assn",
    "assoc",
    "institute",
    "alliance",
    "coalition",
    "consortium",
]
ENDINGS = ["org", "net", "com", "us", "gov"]

source_is_professional_body = Signal(
    name="source_is_professional_body",
    group=Group.AUTHORITY,
    question="Is the linking site a board, society or association of the health professions?",
    holds=pl.col("site_kind").is_in(["board", "association"]).fill_null(value=False)
    | (pl.col("host_letters").str.contains_any(PARTS) & pl.col("suffix").is_in(ENDINGS))
    | (
        pl.col("host_letters").str.contains_any(LEARNED)
        & pl.col("host_letters").str.contains_any(list(HEALTH_HOST_PARTS))
        & pl.col("suffix").is_in(ENDINGS)
    )
    | (
        (pl.col("site_letters").str.contains(OF_A_STATE) | pl.col("site_letters").str.contains(OF_A_PROFESSION))
        & pl.col("suffix").eq("org")
    )
    | (
        pl.col("host_letters").str.contains_any(BODIES)
        & pl.col("host_letters").str.contains_any(list(HEALTH_HOST_PARTS))
        & pl.col("suffix").eq("org")
    ),
    says="The site {source_site} belongs to a professional body.",
    reads="source_url",
)
