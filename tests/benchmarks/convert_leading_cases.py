"""Turns the table of leading decisions (CSV) into the form of the import.

    python tests/benchmarks/convert_leading_cases.py leading_cases.csv judgments.jsonl

What the table leaves empty stays empty. The holdings become English summaries. An outcome is mapped
only where its words leave no doubt.
"""

import argparse
import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

COURTS = {"CJEU": "hvj", "ECtHR": "ehrm", "CALL": "rvv", "CoS": "rvs", "CC": "gwh", "CASS": "cass"}
COURTS_BY_NAME = {
    "Labour Court Brussels": "arbh-brussel",
    "Labour Court Liège": "arbh-luik",
    "Labour Tribunal Brussels": "arbrb-brussel",
    "Court of First Instance Brussels": "rea-brussel",
    "Court of First Instance Brussels, interim": "rea-brussel",
}
LANGUAGES = {"Dutch": "nl", "French": "fr", "German": "de", "English": "en", "Slovene": "sl"}
COUNTRIES = {
    "Afghanistan": "AF", "Algeria": "DZ", "Bangladesh": "BD", "Burkina Faso": "BF", "Burundi": "BI",
    "Cameroon": "CM", "Egypt": "EG", "Eritrea": "ER", "Gambia": "GM", "Georgia": "GE", "Guinea": "GN",
    "India": "IN", "Iran": "IR", "Iraq": "IQ", "Ivory Coast": "CI", "Mauritania": "MR", "Nigeria": "NG",
    "Pakistan": "PK", "Palestine": "PS", "Russia": "RU", "Senegal": "SN", "Serbia": "RS",
    "Sierra Leone": "SL", "Somalia": "SO", "Sudan": "SD", "Syria": "SY", "Uganda": "UG", "Yemen": "YE",
}  # fmt: skip
INSTRUMENTS = {
    "Charter": "charter", "ECHR": "echr", "Protocol 4": "echr-p4",
    "Refugee Convention": "refugee-convention", "Stateless Persons Convention 1954": "stateless-convention",
    "Reg. 343/2003": "reg-343-2003", "Reg. 603/2013": "reg-603-2013", "Reg. 604/2013": "reg-604-2013",
    "Dir. 2003/9": "dir-2003-9", "Dir. 2013/33": "dir-2013-33", "Dir. 2004/83": "dir-2004-83",
    "Dir. 2011/95": "dir-2011-95", "Dir. 2005/85": "dir-2005-85", "Dir. 2013/32": "dir-2013-32",
    "Dir. 2003/86": "dir-2003-86", "Dir. 2008/115": "dir-2008-115", "Constitution": "constitution",
    "Aliens Act": "aliens-act", "Reception Act": "reception-act", "PCSW Act": "pcsw-act",
    "Guardianship Act": "guardianship-act", "Act of 15/09/2006": "act-2006-09-15",
    "Act of 15/03/2012": "act-2012-03-15", "Act of 21/11/2017": "act-2017-11-21",
    "Royal Decree 22/07/2018": "rd-2018-07-22",
}  # fmt: skip
REGIMES = {"reg-343-2003": "dublin-ii", "reg-604-2013": "dublin-iii"}
OUTCOMES = (
    (r"^(Partly annulled|Partly annulled, partly clarified)$", "PARTLY_ANNULLED"),
    (r"\bannulled$|^Annulled$", "ANNULLED"),
    (r"\bsuspended\b", "SUSPENDED"),
    (r"^Refugee status (granted|recognised)$", "REFUGEE_STATUS"),
    (r"^(Article 13 )?[Vv]iolations?\b", "VIOLATION"),
    (r"^Exclusion confirmed$", "EXCLUDED"),
    (r"\bordered\b|\bDamages awarded\b", "CLAIM_GRANTED"),
)
#: What the table adds to a name in brackets is no part of it.
REMARK = re.compile(
    r"\s*[(\[](?:(?:order; )?joined with [^)]*|joined [^)]*|order|Chamber|GC|common leaflet[^)]*|"
    r"mutual trust[^)]*|married minor[^)]*|Labour [^)]*|Court of First[^)]*|\d+ and \d+|Josef)[)\]]"
)
COURT_IN_NAME = re.compile(r"\(((?:Labour|Court of First)[^)]*)\)")
PROVISION = re.compile(r"^(?P<act>.+?)(?:\s+arts?\.?\s+(?P<articles>.+))?$")


