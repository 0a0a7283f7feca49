"""Records in, one entry for each and every language out."""

from __future__ import annotations

from baqueano.model.texts import FileText
from baqueano.places import Place
from baqueano.sources.discover import RecordFile
from baqueano.sources.facts import read_facts

PATH = "docs/_data/contacts.yml"
RECORD = """\
- phone: 0800-222
  id: TEL-0800222
  name: {es: Línea, pt: Linha}
  description: {es: Gratuita, pt: Gratuita, en: Free}
  hours: {es: siempre, pt: sempre}
  as_of: 2022
  source: web
  verified: true
"""


def test_a_record_is_an_entry_in_every_language() -> None:
    entries, problems = read_facts(RecordFile(FileText(PATH, RECORD), "contact"), languages=("es", "pt"))

    assert problems == ()
    assert [(entry.id, entry.kind, entry.language, entry.title, entry.summary) for entry in entries] == [
        ("TEL-0800222", "contact", "es", "Línea", "Gratuita"),
        ("TEL-0800222", "contact", "pt", "Linha", "Gratuita"),
    ]
    assert [(entry.page, entry.anchor, entry.place) for entry in entries] == [
        ("", "tel-0800222", Place(PATH, 2, 3, 2)),
        ("", "tel-0800222", Place(PATH, 2, 3, 2)),
    ]
    assert entries[0].fields["phone"] == "0800-222"


def test_a_telephone_number_is_never_rewritten() -> None:
    texts = [RECORD.replace("0800-222", number) for number in ("0147", "+541143130100", "911", "1:45")]

    entries = [read_facts(RecordFile(FileText(PATH, text), "contact"), languages=("es", "pt"))[0][0] for text in texts]

    assert [entry.fields["phone"] for entry in entries] == ["0147", "+541143130100", "911", "1:45"]


def test_a_record_without_a_usable_id_or_name_is_no_entry() -> None:
    text = RECORD.replace("TEL-0800222", "[]") + RECORD.replace("{es: Línea, pt: Linha}", "Línea")

    entries, problems = read_facts(RecordFile(FileText(PATH, text), "contact"), languages=("es", "pt"))

    assert entries == ()
    assert [(problem.rule.name, problem.place.line) for problem in problems] == [
        ("value-invalid", 2),
        ("value-invalid", 11),
    ]
