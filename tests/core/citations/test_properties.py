"""What holds for every text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.citations.addresses import get_official_url
from core.citations.folding import fold
from core.citations.scanner import find_citations

WORDS = (
    "RvV|RvS|C.C.E.|C.E.|GwH|Cass.|EHRM|HvJ|Arbh. Brussel|art. |artikelen |article |§ |lid |, |"
    " en | et | tot |-|/|. |; |(|)|nr. |n° |nrs. |arrest |arrêt |van |du |26 mei 2020|"
    "1er août 2025|12/03/2012|236.016|208 501|269083|81/2020|83/94|C-163/17|T-12/19|30696/09|"
    "P.20.1057.N|2022/KB/23|ECLI:EU:C:2019:218|EU:C:2024:47|ECLI:|9ter|57/6|3(2)|1°|a)|(b)|Vw.|"
    "EVRM|Handvest|Dublin III|richtlijn 2013/32/EU|verordening |wet van 15 december 1980|"
    "Protocol nr. 4|\n|\n\n|\u00a0|\u00ad|X c. Belgique|Jawo|[GC]|in de zaak "
)
PIECES = st.sampled_from(WORDS.split("|"))
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, max_size=40).map("".join),
    st.lists(PIECES, max_size=30).map(" ".join),
)


@settings(deadline=None, max_examples=300)
@given(text=TEXTS)
def test_nothing_is_raised_and_spans_lie_in_the_text_in_order_without_overlap(text):
    end = 0
    for citation in find_citations(text):
        assert end <= citation.start < citation.end <= len(text)
        assert citation.text == text[citation.start : citation.end]
        assert get_official_url(citation) == "" or get_official_url(citation).startswith("http")
        end = citation.end


@settings(deadline=None)
@given(text=st.text(max_size=200))
def test_folding_keeps_every_place(text):
    folded = fold(text)
    assert len(folded.text) == len(folded.origins)
    assert list(folded.origins) == sorted(folded.origins)
