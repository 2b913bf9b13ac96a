"""How texts name acts, regulations, directives and treaties, as patterns on folded text.

The names in the reference data are known besides. Abbreviations in `(?-i:…)` stand as written, the
rest in any case. `EUROPEAN` are those of European law and treaties that the reference data lacks.
"""

EUROPEAN = frozenset({"crc", "tfeu", "teu", "iccpr"})

NAMES: dict[str, str] = {
    "aliens-act": r"vreemdelingenwet(?! ?2000)|verblijfswet|(?-i:Vw\.|Vw(?! ?2000)|VW(?! ?2000)|Vr\. ?W\."
    r"|Vreemd\. ?W\.)"
    r"|loi (?:relative aux |sur les |des )etrangers|(?-i:L\.) ?etr(?:angers|\.)?"
    r"|(?:belgian )?(?:aliens?|foreigners?) (?:act|law)|immigration act(?! \d)"
    r"|law on (?:aliens|foreigners)|auslandergesetz",
    "reception-act": r"opvangwet|loi \"?accueil\"?(?: des demandeurs d'asile)?"
    r"|loi sur l'accueil(?: des demandeurs d'asile)?"
    r"|(?:belgian )?reception (?:act|law)|(?-i:L\.) accueil|aufnahmegesetz",
    "pcsw-act": r"(?:organieke )?ocmw[- ]?wet|(?:organieke wet|wet) (?:betreffende|op) de ocmw'?s"
    r"|loi (?:organique )?(?:des |sur les )?cpas|(?-i:L\.) cpas|(?:organic )?(?:pcsw|ocmw|cpas) (?:act|law)"
    r"|(?:organieke )?wet betreffende de openbare centra voor maatschappelijk welzijn"
    r"|loi organique des centres publics d'action sociale|organic act on the (?:ocmw/cpas|pcsw)",
    "rmi-act": r"rmi[- ]?wet|leefloonwet|wet (?:op het )?leefloon|loi dis|(?-i:L\.) dis"
    r"|social integration act"
    r"|(?-i:RMIW|R\.M\.I\.-wet)|loi (?:concernant|sur) le droit a l'integration sociale",
    "guardianship-act": r"voogdijwet|loi (?:sur la )?tutelle(?: des? (?:mena"
    r"|mineurs etrangers non accompagnes))?"
    r"|guardianship (?:act|law)",
    "constitution": r"(?:belgische )?grondwet|(?-i:Gw\.?|GW|G\.W\.)(?!\w)"
    r"|(?:belgian )?constitution(?! de la france)(?: belge)?"
    r"|(?-i:Const\.)",
    "judicial-code": r"gerechtelijk wetboek|code judiciaire|(?:belgian )?judicial code"
    r"|(?-i:Ger\. ?W(?:b|etb)?\.?|C\. ?jud\.?)",
    "civil-code": r"(?:oud )?burgerlijk wetboek|(?:ancien )?code civil|civil code|(?-i:B\. ?W\.|BW"
    r"|C\. ?civ\.)",
    "criminal-code": r"strafwetboek|code penal|criminal code|penal code|(?-i:Sw\.|S\.W\.|C\. ?pen\.)",
    "criminal-procedure-code": r"wetboek van strafvordering|code d'instruction criminelle"
    r"|(?-i:Sv\.|C\. ?i\. ?cr\.|C\.I\.C\.)",
    "nationality-code": r"wetboek van de belgische nationaliteit|code de la nationalite(?: belge)?"
    r"|nationality code|(?-i:WBN|W\.B\.N\.|CNB)",
    "private-international-law-code": r"wetboek (?:van )?internationaal privaatrecht|wetboek ipr"
    r"|code de droit international prive|(?-i:WIPR|CODIP|CoDIP)",
    "rd-1981-10-08": r"vreemdelingenbesluit(?! ?2000)|verblijfsbesluit|royal decree on aliens (?:law|act)",
    "act-1991-07-29": r"(?:formele |uitdrukkelijke )?motiveringswet|wet (?:(?:formele"
    r"|uitdrukkelijke) )?motivering(?: (?:van (?:de )?)?bestuurshandelingen)?"
    r"|loi (?:relative a la |sur la )?motivation formelle",
    "charter": r"eu-(?:grondrechten)?handvest|handvest(?: eu| van de grondrechten)?(?! van de verenigde)"
    r"(?: van de (?:eu|europese unie))?|grondrechtenhandvest"
    r"|charte (?:ue|de l'ue)|charte(?! sociale| africaine"
    r"| des nations)(?: des droits fondamentaux)?(?: de l'(?:ue|union europeenne))?"
    r"|(?:eu )?charter(?: of fundamental rights)?(?: of the (?:eu|european union))?(?! of the united)"
    r"|(?-i:CDFUE|CDFU|CFR(?: EU)?|EU-?CFR|CFREU|HGEU|GRCh|Hv\.)",
    "echr": r"europees verdrag (?:voor"
    r"|tot bescherming van) de rechten van de mens(?: en de fundamentele vrijheden)?"
    r"|convention europeenne (?:de sauvegarde )?des droits de l'homme(?: et des libertes fondamentales)?"
    r"|european convention on human rights|conv\. eur\. ?d\.? ?h\.?"
    r"|(?-i:EVRM|E\.V\.R\.M\.|CEDH|C\.E\.D\.H\.|CESDH|Conv\. ?EDH|Convention EDH|ECHR|E\.C\.H\.R\.|EMRK)",
    "refugee-convention": r"vluchtelingen(?:verdrag|conventie)|(?:verdrag|conventie|conv\.) van geneve"
    r"|geneefse (?:conventie|vluchtelingenverdrag)"
    r"|(?:internationaal )?verdrag betreffende de status van vluchtelingen"
    r"|(?:convention|conv\.) (?:de geneve|relative au statut des refugies)|(?:1951 )?refugee convention"
    r"|(?:1951 )?geneva convention(?! (?:i|ii|iii|iv|relative)\b)(?: relating to the status of refugees)?"
    r"|1951 convention"
    r"|convention relating to the status of refugees|(?-i:GFK)",
    "stateless-convention": r"staatlozenverdrag|verdrag (?:betreffende|inzake) de status van staatlozen"
    r"|convention (?:relative au statut des|sur les) apatrides|(?:1954 )?statelessness convention"
    r"|(?:convention relating to the status of )stateless persons|stateless persons convention",
    "crc": r"kinderrechtenverdrag|verdrag inzake de rechten van het kind"
    r"|convention (?:internationale )?(?:relative aux|des) droits de l'enfant"
    r"|(?:un )?convention on the rights of the child|(?-i:IVRK|CIDE|UNCRC|CRC)",
    "tfeu": r"(?-i:VWEU|TFUE|TFEU|AEUV)",
    "teu": r"(?-i:VEU|TUE|TEU)(?!\w)",
    "iccpr": r"(?-i:IVBPR|BUPO|PIDCP|ICCPR)",
    "reg-604-2013": r"(?:reglement |regl\. )?(?-i:Dublin|DUBLIN)[- ]?(?-i:III)(?:[- ]?(?:verordening"
    r"|vo\b\.?|regulation|reg\.))?"
    r"|dublin[- ]?(?:verordening|vo\b\.?|regulation|reg\.)|(?:reglement|regl\.) (?:de )?dublin(?! i)"
    r"|(?-i:DRIII|DR III|DIII|D3)",
    "reg-343-2003": r"(?:reglement |regl\. )?(?-i:Dublin|DUBLIN)[- ]?(?-i:II)(?!I)(?:[- ]?(?:verordening"
    r"|vo\b\.?|regulation|reg\.))?",
    "reg-2024-1351": r"(?:verordening (?:betreffende )?)?asiel- en migratiebeheer(?:verordening)?"
    r"|amm-verordening"
    r"|reglement (?:relatif a la |sur la )?gestion de l'asile et de la migration"
    r"|asylum and migration management regulation|amm regulation|(?-i:AMMR|RGAM|RAMM|AMMV)",
    "reg-2024-1348": r"asielprocedureverordening|procedureverordening"
    r"|reglement (?:sur la )?procedures?(?: d'asile)?"
    r"|asylum procedures? regulation|(?-i:APR|RPA)",
    "reg-2024-1347": r"kwalificatieverordening|reglement qualification|qualification regulation",
    "reg-2024-1356": r"screeningverordening|reglement filtrage|screening regulation",
    "reg-603-2013": r"eurodac-?verordening|reglement eurodac|eurodac regulation",
    "dir-2011-95": r"kwalificatierichtlijn|definitierichtlijn|directive \"?qualification\"?"
    r"|(?:recast )?qualification directive|(?-i:QD)",
    "dir-2013-32": r"(?:asiel)?procedurerichtlijn|directive \"?procedures?\"?"
    r"|(?:recast )?(?:asylum )?procedures? directive|(?-i:APD)",
    "dir-2013-33": r"opvangrichtlijn|directive \"?accueil\"?"
    r"|(?:recast )?reception (?:conditions )?directive|(?-i:RCD)",
    "dir-2008-115": r"terugkeerrichtlijn|directive \"?retour\"?|returns? directive",
    "dir-2003-86": r"gezinsherenigingsrichtlijn|directive \"?regroupement familial\"?"
    r"|family reunification directive",
    "dir-2001-55": r"tijdelijkebeschermingsrichtlijn|richtlijn tijdelijke bescherming"
    r"|directive (?:relative a la )?\"?protection temporaire\"?|temporary protection directive",
    "dir-2004-38": r"burgerschapsrichtlijn|unieburgerrichtlijn|directive citoyennete"
    r"|citizens'? (?:rights )?directive|citizenship directive",
    "dir-2003-109": r"richtlijn langdurig ingezetenen|directive residents de longue duree"
    r"|long-term residents directive",
    "reg-810-2009": r"visumcode|code (?:communautaire )?des visas|visa code",
    "reg-2016-399": r"schengengrenscode|code frontieres schengen|schengen borders code",
    "reg-2016-679": r"(?-i:AVG|RGPD|GDPR)",
}
#: The protocols to the European Convention that grant rights.
PROTOCOLS = {
    "1": "eerste|premier|first|1e|1er|1st|additioneel|additionnel",
    "4": "vierde|quatrieme|fourth|4e|4th",
    "6": "zesde|sixieme|sixth|6e|6th",
    "7": "zevende|septieme|seventh|7e|7th",
    "12": "twaalfde|douzieme|twelfth|12e|12th",
    "13": "dertiende|treizieme|thirteenth|13e|13th",
}
#: Words that make an act or decree of the date behind them, with the beginning of its code.
DATED_KINDS = {
    "act": r"(?:(?:organieke|bijzondere|gecoordineerde|programma)-?(?: ?))?wet(?:ten)?|programmawet"
    r"|lois?(?:-programme)?(?: organique| speciale| precitee| susvisee| modifiee)?"
    r"|(?:programme )?act|law|(?-i:L\.)",
    "rd": r"koninklijk besluit|arrete royal|royal decree|(?-i:K\.?B\.?|A\.?R\.?|R\.?D\.?)",
    "md": r"ministerieel besluit|arrete ministeriel|ministerial decree|(?-i:M\.B\.|MB|A\.M\.)",
    "decree": r"decreet|decret|ordonnantie|ordinance",
}
