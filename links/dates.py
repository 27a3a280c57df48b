"""Which day does a cell mean, in any usual writing and in the languages that Search Console exports come in?"""

import re
from datetime import date

MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan january januar janvier enero ene gennaio gen janeiro januari ינואר ינו׳",
            "feb february februar février fevrier févr febrero febbraio fevereiro fev februari פברואר",
            "mar march märz mär mrz mars marzo março maart mrt מרץ",
            "apr april avril avr abril abr aprile אפריל",
            "may mai mayo maggio mag maio mei מאי",
            "jun june juni juin junio giugno giu junho יוני",
            "jul july juli juillet juil julio luglio lug julho יולי",
            "aug august août aout agosto ago augustus אוגוסט",
            "sep sept september septembre septiembre settembre set setembro ספטמבר",
            "oct october oktober okt octobre octubre ottobre ott outubro out אוקטובר",
            "nov november novembre noviembre novembro נובמבר",
            "dec december dezember dez décembre decembre diciembre dic dicembre dezembro דצמבר",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s])")
_NUMERIC = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:$|[,T\s])")
_WORDS = re.compile(r"[^\W\d_]+[׳']?|\d+")


def read_date(text: str, day_first: bool = False) -> date | None:
    """Return the date that a cell holds in any usual writing, or None.

    >>> read_date("Sep 15, 2026"), read_date("15. März 2026"), read_date("01/08/2026", day_first=True)
    (datetime.date(2026, 9, 15), datetime.date(2026, 3, 15), datetime.date(2026, 8, 1))
    """
    text = text.strip()
    try:
        if iso := _ISO.match(text):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if numeric := _NUMERIC.match(text):
            first, second, year = int(numeric[1]), int(numeric[2]), int(numeric[3])
            day, month = (first, second) if day_first or "." in text[:6] else (second, first)
            return date(year if year > 99 else 2000 + year, month, day)
        words = _WORDS.findall(text.lower())
        months = [MONTHS[word] for word in words if word in MONTHS]
        numbers = [int(word) for word in words if word.isdigit() and len(word) in (1, 2, 4)]
        if len(months) == 1 and len(numbers) >= 2:
            year = next((value for value in numbers if value > 1900), 0)
            day = next((value for value in numbers if 0 < value < 32), 0)
            return date(year, months[0], day) if year and day else None
    except ValueError:
        return None
    return None


def is_day_first(texts: list[str], english: bool = True) -> bool | None:
    """Whether dates like 01/08/2026 put the day first, as their own numbers show or else their language suggests.

    None means that neither tells; they are then read in the American order.
    """
    firsts = [(int(m[1]), int(m[2])) for text in texts if (m := _NUMERIC.match(text.strip()))]
    if any(first > 12 for first, _ in firsts):
        return True
    if not firsts or any(second > 12 for _, second in firsts):
        return False
    return None if english else True
