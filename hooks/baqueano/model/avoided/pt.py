"""Portuguese: nothing in, the words to avoid (domain facts 5.2) and the paired terms (5.1) out."""

from __future__ import annotations

from typing import Final

from baqueano.model.avoided.words import ABOUT_WORDS, CONSONANTS, AvoidedWord, PairedTerms
from baqueano.model.folding import prose_pattern

_NATIONAL: Final = r"""(?:bolivian|paraguai|peruan|venezuelan|colombian|haitian|chilen|uruguai|argentin|equatorian|cuban
    |siri|ucranian|african)"""
_PERSON: Final = rf"""(?:pessoa|(?:i|e)?migrante|estrangeir[oa]|trabalhador[a]?|refugiad[oa]|solicitante|familia|mulher
    |homem|crianca|jovem|adolescente|residente|cidada[o]?|viajante|{_NATIONAL}[oa]|senegales[a]?|populacao|gente)"""
_PEOPLE: Final = rf"""(?:pessoas|(?:i|e)?migrantes|estrangeir[oa]s|trabalhador[ea]s|refugiad[oa]s|solicitantes|familias
    |mulheres|homens|criancas|jovens|adolescentes|residentes|cidada[o]?s|viajantes|{_NATIONAL}[oa]s|senegales[ea]s|populacoes)"""
_THOSE: Final = r"""(?:[oa]s|un?mas|uns|est[ea]s|ess[ea]s|muit[oa]s|algun?s|algumas|outr[oa]s|quant[oa]s|tant[oa]s|mais
    |[dn][oa]s|aos|pel[oa]s|milhares\sde|centenas\sde|dezenas\sde)"""
_ONE: Final = r"(?:um|este|esse|aquele|algum|nenhum|cada|outro)"
_NO_NOUN: Final = (
    r"(?!\s(?!\w+(?:ad|id)[oa]s\b)(?![oa]s\b|seus\b|suas\b|nos\b|dois\b|tres\b|mais\b|sao\b|apos\b|atras\b)\w+s\b)"
)
_GOES_ON: Final = r"""(?=[.,;:)”"!?…|]|$|\s(?:que|e|ou|em|de|d[oa]s?|com|sem|a|ao|aos|se|nao|sao|foi|foram|estao|esta
    |devem|deve|podem|pode|tem|viajam|viaja|chegam|chega|cruzam|atravessam|ficam|fica|precisam|precisa|durante|ate|desde
    |por|para|n[oa]s?|junto|sozinh[oa]s?|desacompanhad[oa]s?)\b)"""
# After a noun in the plural, only a verb ends like this.
_THEY_DO: Final = r"(?!tambem\b|porem\b|alem\b|quem\b|nem\b|bem\b)\w{2,}[ae]m\b"
_NO_VERB: Final = r"(?!e\s|sao\s|era|foi\s|seja\s|seria|parece|que\s|ou\s|de\s|como\s|nao\s)"
_ARRIVING: Final = rf"(?:(?:i|e)?migra\w+|{_PEOPLE}|gente|chegadas|ilegais)"
_FLOOD: Final = r"(?:ondas?|avalanches?|invas(?:ao|oes)|fluxos?\s(?:massiv|macic)os?)"
_NO_CHILD: Final = "".join(
    rf"(?<!{noun}\s)"
    for noun in (
        *("pessoa", "pessoas", "crianca", "criancas", "filho", "filha", "filhos", "filhas", "jovem", "jovens"),
        *("adolescente", "adolescentes", "bebes", "irmaos", "irmas", "vitimas"),
    )
)
_NOT_SAID_OF_PEOPLE: Final = r"""\b(?:oficina|centro|cemiterio|passagem|passagens|travessia|rota|local|locais|lugar|casa
    |trabalho|emprego|voo|viagem|viagens|rede|grupo|barco|campo|mercado|reuniao|reunioes|aborto|aposta|jogo|fabrica
    |pratica|atividade|organizacao|organizacoes)(?:e?s)?\b"""
