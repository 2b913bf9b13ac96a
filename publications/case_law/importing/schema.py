"""The form of one record: which keys there are, what they hold, which are required."""

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

#: Keys of one language's summary.
SUMMARY_TEXT_KEYS = ("title", "headnote", "facts", "reasoning", "relevance")
SUMMARY_KEYS = (*SUMMARY_TEXT_KEYS, "sources", "as_of", "origin", "reviewed_by", "reviewed_at")
#: Keys that hold several values; in a table they are split at semicolons.
LIST_KEYS = ("joined_numbers", "sources", "countries_of_origin", "provisions", "topics", "regimes", "related")
#: Keys that say which judgment a record is about; an import sets them and never empties them.
IDENTITY_KEYS = ("court", "kind", "number", "ecli", "decided_on")

KIND_EXAMPLES = ["JUDGMENT", "ORDER", "OPINION"]
RELATION_EXAMPLES = [
    "APPEAL_FROM",
    "ANNULS",
    "CONFIRMS",
    "FOLLOWS",
    "DEPARTS_FROM",
    "PRELIMINARY_REFERENCE",
    "RELATED",
]
DATE = r"^\d{4}-\d{2}-\d{2}$"
DATE_OR_NOTHING = r"^(\d{4}-\d{2}-\d{2})?$"
DATE_OR_TIME = r"^(\d{4}-\d{2}-\d{2}([T ].*)?)?$"
DATE_PATTERNS = frozenset({DATE, DATE_OR_NOTHING, DATE_OR_TIME})


def _text(description: str, *, longest: int, **more: Any) -> dict[str, Any]:
    return {"type": ["string", "null"], "maxLength": longest, "description": description, **more}


def _codes(description: str, examples: list[str]) -> dict[str, Any]:
    return {
        "type": ["array", "null"],
        "items": {"type": "string", "minLength": 1, "maxLength": 200},
        "description": description,
        "examples": [examples],
    }


def _sources(description: str) -> dict[str, Any]:
    source = {
        "type": "object",
        "properties": {
            "title": {"type": "string", "maxLength": 300, "description": "What the source is."},
            "url": {"type": "string", "maxLength": 2000, "description": "Where it stands."},
        },
        "minProperties": 1,
        "additionalProperties": False,
    }
    return {
        "type": ["array", "null"],
        "items": {"anyOf": [source, {"type": "string", "minLength": 1, "maxLength": 2300}]},
        "description": description,
        "examples": [[{"title": "EUAA Case Law Database", "url": "https://caselaw.euaa.europa.eu/"}]],
    }


def _related() -> dict[str, Any]:
    relation = {
        "type": "object",
        "properties": {
            "kind": {"type": "string", "examples": RELATION_EXAMPLES, "description": "How they are related."},
            "decision": {"type": "string", "maxLength": 300, "description": "An ECLI, or court and number."},
        },
        "required": ["kind", "decision"],
        "additionalProperties": False,
    }
    return {
        "type": ["array", "null"],
        "items": relation,
        "description": "Decisions of this file, or imported before, and how this one stands to them.",
        "examples": [[{"kind": "FOLLOWS", "decision": "ECLI:EU:C:2019:218"}]],
    }


def _summary() -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            "title": _text("A line that tells the decision from others.", longest=255),
            "headnote": _text("The holding, in plain text; blank lines part paragraphs.", longest=100_000),
            "facts": _text("What happened and what was asked.", longest=100_000),
            "reasoning": _text("How the court came to its decision.", longest=100_000),
            "relevance": _text("Why the decision matters in practice.", longest=100_000),
            "sources": _sources("What the summary rests on."),
            "as_of": _text(
                "The day on which facts and law were as described.", longest=10, pattern=DATE_OR_NOTHING
            ),
            "origin": _text(
                "Who wrote the words.", longest=20, examples=["human", "machine"], default="human"
            ),
            "reviewed_by": _text("Who read this text in this language and found it right.", longest=255),
            "reviewed_at": _text("The day of that review.", longest=40, pattern=DATE_OR_TIME),
        },
        "additionalProperties": False,
    }


def build_record_schema() -> dict[str, Any]:
    """The JSON Schema of one record, as `--print-schema` prints it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Judgment",
        "description": "One court decision with its summaries. An absent key leaves what is stored.",
        "type": "object",
        "properties": {
            "court": {
                "type": "string",
                "minLength": 1,
                "maxLength": 200,
                "description": "The court's code, or a name it is known by.",
                "examples": ["hvj", "ehrm", "rvv", "rvs", "gwh", "cass"],
            },
            "kind": _text(
                "What sort of decision it is.", longest=20, examples=KIND_EXAMPLES, default="JUDGMENT"
            ),
            "number": _text(
                "The court's own number, in any usual spelling.", longest=100, examples=["C-163/17"]
            ),
            "joined_numbers": _codes("Numbers of the cases that were joined to it.", ["C-493/10"]),
            "name": _text("The name under which the court published it.", longest=255, examples=["Jawo"]),
            "ecli": _text("The European Case Law Identifier.", longest=60, examples=["ECLI:EU:C:2019:218"]),
            "decided_on": {"type": "string", "pattern": DATE, "description": "The day of the decision."},
            "language": _text(
                "The language of the decision, as an ISO 639-1 code.", longest=2, examples=["nl"]
            ),
            "is_final": {
                "type": ["boolean", "null"],
                "description": "Whether no ordinary appeal is open any more; null where it is not known.",
            },
            "official_url": _text("The text on the court's own site or register.", longest=500, format="uri"),
            "sources": _sources("Where a reader can check the facts; a third party's page belongs here."),
            "countries_of_origin": _codes("Countries of origin, as ISO 3166-1 alpha-2 codes.", ["AF", "SY"]),
            "provisions": _codes("Provisions applied: instrument, colon, article.", ["reg-604-2013:3(2)"]),
            "topics": _codes("Codes of topics.", ["dublin", "transfer"]),
            "regimes": _codes("Codes of legal regimes.", ["dublin-iii"]),
            "outcome": _text(
                "What the court decided, from the closed list.", longest=50, examples=["INTERPRETED"]
            ),
            "related": _related(),
            "summaries": {
                "type": "object",
                "propertyNames": {"pattern": "^[A-Za-z]{2,3}([-_][A-Za-z]+)?$"},
                "additionalProperties": _summary(),
                "description": "Summaries by language code of the site.",
            },
        },
        "required": ["court", "decided_on"],
        "anyOf": [
            {"required": ["number"], "properties": {"number": {"type": "string", "minLength": 1}}},
            {"required": ["ecli"], "properties": {"ecli": {"type": "string", "minLength": 1}}},
        ],
        "additionalProperties": False,
    }


@cache
def get_validator() -> Draft202012Validator:
    """The compiled schema; the same one for every record."""
    return Draft202012Validator(build_record_schema())
