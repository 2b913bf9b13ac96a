"""How texts name the courts, as patterns on folded text (no accents, single spaces).

Names may be written in any case; abbreviations in `(?-i:…)` only as they stand. A court whose place
decides which one it is has a family here and its places in `PLACES`.
"""

#: Courts of other states with the same name: known so that they are not taken for the Belgian ones.
FOREIGN = "foreign"

NAMES: dict[str, str] = {
    FOREIGN: r"(?-i:ABRvS|ABRS)|afdeling bestuursrechtspraak(?: van de raad van state)?"
    r"|raad van state \((?:nederland|nl)\)|nederlandse raad van state"
    r"|conseil d'etat (?:francais|\(france\)|\(fr\.?\))|(?-i:C\.?E\.?) fr\.|(?-i:Cass\.?) (?:fr|soc|civ"
    r"|crim|com)\."
    r"|cour de cassation francaise|dutch council of state|french (?:council of state|court of cassation)",
    "rvv": r"raad voor (?:de )?vreemdelingenbetwistingen|conseil du contentieux des etrangers"
    r"|council (?:for|of) aliens? law (?:litigation|disputes)|aliens? litigation council"
    r"|(?-i:RvVb?|Rvv|RVVB?|R\. ?v\. ?V\.?|CALL|RAS|C\. ?C\. ?E\.?|CCE)",
    "vbv": r"vaste beroepscommissie(?: voor (?:de )?vluchtelingen)?"
    r"|commission permanente de recours des refugies|permanent refugee appeals commission"
    r"|(?-i:PRAC|V\.?B\.?[CV]\.?|C\.?P\.?R\.?R\.?)",
    "rvs": r"raad van state|conseil d'etat|council of state|state council"
    r"|(?-i:R\. ?v\. ?S(?:t)?\.?|RvS(?:t)?|RVS|C\. ?E\.|CE|CoS)",
    "gwh": r"grondwettelijk hof|arbitragehof|cour constitutionnelle|cour d'arbitrage|court of arbitration"
    r"|constitutional court|(?-i:GwH|GWH|Gw\.H\.|GH|VerfGH|Arbitrageh\.|C\. ?[Cc]onst\.?|C\. ?A\."
    r"|C\. ?C\.(?! ?E)|CC|Cour const\.?)",
    "cass": r"hof van cassatie|cour de cassation|court of cassation|(?-i:Cass\.|Cass(?=,? \d)|HvC)",
    "hvj": r"(?:europees )?hof van justitie(?: van de (?:europese unie|europese gemeenschappen|eu|eg))?"
    r"|cour (?:europeenne )?de justice(?: de l'(?:union europeenne|ue|u\.e\.)| des communautes europeennes)?"
    r"|(?:european )?court of justice(?: of the (?:european union|european communities|eu))?"
    r"|(?-i:H\. ?v\. ?J\.?|HvJ|HJEU|HvJEU)(?-i:[- ]?(?:EU|EG|E\.U\.))?(?: \((?-i:GK)\))?"
    r"|(?-i:C\. ?J\. ?U\. ?E\.?|C\. ?J\. ?C\. ?E\.?|C\. ?J\. ?E\. ?U\.?|CJUE|CJCE|CJEU|CJEC|ECJ|EuGH)",
    "gerecht-eu": r"gerecht van (?:de europese unie|eerste aanleg van de europese gemeenschappen)"
    r"|tribunal de l'(?:union europeenne|ue)|general court(?: of the european union)?"
    r"|(?-i:Trib\.? U\.?E\.?|Tribunal UE|Gerecht(?: EU)?|Ger\.(?: EU)?|GCEU|EGC|EuG)",
    "ehrm": r"(?:europees )?hof voor de rechten van de mens|(?:european )?court of human rights"
    r"|cour europeenne des droits de l'homme"
    r"|(?-i:E\. ?H\. ?R\. ?M\.?|EHRM|ECtHR|E\.?Ct\.?H\.?R\.?|EGMR|ECHR|C(?:our)? ?EDH|CourEDH|CEDH"
    r"|Cour eur\.? ?(?:D\. ?H\.?|DH|dr\. h\.)|Eur\. (?:Court|Ct\.) ?H\. ?R\.?)",
}

