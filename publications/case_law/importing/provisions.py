"""Provisions by code: those that exist, and those that a file makes necessary."""

from collections.abc import Iterable

from core.models import LegalInstrument, LegalProvision

from .records import ImportRecord


class ProvisionCodes:
    """One spelling and one key for each provision that records name."""

    def __init__(self, stored: dict[str, int]) -> None:
        """`stored` are the keys of provisions by their code."""
        self.pks = dict(stored)
        self._spelling = {code.casefold(): code for code in stored}

    def get_canonical(self, code: str) -> str:
        """The stored spelling of a code (`aliens-act:9TER` is `aliens-act:9ter`), else the one met first."""
        return self._spelling.setdefault(code.casefold(), code)

    def create_missing(self, codes: Iterable[str]) -> None:
        """Stores the provisions that are not there yet; their instruments are."""
        missing = [code for code in dict.fromkeys(codes) if code not in self.pks]
        if not missing:
            return
        names = {code.partition(":")[0] for code in missing}
        instruments = dict(LegalInstrument.objects.filter(code__in=names).values_list("code", "pk"))
        provisions = []
        for code in missing:
            name, _colon, article = code.partition(":")
            provisions.append(LegalProvision(instrument_id=instruments[name], article=article, code=code))
        for provision in LegalProvision.objects.bulk_create(provisions):
            self.pks[provision.code] = provision.pk


def get_provision_codes(records: Iterable[ImportRecord]) -> ProvisionCodes:
    """All provisions of the instruments that the records name; one query."""
    codes = {code for record in records for code in record.facts.get("provisions", ())}
    instruments = {code.partition(":")[0] for code in codes}
    stored = LegalProvision.objects.filter(instrument__code__in=instruments).order_by()
    return ProvisionCodes(dict(stored.values_list("code", "pk")))
