"""Spanish: nothing in, the words to avoid (domain facts 5.2) and the paired terms (5.1) out."""

from __future__ import annotations

from typing import Final

from baqueano.model.avoided.words import ABOUT_WORDS, CONSONANTS, AvoidedWord, PairedTerms
from baqueano.model.folding import prose_pattern

# Small letters without accents: that is how a text is searched.
_NATIONAL: Final = r"""(?:bolivian|paraguay|peruan|venezolan|colombian|haitian|chilen|uruguay|brasilen|ecuatorian|cuban
    |dominican|siri|chin|ucranian|african)"""
_PERSON: Final = rf"""(?:persona|(?:in|e)?migrante|extranjer[oa]|trabajador[a]?|refugiad[oa]|solicitante|familia|mujer
    |hombre|nin[oa]|joven|adolescente|residente|ciudadan[oa]|jornaler[oa]|viajer[oa]|{_NATIONAL}[oa]|senegales[a]?|poblacion|gente)"""
_PEOPLE: Final = rf"""(?:personas|(?:in|e)?migrantes|extranjer[oa]s|trabajador[ea]s|refugiad[oa]s|solicitantes|familias
    |mujeres|hombres|nin[oa]s|jovenes|adolescentes|residentes|ciudadan[oa]s|jornaler[oa]s|viajer[oa]s|{_NATIONAL}[oa]s|senegales[ea]s|poblaciones|vecin[oa]s)"""
_THOSE: Final = r"""(?:l[oa]s|un[oa]s|est[oa]s|es[oa]s|much[oa]s|algun[oa]s|otr[oa]s|cuant[oa]s|tant[oa]s|mas|miles\sde
    |cientos\sde|decenas\sde)"""
_ONE: Final = r"(?:un|este|ese|aquel|algun|ningun|cada|otro|a\sun|de\sun)"
# A noun in the plural follows: the word before it is its adjective ("los menores costos").
_NO_NOUN: Final = r"(?!\s(?!\w+(?:ad|id)[oa]s\b)(?!l[oa]s\b|sus?\b|nos\b|tras\b|dos\b|tres\b|mas\b)\w+s\b)"
_GOES_ON: Final = r"""(?=[.,;:)»"!?…|]|$|\s(?:que|y|e|o|en|de|del|con|sin|a|al|se|no|son|es|fue|fueron|estan|esta|deben
    |debe|pueden|puede|tienen|tiene|viajan|viaja|llegan|llega|cruzan|cruza|quedan|queda|necesitan|necesita|ante|bajo
    |durante|hasta|desde|por|para|junto|sol[oa]s?)\b)"""
# After a noun in the plural, only a verb ends like this.
_THEY_DO: Final = r"(?!tambien\b|bien\b|segun\b)\w{2,}(?:an|en|aron|ieron)\b"
_NO_VERB: Final = r"(?!es\s|son\s|era|fue|sea\s|seria|resulta|parece|que\s|y\s|o\s|de\s|como\s|no\s)"
_ARRIVING: Final = rf"""(?:(?:in|e)?migra\w+|{_PEOPLE}|gente|llegadas|indocumentad[oa]s|ilegales)"""
_FLOOD: Final = r"(?:oleadas?|avalanchas?|aluvion(?:es)?|invasion(?:es)?|olas?|flujos?\smasivos?)"
_NOUNS: Final = (
    "persona personas nino nina ninos ninas hijo hija hijos hijas joven jovenes adolescente adolescentes bebes mujeres "
    "hermanos hermanas victimas"
)
_NO_CHILD: Final = "".join(rf"(?<!{noun}\s)" for noun in _NOUNS.split())
_NOT_SAID_OF_PEOPLE: Final = r"""\b(?:taller|centro|cementerio|paso|pase|cruce|ruta|local|lugar|casa|trabajo|empleo
    |vuelo|viaje|red|grupo|barco|bote|campo|mercado|reunion|aborto|apuesta|juego|fabrica|practica
    |actividad|organizacion)(?:e?s)?\b"""
_TRADE: Final = prose_pattern(r"front|migra|cobr|traf|contrat|\bpag|viaj|dinero|\brede?s?\b|person|gente|famili")

_WITH_X: Final = "todx ellx nosotrx otrx muchx amigx companerx ninx chicx latinx refugiadx"
_WITH_E: Final = (
    "todes nosotres vosotres elles amigues chiques nines companeres bienvenides refugiades hijes alumnes maestres "
    "vecines ciudadanes desplazades venezolanes bolivianes haitianes peruanes argentines muches algunes otres abueles "
    "hermanes"
)
_ABOUT_WORDS: Final = prose_pattern(rf"{ABOUT_WORDS}|smuggling|trafficking|pessoas")

