"""Fixed addresses by identifier: to our record, else to the official text, else a page that helps on."""

from datetime import date

import pytest
from django.utils import timezone

from core.models import LegalInstrument
from tests.factories.case_law import (
    CaseLawIndexPageFactory,
    CouncilJudgmentFactory,
    CourtFactory,
    JudgmentFactory,
)
from tests.factories.core import LegalInstrumentFactory

JAWO = {"number": "C-163/17", "ecli": "ECLI:EU:C:2019:218"}


@pytest.fixture
def case_law(homes, locales):
    CaseLawIndexPageFactory(parent=homes["nl"])
    CaseLawIndexPageFactory(parent=homes["fr"], slug="jurisprudence", locale=locales["fr"])


@pytest.mark.parametrize(
    "address",
    [
        "/ecli/ECLI:EU:C:2019:218",
        "/ecli/ecli:eu:c:2019:218/",
        "/ecli/EU:C:2019:218",
        "/celex/62017CJ0163",
        "/celex/CELEX:62017CJ0163",
    ],
)
def test_an_identifier_leads_to_our_record(client, case_law, address):
    judgment = JudgmentFactory(**JAWO)
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (302, judgment.get_url("nl"))


def test_the_record_is_in_the_visitors_language(client, case_law):
    judgment = JudgmentFactory(**JAWO)
    response = client.get("/ecli/ECLI:EU:C:2019:218", headers={"accept-language": "fr-BE,fr;q=0.9"})
    assert response["Location"] == judgment.get_url("fr")
    assert "Accept-Language" in response["Vary"]


@pytest.mark.parametrize("spelling", ["269083", "269.083", "269%20083", "nr.%20269.083"])
def test_a_number_of_the_council_is_found_in_any_spelling(client, case_law, spelling):
    judgment = CouncilJudgmentFactory(number="269083")
    assert client.get(f"/rvv/{spelling}")["Location"] == judgment.get_url("nl")


def test_an_ecli_that_holds_the_number_finds_a_record_without_ecli(client, case_law):
    judgment = JudgmentFactory(
        court=CourtFactory(code="rvs"), number="259.259", decided_date=date(2024, 3, 26)
    )
    response = client.get("/ecli/ECLI:BE:RVSCE:2024:ARR.259.259")
    assert response["Location"] == judgment.get_url("nl")


@pytest.mark.parametrize(
    ("address", "official"),
    [
        (
            "/ecli/ECLI:EU:C:2019:218",
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:ECLI:EU:C:2019:218",
        ),
        ("/ecli/ECLI:BE:GHCC:2020:ARR.081", "https://www.const-court.be/public/n/2020/2020-081n.pdf"),
        ("/ecli/ECLI:NL:HR:2020:1", "https://e-justice.europa.eu/ecli/ECLI:NL:HR:2020:1"),
        ("/celex/62017CJ0163", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:62017CJ0163"),
        ("/celex/62017CC0163", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:62017CC0163"),
        ("/celex/32013R0604", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32013R0604"),
        (
            "/celex/02013R0604-20130629",
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:02013R0604-20130629",
        ),
    ],
)
def test_what_we_do_not_have_leads_to_the_official_text(client, case_law, address, official):
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (302, official)


def test_an_act_leads_to_the_address_that_editors_gave(client, case_law):
    LegalInstrumentFactory(
        code="reg-604-2013",
        kind=LegalInstrument.Kind.REGULATION,
        celex="32013R0604",
        url="http://data.europa.eu/eli/reg/2013/604/oj",
    )
    assert client.get("/celex/32013R0604")["Location"] == "http://data.europa.eu/eli/reg/2013/604/oj"


@pytest.mark.parametrize(
    "address",
    [
        "/rvv/999999",
        "/rvv/",
        "/rvv/abc",
        "/ecli/",
        "/ecli/onzin",
        "/ecli/ECLI:EU:C:2019",
        "/ecli/https://example.org/",
        "/ecli/" + "A" * 3000,
        "/celex/32013R",
        "/celex/%00",
        "/celex/<script>alert(1)</script>",
    ],
)
def test_a_miss_answers_404_itself_and_says_what_to_type(client, case_law, address):
    response = client.get(address)
    html = response.content.decode()
    assert response.status_code == 404
    assert "/celex/62017CJ0163" in html
    assert "<script>alert" not in html
    assert 'name="q"' in html


@pytest.mark.parametrize(("language", "code"), [("fr-BE,fr", "fr"), ("de", "en"), ("", "nl")])
def test_a_miss_is_told_in_the_visitors_language(client, case_law, language, code):
    response = client.get("/rvv/999999", headers={"accept-language": language})
    assert response["Content-Language"] == code
    assert f'<html lang="{code}"' in response.content.decode()


def test_other_misses_still_go_on_below_a_language(client, homes):
    assert client.get("/geen-pagina/").status_code == 302


def test_a_judgment_that_is_gone_leads_to_the_page_that_says_so(client, case_law):
    withdrawn = CouncilJudgmentFactory(
        number="269083", withdrawn_at=timezone.now(), withdrawn_reason="Niet gepubliceerd"
    )
    deleted = CouncilJudgmentFactory(number="269084")
    addresses = [withdrawn.get_url("nl"), deleted.get_url("nl")]
    deleted.delete()
    for number, address in zip(("269.083", "269084"), addresses, strict=True):
        assert client.get(f"/rvv/{number}")["Location"] == address
        assert client.get(address).status_code == 410


def test_only_reading_is_allowed(client, case_law):
    assert client.post("/rvv/269083").status_code == 405