def convert(row: dict[str, str], *, courts: dict[str, str]) -> dict[str, Any]:
    """One record of the import; `courts` gives the code of the court for a number of the table."""
    court = find_court(row)
    provisions = list(dict.fromkeys(map_provisions(row["provisions"])))
    record = {
        "court": court,
        "kind": "ORDER" if "(order" in row["name"] or ":ORD." in row["ecli"] else "JUDGMENT",
        "number": row["number"],
        "joined_numbers": find_joined(row["name"]),
        "name": REMARK.sub("", row["name"]).strip() if court in ("hvj", "ehrm") else "",
        "ecli": row["ecli"],
        "decided_on": row["date"],
        "language": LANGUAGES.get(row["language_of_case"], ""),
        "sources": split(row["source_url"]),
        "countries_of_origin": list(map_countries(row["applicant_country_of_origin"])),
        "provisions": provisions,
        "topics": row["topics"].split(";"),
        "regimes": list(dict.fromkeys(REGIMES[act] for act in acts_of(provisions) if act in REGIMES)),
        "outcome": find_outcome(row["outcome"], court=court),
        "related": [
            {"kind": "RELATED", "decision": f"{courts[number]} {number}"}
            for number in split(row["relates_to"])
        ],
        "summaries": {"en": build_summary(row)},
    }
    if "(Chamber)" in row["name"]:
        record["is_final"] = False
    return record


def find_court(row: dict[str, str]) -> str:
    """The court's code; the labour and civil courts stand in the name."""
    if row["court"] in COURTS:
        return COURTS[row["court"]]
    match = COURT_IN_NAME.search(row["name"])
    if match is None:
        raise ValueError(f"The court of {row['number']} is not named.")
    return COURTS_BY_NAME[match[1]]


def find_joined(name: str) -> list[str]:
    """Numbers of joined cases, which the table gives in brackets behind the name."""
    match = re.search(r"\((?:order; )?joined (?:with )?([^)]*)\)", name)
    return re.findall(r"[CT]-\d+/\d+", match[1]) if match else []


def find_outcome(text: str, *, court: str) -> str:
    """The closed list's code where the table's words leave no doubt; else nothing."""
    if court == "hvj":
        return "INTERPRETED"
    return next((code for pattern, code in OUTCOMES if re.search(pattern, text)), "")


def map_countries(text: str) -> Iterator[str]:
    """Codes of the countries; what has no code of its own is left out."""
    for name in split(text):
        if code := COUNTRIES.get(name.partition(" (")[0]):
            yield code


def map_provisions(text: str) -> Iterator[str]:
    """Codes of the provisions, one an article; a range of articles is given by its ends."""
    act = ""
    for part in split(text):
        match = PROVISION.match(part)
        if match["act"] in INSTRUMENTS:
            act, articles = INSTRUMENTS[match["act"]], match["articles"]
        else:
            articles = re.sub(r"^arts?\.?\s+", "", part)
        if not articles:
            yield act
        for article in split_articles(articles) if articles else ():
            yield f"{act}:{article}"


def split_articles(text: str) -> Iterator[str]:
    """Single articles: `20(4)-(5)` is 20(4) and 20(5), `48 to 48/7` is 48 and 48/7."""
    for part in re.split(r",\s+(?!\d+°)", text):
        if match := re.match(r"^(\d+)\((\w)\)-\((\w)\)$", part):
            first, last = match[2], match[3]
            yield from (f"{match[1]}({chr(code)})" for code in range(ord(first), ord(last) + 1))
        elif match := re.match(r"^(\d+\(\d+\))\((\w)\)-\((\w)\)$", part):
            yield from (f"{match[1]}({chr(code)})" for code in range(ord(match[2]), ord(match[3]) + 1))
        elif match := re.match(r"^(\d+)-(\d+)$", part):
            yield from (str(article) for article in range(int(match[1]), int(match[2]) + 1))
        else:
            yield from part.split(" to ")


def acts_of(provisions: list[str]) -> list[str]:
    """The instruments of provisions."""
    return [provision.partition(":")[0] for provision in provisions]


def build_summary(row: dict[str, str]) -> dict[str, Any]:
    """The table's holding, with its outcome as the title."""
    return {
        "title": row["outcome"] or row["name"] or row["number"],
        "headnote": row["holding_fact"],
        "origin": "human",
        "sources": split(row["source_url"]),
    }


def split(text: str) -> list[str]:
    """The parts of a cell."""
    return [part.strip() for part in text.split(";") if part.strip()]


def main() -> None:
    """Converts one file into another."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    with options.source.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    courts = {row["number"]: find_court(row) for row in rows}
    with options.target.open("w", encoding="utf-8") as target:
        for row in rows:
            target.write(json.dumps(convert(row, courts=courts), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