_LINK = r"(?:,? | te | in | van | de | du | of | d')"
_SIDE = r"(?:nederlandstalige |franstalige |french-speaking |dutch-speaking )?"
_FRENCH_SIDE = r"(?: francophone| neerlandophone)?"

#: Families of courts by place: what comes before the place, and what comes after it.
FAMILIES: dict[str, tuple[str, str]] = {
    "arbh": (
        r"arbeidshof|cour du travail|labour court|(?-i:Arbh\.?|C(?:our|\.) ?trav\.?|CT|C\.T\.|Lab\. Ct)",
        r"labour court",
    ),
    "arbrb": (
        _SIDE + r"arbeidsrechtbank(?:en)?|tribunal du travail" + _FRENCH_SIDE + r"|labour tribunal"
        r"|arbeitsgericht|(?-i:Arbrb\.?|Trib\. ?trav\.?|T\. ?trav\.?|TT|T\.T\.|Lab\. Trib\.)",
        r"labour tribunal",
    ),
    "rea": (
        _SIDE
        + r"rechtbank (?:van )?eerste aanleg|tribunal de premiere instance"
        + _FRENCH_SIDE
        + r"|court of first instance|(?-i:Rb\.(?: eerste aanleg)?|REA|Civ\.|TPI)",
        r"court of first instance|(?-i:CFI)",
    ),
    "hb": (
        r"hof van beroep|cour d'appel|court of appeal|(?-i:HvB|HB|C\. appel|CA)",
        r"court of appeal|(?-i:CoA)",
    ),
}

#: Places by family, with the end of the court's code; a place not listed leaves the family's own code.
PLACES: dict[str, dict[str, str]] = {
    "arbh": {
        "antwerpen": "antwerpen|anvers|antwerp",
        "bergen": "bergen|mons",
        "brussel": "brussel|bruxelles|brussels",
        "gent": "gent|gand|ghent",
        "luik": "luik|liege",
    },
    "arbrb": {
        "antwerpen": "antwerpen|anvers|antwerp",
        "brussel": "brussel|bruxelles|brussels",
        "eupen": "eupen",
        "gent": "gent|gand|ghent",
        "henegouwen": "henegouwen|hainaut",
        "leuven": "leuven|louvain",
        "luik": "luik|liege",
        "waals-brabant": "waals-brabant|brabant wallon|walloon brabant",
    },
    "rea": {"brussel": "brussel|bruxelles|brussels"},
    "hb": {"brussel": "brussel|bruxelles|brussels"},
}
OTHER_PLACES = "namen|namur|nijvel|nivelles|charleroi|doornik|tournai|brugge|bruges|hasselt|kortrijk|mechelen"
#: Marks of the language side of the tribunals in Brussels.
SIDES = {
    "nl": r"nederlandstalig|neerlandophone|dutch-speaking",
    "fr": r"franstalig|francophone|french-speaking",
}

#: Names that stand for other things too: they need a number, a date alone is not enough.
WEAK = frozenset(
    {
        "CE",
        "CC",
        "GH",
        "C.A.",
        "C.C.",
        "C. C.",
        "C. A.",
        "CEDH",
        "ECHR",
        "CT",
        "TT",
        "C.T.",
        "T.T.",
        "RAS",
        "CA",
        "Gerecht",
        "Ger.",
        "HB",
    }
)


def build_family_pattern(family: str) -> str:
    """A family's pattern: the court and its place in either order, the place as a group."""
    before, after = FAMILIES[family]
    places = "|".join([*PLACES[family].values(), OTHER_PLACES])
    side = r"(?: \((?:nl|fr|nederlandstalig|franstalig)\.?\)| (?:nl|fr)\b)?"
    return (
        rf"(?:{before})(?P<{family}_side> (?:fr|neerl|nl)\.)?(?:{_LINK}(?P<{family}_1>{places})\b)?{side}"
        rf"|{_SIDE}(?P<{family}_2>{places}) (?:{after}){side}"
    )