WORDS: Final = (
    AvoidedWord(
        "es-illegal",
        ("ilegal",),
        prose_pattern(rf"""\b(?:{_PERSON}\s(?:{_NO_VERB}\w+\s)?ilegal|{_PEOPLE}\s(?:{_NO_VERB}\w+\s)?ilegales)\b
            |\b(?:in|e)?migracion(?:es)?\s(?:{_NO_VERB}\w+\s)?ilegal(?:es)?\b
            |\b(?:estancia|estadia|permanencia|residencia)s?\silegal(?:es)?\b
            |\b(?:situacion|condicion|estatus|estado)\smigratori[oa]\silegal\b
            |\b(?:{_PERSON}|{_PEOPLE})\sen\s(?:situacion|condicion)\silegal\b
            |(?:^|\b{_THOSE}\s)ilegales\b{_NO_NOUN}
            |\b{_ONE}\silegal\b{_GOES_ON}"""),
        "en situación irregular",
        "irregular",
    ),
    AvoidedWord(
        "es-clandestine",
        ("clandestin",),
        prose_pattern(rf"""\b(?:{_PERSON}\s(?:{_NO_VERB}\w+\s)?clandestin[oa]|{_PEOPLE}\s(?:{_NO_VERB}\w+\s)?clandestin[oa]s)\b
            |\b(?:in|e)?migracion(?:es)?\s(?:{_NO_VERB}\w+\s)?clandestinas?\b
            |\b{_THOSE}\sclandestin[oa]s\b{_NO_NOUN}
            |\b{_ONE}\sclandestino\b{_GOES_ON}"""),
        "en situación irregular",
        "irregular",
    ),
    AvoidedWord(
        "es-clandestine-said",
        ("clandestin",),
        prose_pattern(rf"""(?:^|\b(?:{_PEOPLE}|quienes|gente)\b(?:(?!clandestin|{_NOT_SAID_OF_PEOPLE})[^\n]){{0,120}}?\b)
            (?P<spot>(?:son|eran)\sclandestin[oa]s)\b{_NO_NOUN}"""),
        "en situación irregular",
        "irregular",
        unless=prose_pattern(_NOT_SAID_OF_PEOPLE),
    ),
    AvoidedWord(
        "es-papers",
        ("papeles",),
        prose_pattern(r"\bsin[\s-]?papeles\b(?!\s(?:de|del|en|sobre|impres|suelt|pegad|blanc|ni|a\s))"),
        "sin documentación migratoria",
        "documents",
    ),
    AvoidedWord(
        "es-undocumented",
        ("indocumentad",),
        prose_pattern(rf"""(?:^|\b(?:{_THOSE}|el|la|al|del|un|una|de|a|para|por|con|entre|contra|hay|habia|existen)\s)
            (?P<spot>indocumentad[oa]s?)\b{_NO_NOUN}"""),
        "persona sin documentación migratoria",
        "documents",
    ),
    AvoidedWord(
        "es-deport",
        ("deport",),
        prose_pattern(r"\bdeport(?:ar\w{0,4}|an?|o|en|aron|aban?|ad[oa]s?|ando\w{0,3})\b"),
        "expulsar",
        "expulsion",
        # The crime against humanity keeps its word.
        unless=prose_pattern(
            r"deportacion|traslad|humanidad|cri(?:men|min)|guerra|genocid|poblacion|roma\b|estatuto|nazi|exterm|deportist"
        ),
    ),
    AvoidedWord(
        "es-flood",
        ("oleada", "avalancha", "aluvion", "invasion", "olas", "ola ", "flujo"),
        prose_pattern(rf"""\b{_FLOOD}\s(?:(?!de\b)\w+\s)?(?:de|con)\s
            (?:(?:l[oa]s?|el|nuev[oa]s|miles\sde|cientos\sde|much[oa]s|mas|es[oa]s|est[oa]s|jovenes)\s){{0,2}}{_ARRIVING}\b
            |\b{_FLOOD}\s(?:\w+\s)?(?:(?:in|e)?migratori[oa]s?|migrantes?|human[oa]s?)\b
            |\bflujos?\s(?:in|e)?migratorios?\smasivos?\b
            |\bflujos?\smasivos?\b(?!\sde\b)"""),
        "llegadas, movimientos, aumento de llegadas",
        "arrivals",
    ),
    AvoidedWord(
        "es-flood-like",
        ("en oleada", "en avalancha", "como oleada", "como avalancha", "como una ", "como un "),
        prose_pattern(rf"\b(?:en|como|como\suna?)\s{_FLOOD}\b"),
        "llegadas, movimientos, aumento de llegadas",
        "arrivals",
        near=prose_pattern(rf"\b(?:in|e)?migrantes?\b|refugiad|extranjer|\b{_NATIONAL}[oa]s\b"),
    ),
    AvoidedWord(
        "es-minors",
        ("menor",),
        prose_pattern(rf"""{_NO_CHILD}\b(?:
            menor(?:es)?\s(?:de\sedad|no\sacompanad\w+|(?:in|e)?migrantes?|extranjer[oa]s?|refugiad[oa]s?|separad[oa]s?
                |solicitantes?|victimas?|tutelad[oa]s?|{_NATIONAL}[oa]s?)
            |(?:un|una|cada|este|esta|ese|esa)\smenor\sde\s(?:\d{{1,2}}|dieciocho|dieciseis|catorce|trece|doce)\sanos
            |(?:trata|trafico|derechos?|proteccion|atencion|situacion|hogar(?:es)?|juzgados?|defensor(?:ia)?|explotacion
                |abuso|detencion|retencion|captacion|asistencia|cuidado|ingreso|salida)\sde\smenores\b{_NO_NOUN}{_GOES_ON}
            |(?:{_THOSE}|dos|tres|cuatro|cinco|\d{{1,4}})\smenores\b(?!\sde\s(?:\d|l[oa]s\s\w+s\b))(?:{_GOES_ON}|(?=\s{_THEY_DO}))
            |(?:un|una|cada|este|ese|algun|ningun)\smenor\b(?=\s(?:que\s(?!el\b|la\b|l[oa]s\b|est[ea]\b|es[ea]\b|\d)|se\b
                |no\b|fue\b|esta\b|viaja|llega|cruza|puede|debe|tiene|necesita|queda|sol[oa]\b))
            |(?:el|la|al|del)\smenor(?=\s(?:viaja|llega|cruza|necesita|solicita|fue\s(?:traslad|deriv|reten|entreg|halla)))
            |interes\ssuperior\s(?:del|de\sl[oa]s|de\sla)\smenor(?:es)?
            |(?:a|para|con|por|entre|sobre|hacia)\smenores(?!\sde\s\d|\sa\b|\sque\b){_GOES_ON}
            |(?:mujeres|familias|adult[oa]s|nin[oa]s|personas)\s(?:y|o|e)\smenores(?!\s(?:a|que|de)\b){_GOES_ON}
            )\b
            |^menores(?=:|\s(?:y|e|o|en|con|sin)\b)"""),
        "niñas, niños y adolescentes",
        "children",
        unless=prose_pattern(
            r"\bmayores\s[yao]\s|\by\smayores|\bmayor\sy\s|\bcost[oe]s|\bvalores|\bprecios|\bniveles|puntajes|numeros"
        ),
    ),
    AvoidedWord(
        "es-mena",
        ("mena",),
        prose_pattern(r"(?<!region\s)\bmenas?\b(?!\s\()"),
        "niñez y adolescencia no acompañada",
        "children",
        written=prose_pattern(r"MENA[Ss]?"),
    ),
    AvoidedWord(
        "es-coyote",
        ("coyote", "pasador"),
        prose_pattern(r"\b(?:coyot[ea]s?|pasador[ea]?s?)\b"),
        "red de tráfico ilícito de migrantes",
        "network",
        near=_TRADE,
        unless=prose_pattern(r"animal|fauna|especie|aull|zorro|puma|puerta|candado|cerrojo|cabello|hebilla"),
    ),
    AvoidedWord(
        "es-coyote-does",
        ("coyote", "pasador"),
        prose_pattern(r"""\b(?:el|un|los|unos)\s(?P<spot>(?:coyot[ea]|pasador[ea]?)s?)\b(?=\s(?:l[oae]s|nos|me|le)\s
            (?:dej|abandon|llev|cruz|gui|esper|escond|promet|rob|golpe|enga|amenaz|exig|pid|conduj|traj|ofrec)\w+)"""),
        "red de tráfico ilícito de migrantes",
        "network",
        unless=prose_pattern(
            rf"{_TRADE.source}|animal|fauna|especie|aull|zorro|puma|puerta|candado|cerrojo|cabello|hebilla"
        ),
    ),
    AvoidedWord(
        "es-vulnerable",
        ("vulnerable",),
        prose_pattern(rf"\b(?:{_PERSON}\s(?:\w+\s)?vulnerable|{_PEOPLE}\s(?:\w+\s)?vulnerables)\b"),
        "en situación de vulnerabilidad",
        "vulnerability",
    ),
    AvoidedWord(
        "es-gender-sign",
        ("@", "*s", "xs", *_WITH_X.split()),
        prose_pattern(rf"""(?<![\w.@+/-])[a-z]+(?:-[a-z]+)?@s?(?![\w@-]|\.\w)
            |\b[a-z]*[{CONSONANTS}](?:x|\*)s\b|\b(?:{"|".join(_WITH_X.split())})\b"""),
        "personas, población, niñez, equipo, quienes",
        "gender",
    ),
    AvoidedWord(
        "es-gender-e",
        tuple(_WITH_E.split()),
        prose_pattern(rf"\b(?:{'|'.join(_WITH_E.split())})\b"),
        "personas, población, niñez, equipo, quienes",
        "gender",
    ),
    AvoidedWord(
        "es-crisis",
        ("migratoria",),
        prose_pattern(r"\bcrisis\s(?:\w+\s)?(?:migratorias?|migrante)\b"),
        "contexto de movilidad",
        "mobility",
        # The title of the project itself.
        unless=prose_pattern(r"prevencion\sde\satrocidades\sen\sel\scontexto\sde\sla\scrisis\smigratoria"),
    ),
    AvoidedWord(
        "es-trafficking",
        ("trafico",),
        prose_pattern(
            r"\btrafico\s(?:ilicito\s|ilegal\s)?de\s(?:personas|seres\shumanos|mujeres)\b|\btrafico\shumano\b"
        ),
        "trata de personas",
        "trafficking",
        unless=_ABOUT_WORDS,
        is_false_friend=True,
    ),
    AvoidedWord(
        "es-trafficking-migrants",
        ("trata de",),
        # "Trata" is a verb too: "la ficha trata de migrantes".
        prose_pattern(r"""(?:^|\b(?:(?<!que\s)la|una|esta|posible|de|por|contra|con|sobre)\s)
            (?P<spot>trata\sde\s(?:l[oa]s\s)?(?:in|e)?migrantes)\b"""),
        "tráfico ilícito de migrantes",
        "either",
        other="trata de personas",
        unless=_ABOUT_WORDS,
        is_false_friend=True,
    ),
    AvoidedWord(
        "es-smuggling",
        ("contrabando",),
        prose_pattern(r"\bcontrabando\sde\s(?:personas|(?:in|e)?migrantes|seres\shumanos)\b"),
        "tráfico ilícito de migrantes",
        "smuggling",
        unless=_ABOUT_WORDS,
        is_false_friend=True,
    ),
)

