"""English: nothing in, the words to avoid (domain facts 5.2) and the paired terms (5.1) out."""

from __future__ import annotations

from typing import Final

from baqueano.model.avoided.words import ABOUT_WORDS, AvoidedWord, PairedTerms
from baqueano.model.folding import prose_pattern

_NATIONAL: Final = (
    r"(?:bolivian|paraguayan|peruvian|venezuelan|colombian|haitian|chilean|brazilian|syrian|ukrainian|african)"
)
_PEOPLE: Final = rf"""(?:(?:im|e)?migrants?|aliens?|persons?|people|foreigners?|workers?|refugees?|families|women|men
    |children|asylum[\s-]seekers?|border[\s-]crossers?|entrants?|residents?|arrivals?|{_NATIONAL}s?)"""
_FLOOD: Final = r"(?:waves?|floods?|swarms?|influx(?:es)?|invasions?|avalanches?)"
_MANY: Final = (
    r"""(?:(?:the|new|more|those|these|many|thousands\sof|hundreds\sof|irregular|young|illegal|undocumented)\s)"""
)
_GOES_ON: Final = r"""(?=[.,;:)”"!?…|]|$|\s(?:who|whose|and|or|in|of|with|without|at|to|is|was|has|does|did|must|may|can
    |should|travel\w*|arriv\w+|cross\w+|need\w*|on|by|for|from|alone|under|seeking)\b)"""

_ABOUT_WORDS: Final = prose_pattern(rf"{ABOUT_WORDS}|\btrafico|\bcontrabando|\btrata\b")

