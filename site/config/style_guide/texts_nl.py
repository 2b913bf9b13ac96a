"""Sample texts in Dutch."""

from typing import Any

TEXTS: dict[str, Any] = {
    "home": "Home",
    "checklist": {
        "title": "Je gesprek met het OCMW",
        "group": ("Wat neem je mee, wat zeg je?", "<p>Mist er iets? Ga toch.</p>"),
        "note": ("Regels kunnen veranderen", "<p>Vraag advies aan een advocaat.</p>"),
        "step": ("Maak een kopie van elk papier.", "<p>Een foto is ook goed.</p>"),
        "document": ("Je huurcontract", "<p>En een bewijs dat je huur betaalt.</p>"),
        "phrase": ("Mag ik een ontvangstbewijs met de datum van vandaag?", ""),
        "question": ("Wanneer valt de beslissing?", ""),
        "right": ("Je krijgt dezelfde dag een ontvangstbewijs.", "Art. 18, § 3, wet van 26 mei 2002"),
        "contact": ("Infolijn", "<p>Elke dag van 9.00 tot 12.30 uur.</p>"),
        "word": ("leefloon", "<p>Geld om van te leven.</p>"),
    },
    "title": "Beroep aantekenen tegen een negatieve beslissing",
    "intro": "Kreeg je een negatieve beslissing over je verzoek om internationale bescherming? Dan kun je "
    "beroep aantekenen bij de Raad voor Vreemdelingenbetwistingen. Dit moet je weten.",
    "word": "Gezinsherenigingsprocedure",
    "heading": "Wie beslist over je verzoek?",
    "subheading": "Het persoonlijk onderhoud",
    "rich_text": "<p>Het <b>Commissariaat-generaal</b> voor de Vluchtelingen en de Staatlozen onderzoekt je "
    'verzoek. Lees eerst <a href="#main">hoe het onderhoud verloopt</a>. Breng mee:</p>'
    "<ul><li>je bijlage 26 of oranje kaart;</li><li>alle documenten die je verhaal ondersteunen;</li>"
    "<li>de naam van je advocaat.</li></ul><p>Je hoeft geen documenten te vertalen:</p>"
    "<ol><li>geef ze af bij de Dienst Vreemdelingenzaken;</li><li>houd zelf een kopie bij.</li></ol>",
    "quote": "Voor het eerst in drie jaar hoefde ik niet uit te leggen waarom ik hier was.",
    "quote_by": "Een moeder uit Homs, Gent",
    "callouts": {
        "info": (
            "Een tolk is gratis",
            "<p>Je vraagt een tolk in je eigen taal wanneer je je verzoek doet.</p>",
        ),
        "warning": (
            "Verhuis je? Meld het meteen",
            "<p>Brieven naar je oude adres gelden als ontvangen, ook als je ze niet hebt gezien.</p>",
        ),
        "deadline": (
            "Teken op tijd beroep aan",
            "<p>De termijn begint de dag na de kennisgeving. Bel vandaag nog een advocaat.</p>",
        ),
    },
    "term": "30 dagen",
    "image_alt": "Een huis met de deur open, waaruit licht op het pad valt",
    "caption": "Het onthaalcentrum in Brussel, waar nieuwkomers zich aanmelden.",
    "video_title": "Hoe verloopt het persoonlijk onderhoud?",
    "transcript": "<p>Een medewerker legt uit wie er aanwezig is en welke vragen worden gesteld.</p>",
    "documents_title": "Om te downloaden",
    "documents": ["Wegwijzer voor nieuwkomers", "Modelbrief voor het wijzigen van je adres"],
    "figures_title": "In 2025",
    "figures": [
        ("34 187", "verzoeken om internationale bescherming", "CGVS"),
        ("1 904", "niet-begeleide minderjarigen", "CGVS"),
        ("44 %", "kreeg bescherming", ""),
    ],
    "table_caption": "Termijnen om beroep aan te tekenen",
    "table": [
        ["Soort beslissing", "Termijn", "Schorst de uitwijzing"],
        ["Ten gronde, in vrijheid", "30 dagen", "ja"],
        ["Niet-ontvankelijk", "10 dagen", "soms"],
        ["In een gesloten centrum", "10 of 5 dagen", "ja"],
    ],
    "call": (
        "Help een gezin aan een thuis",
        "Word buddy: twee uur per week, een jaar lang.",
        "Meld je aan als vrijwilliger",
    ),
    "pages": [
        ("Verzoek om internationale bescherming", "Van het eerste gesprek tot de beslissing."),
        ("Gezinshereniging", "Je partner en kinderen laten overkomen."),
        ("Opvang en materiële hulp", "Waar je woont zolang de procedure loopt, en waar je recht op hebt."),
    ],
    "news": [
        ("Hof van Justitie: opvang moet er zijn voor wie alleen komt", "Wat het arrest verandert."),
        ("Nieuwe cijfers over de wachttijden", "Gemiddeld veertien maanden, blijkt uit het jaarverslag."),
    ],
    "topics": ["Opvang", "Gezinshereniging"],
    "menu": [
        ("Praktische gidsen", ["Asiel aanvragen", "Gezinshereniging", "Niet-begeleide minderjarigen"]),
        ("Rechtspraak", []),
        ("Nieuws", []),
        ("Wat wij doen", ["Projecten", "Vorming", "Vrijwilligers"]),
        ("Over ons", []),
    ],
    "footer": [
        ["Contact", "Steun ons", "Werken bij ons"],
        ["Privacy", "Toegankelijkheid", "Geen juridisch advies"],
    ],
    "headline": "Je staat er niet alleen voor",
    "audiences": [
        ("Ik heb hulp nodig", "Je rechten, stap voor stap, in je eigen taal."),
        ("Ik werk met vluchtelingen", "Rechtspraak, gidsen en vorming voor wie anderen bijstaat."),
        ("Ik wil helpen", "Word vrijwilliger, doe een gift of bied een woning aan."),
    ],
    "helpline": (
        "Infolijn",
        "Elke werkdag van 9.00 tot 12.30 uur",
        "Nederlands, Frans, Engels, Arabisch, Dari",
    ),
    "author": "Juridische dienst",
    "reviewer": "A. Peeters",
    "source": "Wet van 15 december 1980, artikel 39/57",
    "court": "Hof van Justitie",
    "judgment_title": "Geen overdracht naar een lidstaat waar de betrokkene in verregaande "
    "materiële deprivatie belandt",
    "excerpt": "De rechter gaat na of er structurele <mark>tekortkomingen</mark> zijn in de "
    "<mark>opvang</mark> die de drempel van artikel 4 van het Handvest bereiken…",
    "relation": "bevestigt",
    "holding": "Een verzoeker mag niet worden overgedragen wanneer hij na toekenning van bescherming in "
    "verregaande materiële deprivatie terechtkomt.",
    "facts": "Een Gambiaan diende een verzoek in Italië in en daarna in Duitsland.",
    "facets": [
        ("Soort", [("Rechtspraak", 84), ("Gids", 12), ("Nieuws", 9)]),
        ("Thema", [("Opvang", 41), ("Dublin", 23), ("Onmenselijke of vernederende behandeling", 7)]),
    ],
    "search_label": "Naam, nummer, ECLI of woorden",
    "search_hint": "Zet een uitdrukking tussen aanhalingstekens.",
    "search_text": "opvang dublin",
    "steps_title": "Zo vraag je bescherming aan",
    "steps": [
        (
            "Meld je aan in Brussel",
            "<p>Ga op een werkdag voor 8.30 uur naar het aanmeldcentrum Klein Kasteeltje.</p>",
        ),
        (
            "Vertel waarom je bescherming vraagt",
            "<p>Je krijgt een tolk. Vraag een advocaat: die is <b>gratis</b>.</p>"
            "<ul><li>Vertel alles wat je hebt meegemaakt.</li>"
            "<li>Zeg het als je de tolk niet begrijpt.</li></ul>",
        ),
        ("Wacht op de beslissing", ""),
    ],
    "lists": {
        "do": ("Breng mee", ["je bijlage 26 of oranje kaart", "alle documenten die je hebt, ook kopieën"]),
        "dont": (
            "Doe dit niet",
            ["een document ondertekenen dat je niet begrijpt", "zonder afspraak verhuizen"],
        ),
    },
    "tabs_title": "Wat is jouw situatie?",
    "tabs": [
        ("Ik ben hier alleen", "<p>Je krijgt een plaats in een opvangcentrum. Er is nu een wachtlijst.</p>"),
        ("Ik ben hier met mijn gezin", "<p>Je gezin blijft samen. De kinderen gaan meteen naar school.</p>"),
        ("Ik ben jonger dan achttien", "<p>Je krijgt een voogd, die je bij elke stap bijstaat.</p>"),
    ],
    "numbered": [
        "<p>Een verzoeker om internationale bescherming heeft recht op materiële hulp vanaf het ogenblik dat "
        "hij zijn verzoek indient.</p>",
        "<p>Die hulp omvat huisvesting, voedsel, kleding, medische en psychologische begeleiding en een "
        "dagvergoeding.</p>",
    ],
    "marked": "<p>Elke verzoeker heeft recht op opvang die hem in staat stelt een menswaardig leven te "
    "leiden.[^1] Dat geldt ook bij een grote toestroom.[^2] De rechter herhaalde het.[^1]</p>",
    "notes": [
        "<p>Wet van 12 januari 2007 betreffende de opvang van asielzoekers, artikel 3.</p>",
        "<p>HvJ 27 februari 2014, C-79/13, <i>Saciri</i>.</p>",
    ],
    "chart": (
        "Erkenningen naar land van herkomst, voorbeeldcijfers",
        "personen",
        [
            ("Syrië", "4210"),
            ("Eritrea", "1875"),
            ("Bezette Palestijnse gebieden", "940.5"),
            ("Moldavië", "0"),
        ],
    ),
    "fallback": "Er is nog geen samenvatting in het Frans. Ze wordt getoond in het Nederlands.",
    "form": {
        "name": "Je naam",
        "email": "Je e-mailadres",
        "email_help": "We gebruiken het alleen om je te antwoorden.",
        "language": "In welke taal mogen we antwoorden?",
        "role": "Wie ben je?",
        "days": "Wanneer kunnen we je bellen?",
        "message": "Je vraag",
        "choices": ["’s Morgens", "’s Middags", "’s Avonds"],
        "show": "Toon",
    },
}