_NO_SUBJECT: Final = "".join(
    rf"(?<!\b{noun}\strata)"
    for noun in (
        *("se", "que", "no", "ficha", "guia", "capitulo", "pagina", "texto", "modulo", "libro", "documento", "seccion"),
        *("articulo", "ley", "norma", "marco", "curso", "taller", "nota", "informe", "tabla", "unidad"),
    )
)
TERMS: Final = PairedTerms(
    ("trata", "trafico", "contrabando"),
    # "Trata" is a verb too: "de qué trata", "se trata de", "trata de evitarlo".
    prose_pattern(rf"""trata\b(?<=\btrata){_NO_SUBJECT}(?:(?=\sde\s(?:personas|mujeres|ninas|ninos|seres)\b)
            |(?<=\bla\strata)|(?<=\bposible\strata)|(?<=\bpor\strata)|(?<=\bcontra\strata)|(?<=\bde\strata)|(?<=\bo\strata)
            |(?<=\bsobre\strata)|(?<=[.:;|\n]trata)(?=\s(?:y|o)\s)|(?<=[.:;|]\strata)(?=\s(?:y|o)\s)|(?<=^trata)$)
        |(?P<smuggling>trafico\s(?:ilicito|de\s(?:in|e)?migrantes)\b|contrabando\sde\s(?:personas|migrantes)\b)"""),
    unless=_ABOUT_WORDS,
    preferred={"trafficking": "trata de personas", "smuggling": "tráfico ilícito de migrantes"},
)
