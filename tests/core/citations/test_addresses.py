"""Official addresses: derived where that is safe, empty elsewhere."""

import pytest

from core.citations.addresses import get_celex, get_official_url
from core.citations.scanner import find_citations

EUR_LEX = "https://eur-lex.europa.eu/legal-content"


@pytest.mark.parametrize(
    ("text", "language", "url"),
    [
        ("RvV nr. 239.137", "nl", ""),
        ("Arrêt n° 219 682", "fr", ""),
        ("RvS nr. 259.259", "nl", "https://www.raadvst-consetat.be/arr.php?nr=259259&l=nl"),
        ("C.E., n° 244.190", "fr", "https://www.raadvst-consetat.be/arr.php?nr=244190&l=fr"),
        (
            "ECLI:BE:RVSCE:2025:ORD.16.457",
            "nl",
            "https://e-justice.europa.eu/ecli/ECLI:BE:RVSCE:2025:ORD.16.457",
        ),
        ("GwH 81/2020", "nl", "https://www.const-court.be/public/n/2020/2020-081n.pdf"),
        ("C. const., n° 81/2020", "fr", "https://www.const-court.be/public/f/2020/2020-081f.pdf"),
        ("ECLI:BE:GHCC:2020:ARR.081", "nl", "https://www.const-court.be/public/n/2020/2020-081n.pdf"),
        ("Cass. 2 maart 2021, P.20.1057.N", "nl", ""),
        (
            "ECLI:BE:CASS:2021:ARR.20210302.2N.22",
            "nl",
            "https://juportal.be/content/ECLI:BE:CASS:2021:ARR.20210302.2N.22",
        ),
        ("Arbh. Brussel 2022/KB/23", "nl", ""),
        ("EU:C:2019:218", "nl", f"{EUR_LEX}/NL/TXT/?uri=ecli:ECLI:EU:C:2019:218"),
        ("C-391/16", "fr", f"{EUR_LEX}/FR/TXT/?uri=CELEX:62016CJ0391"),
        ("EHRM, nr. 30696/09", "nl", "https://hudoc.echr.coe.int/eng#{%22appno%22:[%2230696/09%22]}"),
        (
            "ECLI:CE:ECHR:2011:0121JUD003069609",
            "nl",
            "https://hudoc.echr.coe.int/eng#{%22ecli%22:[%22ECLI:CE:ECHR:2011:0121JUD003069609%22]}",
        ),
        ("ECLI:NL:RVS:2019:2073", "nl", "https://e-justice.europa.eu/ecli/ECLI:NL:RVS:2019:2073"),
        ("art. 17 Dublin III", "nl", "http://data.europa.eu/eli/reg/2013/604/oj"),
        ("Article 7 of Directive 2004/38/EC", "en", "http://data.europa.eu/eli/dir/2004/38/oj"),
        (
            "art. 9ter Vw.",
            "nl",
            "http://www.ejustice.just.fgov.be/eli/loi/1980/12/15/1980121550/justel",
        ),
        ("art. 3 EVRM", "nl", "https://www.echr.coe.int/documents/d/echr/convention_ENG"),
        ("artikel 580 Ger.W.", "nl", ""),
    ],
)
def test_an_address_follows_from_the_citation_or_is_empty(text, language, url):
    (citation,) = find_citations(text)
    assert get_official_url(citation, language=language) == url


@pytest.mark.parametrize(
    ("text", "celex"),
    [
        ("C-391/16", "62016CJ0391"),
        ("HvJ 16 februari 2017, C-578/16 PPU", "62016CJ0578"),
        ("HvJ 5 april 2017, beschikking C-36/17", "62017CO0036"),
        ("T-12/19", "62019TJ0012"),
        ("art. 3, lid 2 Verordening (EU) nr. 604/2013", "32013R0604"),
        ("art. 7 richtlijn 2004/38/EG", "32004L0038"),
        ("art. 3 EVRM", ""),
        ("RvV nr. 239.137", ""),
    ],
)
def test_celex_numbers_are_built_for_european_acts_and_cases_only(text, celex):
    (citation,) = find_citations(text)
    assert get_celex(citation) == celex