_TRADE: Final = prose_pattern(
    r"front|migra|cobr|traf|contrat|contraband|\bpag|viaj|viag|dinheiro|\bredes?\b|pesso|gente|famili"
)

_WITH_X: Final = ("todx", "elx", "outrx", "muitx", "amigx", "meninx", "alunx", "refugiadx", "cidadx")
_WITH_E: Final = (
    *("todes", "amigues", "menines", "bem-vindes", "refugiades", "filhes", "alunes", "vizinhes", "desalojades"),
    *("brasileires", "venezuelanes", "bolivianes", "haitianes", "muites", "outres", "elus", "delus", "elu", "delu"),
)
_ABOUT_WORDS: Final = prose_pattern(rf"{ABOUT_WORDS}|smuggling|trafficking|personas")

WORDS: Final = (
    AvoidedWord(
        "pt-illegal",
        ("ilega",),
        prose_pattern(rf"""\b(?:{_PERSON}\s(?:{_NO_VERB}\w+\s)?ilegal|{_PEOPLE}\s(?:{_NO_VERB}\w+\s)?ilegais)\b
            |\b(?:i|e)?migrac(?:ao|oes)\s(?:{_NO_VERB}\w+\s)?ilega(?:l|is)\b
            |\b(?:estadia|estada|permanencia|residencia)s?\silega(?:l|is)\b
            |\b(?:situacao|condicao|status|estado)\smigratori[oa]\silegal\b
            |\b(?:{_PERSON}|{_PEOPLE})\sem\s(?:situacao|condicao)\silegal\b
            |(?:^|\b{_THOSE}\s)ilegais\b{_NO_NOUN}
            |\b{_ONE}\silegal\b{_GOES_ON}"""),
        "em situação irregular",
        "irregular",
    ),
    AvoidedWord(
        "pt-clandestine",
        ("clandestin",),
        prose_pattern(rf"""\b(?:{_PERSON}\s(?:{_NO_VERB}\w+\s)?clandestin[oa]|{_PEOPLE}\s(?:{_NO_VERB}\w+\s)?clandestin[oa]s)\b
            |\b(?:i|e)?migrac(?:ao|oes)\s(?:{_NO_VERB}\w+\s)?clandestinas?\b
            |\b{_THOSE}\sclandestin[oa]s\b{_NO_NOUN}
            |\b{_ONE}\sclandestino\b{_GOES_ON}"""),
        "em situação irregular",
        "irregular",
    ),
    AvoidedWord(
        "pt-clandestine-said",
        ("clandestin",),
        prose_pattern(rf"""(?:^|\b(?:{_PEOPLE}|gente)\b(?:(?!clandestin|{_NOT_SAID_OF_PEOPLE})[^\n]){{0,120}}?\b)
            (?P<spot>(?:sao|eram)\sclandestin[oa]s)\b{_NO_NOUN}"""),
        "em situação irregular",
        "irregular",
        unless=prose_pattern(_NOT_SAID_OF_PEOPLE),
    ),
    AvoidedWord(
        "pt-papers",
        ("papeis",),
        prose_pattern(r"\bsem[\s-]papeis\b(?!\s(?:de|d[oa]s?|em|n[oa]s?|sobre|impress|solt|colad|nem|a\s))"),
        "sem documentação migratória",
        "documents",
    ),
    AvoidedWord(
        "pt-undocumented",
        ("indocumentad",),
        prose_pattern(rf"""(?:^|\b(?:{_THOSE}|o|a|ao|d[oa]|um|uma|de|para|por|com|entre|contra|ha|havia|existem)\s)
            (?P<spot>indocumentad[oa]s?)\b{_NO_NOUN}"""),
        "pessoa sem documentação migratória",
        "documents",
    ),
    AvoidedWord(
        "pt-deport",
        ("deport",),
        prose_pattern(
            r"\bdeport(?:ar\w{0,3}|am?|ou|em|aram|avam?|ad[oa]s?|ando)\b|\b(?:que|nao)\s(?P<spot>deporte)\b(?!\se\b)"
        ),
        "expulsar",
        "expulsion",
        unless=prose_pattern(
            r"deportacao|transfer|humanidade|crime|crimin|guerra|genocid|populacao|roma\b|estatuto|nazi|exterm"
        ),
    ),
    AvoidedWord(
        "pt-flood",
        ("onda", "avalanche", "invas", "fluxo"),
        prose_pattern(rf"""\b{_FLOOD}\s(?:(?!d[eao]s?\b)\w+\s)?(?:de|d[oa]s|com)\s
            (?:(?:[oa]s|nov[oa]s|milhares\sde|centenas\sde|muit[oa]s|mais|ess[ea]s|est[ea]s|jovens)\s){{0,2}}{_ARRIVING}\b
            |\b{_FLOOD}\s(?:\w+\s)?(?:(?:i|e)?migratori[oa]s?|migrantes?|human[oa]s?)\b
            |\bfluxos?\s(?:i|e)?migratorios?\s(?:massiv|macic)os?\b
            |\bfluxos?\s(?:massiv|macic)os?\b(?!\sde\b)"""),
        "chegadas, movimentos, aumento de chegadas",
        "arrivals",
    ),
    AvoidedWord(
        "pt-flood-like",
        ("em onda", "em avalanche", "como onda", "como avalanche", "como uma "),
        prose_pattern(rf"\b(?:em|como|como\suma)\s{_FLOOD}\b"),
        "chegadas, movimentos, aumento de chegadas",
        "arrivals",
        near=prose_pattern(rf"\b(?:i|e)?migrantes?\b|refugiad|estrangeir|\b{_NATIONAL}[oa]s\b"),
    ),
    AvoidedWord(
        "pt-minors",
        ("menor",),
        prose_pattern(rf"""{_NO_CHILD}\b(?:
            menor(?:es)?\s(?:de\sidade|(?:des|nao\s)acompanhad\w+|(?:i|e)?migrantes?|estrangeir[oa]s?|refugiad[oa]s?
                |separad[oa]s?|solicitantes?|vitimas?|{_NATIONAL}[oa]s?)
            |(?:um|uma|cada|este|esta|esse|essa)\smenor\sde\s(?:\d{{1,2}}|dezoito|dezesseis|catorze|quatorze|treze|doze)\sanos
            |(?:trafico|direitos?|protecao|atendimento|situacao|abrigos?|juizados?|exploracao|abuso|detencao|aliciamento
                |assistencia|cuidado|entrada|saida)\sde\smenores\b{_NO_NOUN}{_GOES_ON}
            |(?:{_THOSE}|dois|tres|quatro|cinco|\d{{1,4}})\smenores\b(?!\sd(?:e\s\d|[oa]s\s\w+s\b))(?:{_GOES_ON}|(?=\s{_THEY_DO}))
            |(?:um|uma|cada|este|esse|algum|nenhum)\smenor\b(?=\s(?:que\s(?![oa]s?\b|est[ea]\b|ess[ea]\b|\d)|se\b|nao\b
                |foi\b|esta\b|viaja|chega|cruza|pode|deve|tem\b|precisa|fica|sozinh[oa]\b))
            |(?:[oa]|ao|d[oa])\smenor(?=\s(?:viaja|chega|cruza|precisa|solicita|foi\s(?:encaminh|transfer|entreg|encontr)))
            |(?:melhor|superior)\sinteresse\s(?:d[oa]s?|de)\smenor(?:es)?
            |(?:para|com|por|entre|sobre)\smenores(?!\sde\s\d|\sa\b|\sque\b){_GOES_ON}
            |(?:mulheres|familias|adult[oa]s|criancas|pessoas)\s(?:e|ou)\smenores(?!\s(?:a|que|de|do)\b){_GOES_ON}
            )\b
            |^menores(?=:|\s(?:e|ou|em|com|sem)\b)"""),
        "crianças e adolescentes",
        "children",
        unless=prose_pattern(
            r"\bmaiores\se\s|\be\s(?:[oa]s\s)?maiores|\bmaior\se\s|\bcust[oe]s|\bvalores|\bprecos|\bniveis|\bnumeros"
        ),
    ),
    AvoidedWord(
        "pt-coyote",
        ("coiote", "coyote", "atravessador"),
        prose_pattern(r"\b(?:coiot[ea]s?|coyotes?|atravessador(?:[ea]s|a)?)\b"),
        "rede de contrabando de migrantes",
        "network",
        near=_TRADE,
        unless=prose_pattern(r"animal|fauna|especie|uiv|raposa|puma|\bsafra|mercadoria|atacad"),
    ),
    AvoidedWord(
        "pt-vulnerable",
        ("vulnerave",),
        prose_pattern(rf"\b(?:{_PERSON}\s(?:\w+\s)?vulneravel|{_PEOPLE}\s(?:\w+\s)?vulneraveis)\b"),
        "em situação de vulnerabilidade",
        "vulnerability",
    ),
    AvoidedWord(
        "pt-gender-sign",
        ("@", "*s", "xs", *_WITH_X),
        prose_pattern(rf"""(?<![\w.@+/-])[a-z]+(?:-[a-z]+)?@s?(?![\w@-]|\.\w)
            |\b[a-z]*[{CONSONANTS}](?:x|\*)s\b|\b(?:{"|".join(_WITH_X)})\b"""),
        "pessoas, população, equipe, quem",
        "gender",
    ),
    AvoidedWord(
        "pt-gender-e",
        _WITH_E,
        prose_pattern(rf"\b(?:{'|'.join(_WITH_E)})\b"),
        "pessoas, população, equipe, quem",
        "gender",
    ),
    AvoidedWord(
        "pt-crisis",
        ("migratoria",),
        prose_pattern(r"\bcrises?\s(?:\w+\s)?migratorias?\b"),
        "contexto de mobilidade",
        "mobility",
        unless=prose_pattern(r"prevencao\sde\satrocidades\sno\scontexto\sda\scrise\smigratoria"),
    ),
    AvoidedWord(
        "pt-smuggling",
        ("trafico",),
        prose_pattern(r"\btrafico\s(?:ilicito\s|ilegal\s)?de\s(?:(?:i|e)?migrantes|pessoas\smigrantes)\b"),
        "contrabando de migrantes",
        "smuggling",
        unless=_ABOUT_WORDS,
        is_false_friend=True,
    ),
    AvoidedWord(
        "pt-trafficking",
        ("trata ", "contrabando"),
        # "Trata" is a verb here: "a ficha trata de pessoas"; as a noun it is Spanish.
        prose_pattern(r"""(?:^|\b(?:(?<!que\s)(?<!quem\s)a|da|na|contra|pela|uma|essa|esta|de|com|sobre|por|para)\s)
            (?P<spot>trata\sde\s(?:pessoas|mulheres|seres\shumanos|criancas))\b
            |\bcontrabando\sde\s(?:pessoas|seres\shumanos|mulheres|criancas)\b"""),
        "tráfico de pessoas",
        "trafficking",
        unless=_ABOUT_WORDS,
        is_false_friend=True,
    ),
)

TERMS: Final = PairedTerms(
    ("trafico", "contrabando", "trata de"),
    prose_pattern(r"""(?P<smuggling>contrabando\b(?!\sde\s(?:mercador|cigarr|drog|arm|combust))|trafico\s(?:ilicito\s)?de\smigrantes\b)
        |trafico\b(?!\s(?:ilicito|ilegal|de\s(?:drogas|armas|entorpecentes|influencia)))
        |trata\sde\spessoas\b(?<=\ba\strata\sde\spessoas)"""),
    unless=_ABOUT_WORDS,
    preferred={"trafficking": "tráfico de pessoas", "smuggling": "contrabando de migrantes"},
)