WORDS: Final = (
    AvoidedWord(
        "en-illegal",
        ("illegal",),
        prose_pattern(rf"""\billegal\s(?:{_NATIONAL}\s|foreign\s|migrant\s|undocumented\s)?{_PEOPLE}\b(?!\s(?:trad|smuggl))
            |\billegal\s(?:im|e)?migration\b|\billegal\sstay\b
            |\b(?:the|these|those|many|some|more|other|of|as|for|by)\sillegals\b|^illegals\b"""),
        "in an irregular situation",
        "irregular",
    ),
    AvoidedWord(
        "en-clandestine",
        ("clandestine",),
        prose_pattern(rf"\bclandestine\s(?:{_NATIONAL}\s|foreign\s)?(?:{_PEOPLE}|(?:im|e)?migration)\b"),
        "in an irregular situation",
        "irregular",
    ),
    AvoidedWord(
        "en-alien",
        ("alien",),
        prose_pattern(r"\b(?:undocumented|criminal|unlawful|irregular)\saliens?\b"),
        "person in an irregular situation",
        "irregular",
    ),
    AvoidedWord(
        "en-undocumented",
        ("the undocumented",),
        prose_pattern(r"""\bthe\s(?P<spot>undocumented)\b(?=[.;:!?)”"…]|$|\s(?:who|whose|are|were|have|had|do|did|can|cannot
            |could|may|must|will|would|should|in|of|from|at|to|with|without|suffer|wait|live|arrive|cross|lack|pay
            |remain|stay|leave|enter|seek|hide|die)\b)"""),
        "person without migration documents",
        "documents",
    ),
    AvoidedWord(
        "en-deport",
        ("deport",),
        prose_pattern(r"\bdeport(?:s|ed|ing|ees?)?\b"),
        "expel",
        "expulsion",
        unless=prose_pattern(
            r"\bdeport\sis\b|\b(?:the|this)\s(?:word|verb|term)\b|deportation|transfer|humanity|crime|crimin|war\b|genocid|population|rome\sstatute|nazi|exterm"
        ),
    ),
    AvoidedWord(
        "en-flood",
        ("wave", "flood", "swarm", "influx", "invasion", "avalanche"),
        prose_pattern(rf"""\b{_FLOOD}\s(?:of|by|from)\s{_MANY}{{0,2}}(?:{_PEOPLE}|(?:im|e)?migration)\b
            |\b(?:(?:im|e)?migrants?|migration|migratory|refugee|human)\s{_FLOOD}\b
            |\b(?:(?:im|e)?migrants|refugees|people|foreigners|families)\s(?:\w+\s){{0,2}}(?:flood|swarm)(?:ed|ing|s)?\b
            |\b(?:flooded|swamped|swarmed|overrun)\s(?:with|by)\s{_MANY}{{0,2}}(?:(?:im|e)?migrants|refugees|people|foreigners)\b
            |\bin\swaves\b(?=[^.;\n]*\bmigrants\b)|\bmigrants\s(?:\w+\s){{0,4}}in\swaves\b"""),
        "arrivals, movements, more arrivals",
        "arrivals",
    ),
    AvoidedWord(
        "en-minors",
        ("minor",),
        prose_pattern(rf"""\b(?:unaccompanied|separated|migrant|foreign|refugee|undocumented|{_NATIONAL})\sminors?\b
            |\bminors\b(?!\s(?:league|in\s\w+ics))
            |\b(?:a|each|every|any|no|this|that)\sminor\b{_GOES_ON}|\binterests?\sof\s(?:the|a|each)\sminor\b
            |\bthe\sminor\b(?=\s(?:who|travel|arriv|cross|must|may|was|needs|should|and\s(?:their|his|her))\b)"""),
        "children, or children and adolescents",
        "children",
        unless=prose_pattern(r"\bmajors?\b|\bursa\b|symphony|sonata|chord"),
    ),
    AvoidedWord(
        "en-coyote",
        ("coyote",),
        prose_pattern(r"\bcoyotes?\b"),
        "migrant smuggling network",
        "network",
        near=prose_pattern(r"border|cross|migra|charg|smuggl|\bpa(?:y|id)|travel|journey|money|network"),
        unless=prose_pattern(r"animal|wildlife|species|howl|fox|puma"),
    ),
    AvoidedWord(
        "en-vulnerable",
        ("vulnerable",),
        prose_pattern(
            rf"\bvulnerable\s(?:\w+\s)?{_PEOPLE}\b|\b(?:persons?|people|migrants?|women|children)\swho\s(?:are|is)\svulnerable\b"
        ),
        "in a situation of vulnerability",
        "vulnerability",
    ),
    AvoidedWord(
        "en-crisis",
        ("migra",),
        prose_pattern(r"\b(?:migrants?|migration|migratory)\scris[ie]s\b"),
        "context of human mobility",
        "mobility",
        unless=prose_pattern(r"prevention\sof\satrocities\sin\sthe\scontext\sof\sthe\smigration\scrisis"),
    ),
    AvoidedWord(
        "en-trafficking",
        ("smuggl",),
        prose_pattern(r"""\b(?:human|people|persons?)\ssmuggl(?:ing|ers?)\b
            |\bsmuggling\s(?:of|in)\s(?:persons|people|human\sbeings|women|children)\b"""),
        "trafficking in persons",
        "trafficking",
        near=prose_pattern(r"""\bfor\s(?:\w+\s){0,4}exploitation\b|\bexploit(?:s|ed|ing)?\b|\bits\svictims\b
            |\bto\sexploit\b|\bforced\slabou?r\b|\bslavery\b"""),
        unless=prose_pattern(rf"{_ABOUT_WORDS.source}|traffick|\bnot\b|\bnor\b|\bwithout\b"),
        is_false_friend=True,
    ),
    AvoidedWord(
        "en-smuggling",
        ("traffick",),
        prose_pattern(
            r"\btraffick(?:ing|ers?)\s(?:of|in)\s(?:im)?migrants\b|\b(?:im)?migrants?[\s-]traffick(?:ing|ers?)\b"
        ),
        "smuggling of migrants",
        "smuggling",
        unless=_ABOUT_WORDS,
        is_false_friend=True,
    ),
)

TERMS: Final = PairedTerms(
    ("traffick", "smuggl"),
    prose_pattern(r"""(?P<smuggling>smuggl(?:ing|ed|ers?|es?)\b(?!\s(?:of\s)?(?:goods|cigarettes|drugs|arms)))
        |traffick(?:ing|ed|ers?)\b(?!\sin\s(?:drugs|arms))(?<!drug\strafficking)(?<!arms\strafficking)"""),
    unless=_ABOUT_WORDS,
    preferred={"trafficking": "trafficking in persons", "smuggling": "smuggling of migrants"},
)
