"""Values that trip programs up: in an address, in a field, in a header."""

from __future__ import annotations

from hypothesis import strategies as st

LANG = "x" * 100_000
LASTIG = (
    *("", " ", "\x00", "D-1\x00", "\ud800", "\ufeff", "\u202edlo", "مرحبا ١٢", "😀", "²", "\r\nX-Kop: 1"),
    *("-1", "0", "1", "00", "9" * 10, "9" * 20, "1" * 5_000, "1e309", "NaN", "inf", "-0", "1,5", "1.000.000"),
    *("0001-01-01", "9999-12-31", "2024-02-30", "0000-00-00", "10000-01-01", "2024-13", "0001-01", "9999-12"),
    *("' OR 1=1 --", "%s", "%(x)s", "{{ 7 }}", "{% load %}", "\\", "../../../etc/passwd", "..%2f..", "*"),
    *(
        "<script>alert(1)</script>",
        '"><b onmouseover=x>',
        "javascript:alert(1)",
        "//elders.voorbeeld/",
        "///x",
    ),
    *("http://elders.voorbeeld/", "/\\elders.voorbeeld", "null", "[]", "{}", "true", "[1", "ja", LANG),
)
GEWOON = (
    "Toets",
    "Omdat het zo is.",
    "12,50",
    "2024-12-20",
    "2024-05",
    "ja",
    "nee",
    "2",
    "123456782",
    "NL91ABNA0417164300",
)
"""What might well be accepted, so that more than the first check is reached."""

lastig = st.one_of(
    st.sampled_from(LASTIG),
    st.text(max_size=40),
    st.integers(-(2**70), 2**70).map(str),
    st.dates().map(str),
    st.text(st.characters(categories=["Cs", "Cc", "Nd", "Co"]), min_size=1, max_size=6),
)
gewoon = st.sampled_from(GEWOON)
KOPPEN = (
    "HTTP_ACCEPT_LANGUAGE",
    "HTTP_ACCEPT",
    "HTTP_REFERER",
    "HTTP_ORIGIN",
    "HTTP_HOST",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_HX_REQUEST",
    "HTTP_HX_CURRENT_URL",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_NONE_MATCH",
    "HTTP_RANGE",
    "HTTP_AUTHORIZATION",
    "HTTP_COOKIE",
    "HTTP_CONTENT_ENCODING",
    "HTTP_X_HTTP_METHOD_OVERRIDE",
)
koppen = st.dictionaries(
    st.sampled_from(KOPPEN),
    st.one_of(
        st.sampled_from(
            ("nl", "ar,*;q=NaN", "x" * 600, "en;q=1e999", "bytes=9-1", "csrf=x; csrf=y", "sessie=" + "a" * 9)
        ),
        lastig.map(lambda tekst: als_bytes(tekst)[:8_000]).map(
            lambda rauw: rauw.replace(b"\r", b"").replace(b"\n", b"").replace(b"\x00", b"").decode("latin-1")
        ),
    ),
    max_size=2,
)
"""What a web server lets through: no line ends, no NUL."""


def als_bytes(tekst: str) -> bytes:
    """UTF-8 in which a lone surrogate is kept: no valid UTF-8, as a wicked browser would send it."""
    return tekst.encode("utf-8", "surrogatepass")
