"""Faults of what was published once: recorded addresses, old paths (aliases) and redirects."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

GONE: Final = Rule(
    name="permalink-gone",
    severity=Severity.ERROR,
    summary={
        "es": "Una página, un id o una sección que se publicó sigue ahí, se mudó con un alias, o consta como retirada.",
        "pt": (
            "Uma página, um id ou uma seção que foi publicada continua lá, mudou-se com um alias ou consta como "
            "retirada."
        ),
        "en": (
            "A page, id or section once published is still there, has moved with an alias, or is recorded as withdrawn."
        ),
    },
    message={
        "es": "{address} se publicó y ya no existe",
        "pt": "{address} foi publicado e já não existe",
        "en": "{address} was published and is no longer there",
    },
    hints={
        "moved": {
            "es": "agregue «aliases: [{page}]» al encabezado de {now}",
            "pt": "acrescente “aliases: [{page}]” ao cabeçalho de {now}",
            "en": "add “aliases: [{page}]” to the front matter of {now}",
        },
        "id": {
            "es": "devuelva «id: {name}» a {now}: un id publicado no cambia",
            "pt": "devolva “id: {name}” a {now}: um id publicado não muda",
            "en": "put “id: {name}” back in {now}: a published id does not change",
        },
        "anchor": {
            "es": (
                'devuelva {{#{name}}} a su título en {now}, o ponga <a id="{name}"></a> antes de la sección que '
                "tomó su lugar"
            ),
            "pt": (
                'devolva {{#{name}}} ao título em {now} ou ponha <a id="{name}"></a> antes da seção que tomou o '
                "lugar dela"
            ),
            "en": (
                'put {{#{name}}} back on its heading in {now}, or <a id="{name}"></a> before the section that took over'
            ),
        },
        "entry": {
            "es": (
                'recupere la fila, el registro o la palabra, o ponga <a id="{name}"></a> donde hoy se habla de '
                "eso, en {now}"
            ),
            "pt": (
                'recupere a linha, o registro ou a palavra, ou ponha <a id="{name}"></a> onde hoje se fala disso, '
                "em {now}"
            ),
            "en": 'bring the row, record or word back, or put <a id="{name}"></a> where {now} speaks of it now',
        },
        "": {
            "es": (
                "recupere la página; si se mudó, agregue «aliases: [{page}]» a la que tomó su lugar; si se retiró, "
                "agregue «retired», «reason» y, si algo la reemplaza, «replaced_by» a este registro"
            ),
            "pt": (
                "recupere a página; se mudou, acrescente “aliases: [{page}]” à que tomou o lugar dela; se foi "
                "retirada, acrescente “retired”, “reason” e, se algo a substitui, “replaced_by” a este registro"
            ),
            "en": (
                "bring the page back; if it moved, add “aliases: [{page}]” to the one that took over; if it was "
                "withdrawn, add “retired”, “reason” and, if something replaces it, “replaced_by” to this record"
            ),
        },
    },
    wrong="- page: kit/t-09.md   (y no hay docs/es/kit/t-09.md)",
    right=(
        "- page: kit/t-09.md\n  retired: 2026-11-24\n  reason: {es: Se unió a otra., pt: Foi unida a outra., en: "
        "Merged into another.}\n  replaced_by: T-03"
    ),
)

REPEATED: Final = Rule(
    name="permalink-repeated",
    severity=Severity.ERROR,
    summary={
        "es": "Cada dirección publicada está en un solo registro.",
        "pt": "Cada endereço publicado está em um único registro.",
        "en": "Every published address stands in a single record.",
    },
    message={
        "es": "{what} ya consta en el registro de la línea {line}",
        "pt": "{what} já consta no registro da linha {line}",
        "en": "{what} is already in the record on line {line}",
    },
    hints={
        "": {
            "es": "borre lo repetido; para anotar una sección nueva de la página bastan «page» y «anchors»",
            "pt": "apague o que se repete; para anotar uma nova seção da página bastam “page” e “anchors”",
            "en": "delete what is repeated; to record a new section of the page, “page” and “anchors” are enough",
        },
    },
    wrong="- page: kit/t-01.md\n  id: T-01\n- page: kit/t-02.md\n  id: T-01",
    right="- page: kit/t-01.md\n  id: T-01\n- page: kit/t-02.md\n  id: T-02",
)

CHAIN: Final = Rule(
    name="permalink-chain",
    severity=Severity.ERROR,
    summary={
        "es": "Lo que reemplaza a una página retirada es una entrada que existe.",
        "pt": "O que substitui uma página retirada é uma entrada que existe.",
        "en": "What replaces a withdrawn page is an entry that exists.",
    },
    message={
        "es": "«{id}» figura como reemplazo y no es una entrada que exista",
        "pt": "“{id}” consta como substituto e não é uma entrada que exista",
        "en": "“{id}” is named as the replacement and is no entry that exists",
    },
    hints={
        "end": {
            "es": "también se retiró: escriba {end}, donde termina la cadena",
            "pt": "também foi retirado: escreva {end}, onde a cadeia termina",
            "en": "it was withdrawn too: write {end}, where the chain ends",
        },
        "loop": {
            "es": "la cadena vuelve a {end}: nombre una entrada que exista, o borre la línea «replaced_by»",
            "pt": "a cadeia volta a {end}: nomeie uma entrada que exista ou apague a linha “replaced_by”",
            "en": "the chain comes back to {end}: name an entry that exists, or delete the line “replaced_by”",
        },
        "near": {
            "es": "¿quiso decir {end}?",
            "pt": "quis dizer {end}?",
            "en": "did you mean {end}?",
        },
        "": {
            "es": "nombre una entrada que exista, o borre la línea «replaced_by»",
            "pt": "nomeie uma entrada que exista ou apague a linha “replaced_by”",
            "en": "name an entry that exists, or delete the line “replaced_by”",
        },
    },
    wrong="replaced_by: T-02   (retirada)",
    right="replaced_by: T-03",
)

ALIAS_MALFORMED: Final = Rule(
    name="alias-malformed",
    severity=Severity.ERROR,
    summary={
        "es": "Un alias es la ruta antigua de una página, desde la carpeta de su idioma.",
        "pt": "Um alias é o caminho antigo de uma página, a partir da pasta do seu idioma.",
        "en": "An alias is the old path of a page, from the folder of its language.",
    },
    message={
        "es": "«{alias}» no es la ruta de una página",
        "pt": "“{alias}” não é o caminho de uma página",
        "en": "“{alias}” is not the path of a page",
    },
    hints={
        "near": {
            "es": "escríbala desde la carpeta del idioma: {near}",
            "pt": "escreva a partir da pasta do idioma: {near}",
            "en": "write it from the folder of the language: {near}",
        },
        "": {
            "es": "escriba la ruta antigua desde la carpeta del idioma, como kit/mapa.md",
            "pt": "escreva o caminho antigo a partir da pasta do idioma, como kit/mapa.md",
            "en": "write the old path from the folder of the language, such as kit/mapa.md",
        },
    },
    wrong="aliases: [/es/kit/mapa.html]",
    right="aliases: [kit/mapa.md]",
)

ALIAS_HIDES_PAGE: Final = Rule(
    name="alias-hides-page",
    severity=Severity.ERROR,
    summary={
        "es": "Ninguna dirección antigua es la de una página que existe.",
        "pt": "Nenhum endereço antigo é o de uma página que existe.",
        "en": "No old address is that of a page that exists.",
    },
    message={
        "es": "{path} figura como dirección antigua, y la página existe",
        "pt": "{path} consta como endereço antigo, e a página existe",
        "en": "{path} is given as an old address, and the page exists",
    },
    hints={
        "own": {
            "es": "borre ese alias: es la dirección de esta misma página",
            "pt": "apague esse alias: é o endereço desta mesma página",
            "en": "delete that alias: it is the address of this very page",
        },
        "retired": {
            "es": "si la página volvió, borre «retired» y lo demás del retiro en este registro; si no, borre la página",
            "pt": "se a página voltou, apague “retired” e o resto da retirada neste registro; se não, apague a página",
            "en": (
                "if the page is back, delete “retired” and the rest of the withdrawal in this record; if not, "
                "delete the page"
            ),
        },
        "": {
            "es": "borre ese alias, o borre la página de la dirección antigua",
            "pt": "apague esse alias ou apague a página do endereço antigo",
            "en": "delete that alias, or delete the page at the old address",
        },
    },
    wrong="aliases: [kit/t-02.md]   (y docs/es/kit/t-02.md existe)",
    right="aliases: [kit/mapa.md]",
)

ALIAS_REPEATED: Final = Rule(
    name="alias-repeated",
    severity=Severity.ERROR,
    summary={
        "es": "Cada dirección antigua lleva a una sola página.",
        "pt": "Cada endereço antigo leva a uma única página.",
        "en": "Every old address leads to a single page.",
    },
    message={
        "es": "«{alias}» ya es alias de {other}",
        "pt": "“{alias}” já é alias de {other}",
        "en": "“{alias}” is already an alias of {other}",
    },
    hints={
        "again": {
            "es": "deje esa ruta una sola vez en la lista",
            "pt": "deixe esse caminho uma só vez na lista",
            "en": "keep that path only once in the list",
        },
        "": {
            "es": "deje el alias en la página que tomó el lugar de la antigua, y bórrelo de la otra",
            "pt": "deixe o alias na página que tomou o lugar da antiga e apague-o da outra",
            "en": "keep the alias on the page that took over, and delete it from the other",
        },
    },
    wrong="aliases: [kit/mapa.md]   (en dos páginas)",
    right="aliases: [kit/mapa.md]   (en una)",
)

REDIRECT_LOOP: Final = Rule(
    name="redirect-loop",
    severity=Severity.ERROR,
    summary={
        "es": "Ninguna redirección vuelve a sí misma.",
        "pt": "Nenhum redirecionamento volta a si mesmo.",
        "en": "No redirect comes back to itself.",
    },
    message={
        "es": "la redirección no llega a ninguna página: {chain}",
        "pt": "o redirecionamento não chega a nenhuma página: {chain}",
        "en": "the redirect never arrives at a page: {chain}",
    },
    hints={
        "": {
            "es": "lleve {old} a una página que exista",
            "pt": "leve {old} a uma página que exista",
            "en": "lead {old} to a page that exists",
        },
    },
    wrong="redirect_maps:\n  a.md: b.md\n  b.md: a.md",
    right="redirect_maps:\n  a.md: c.md\n  b.md: c.md",
)

REDIRECT_CHAIN: Final = Rule(
    name="redirect-chain",
    severity=Severity.ERROR,
    summary={
        "es": "Una redirección llega a su página de una vez.",
        "pt": "Um redirecionamento chega à sua página de uma vez.",
        "en": "A redirect arrives at its page in one step.",
    },
    message={
        "es": "{old} lleva a {new}, que también es una redirección",
        "pt": "{old} leva a {new}, que também é um redirecionamento",
        "en": "{old} leads to {new}, which is a redirect too",
    },
    hints={
        "": {
            "es": "escriba {end}, donde termina la cadena",
            "pt": "escreva {end}, onde a cadeia termina",
            "en": "write {end}, where the chain ends",
        },
    },
    wrong="redirect_maps:\n  a.md: b.md\n  b.md: c.md",
    right="redirect_maps:\n  a.md: c.md\n  b.md: c.md",
)

REDIRECT_DEAD: Final = Rule(
    name="redirect-dead",
    severity=Severity.ERROR,
    summary={
        "es": "Cada redirección lleva a una página que existe.",
        "pt": "Cada redirecionamento leva a uma página que existe.",
        "en": "Every redirect leads to a page that exists.",
    },
    message={
        "es": "{old} lleva a {new}, que no existe",
        "pt": "{old} leva a {new}, que não existe",
        "en": "{old} leads to {new}, which does not exist",
    },
    hints={
        "near": {
            "es": "¿quiso decir {near}?",
            "pt": "quis dizer {near}?",
            "en": "did you mean {near}?",
        },
        "": {
            "es": "escriba la ruta de una página desde {docs}/",
            "pt": "escreva o caminho de uma página a partir de {docs}/",
            "en": "write the path of a page from {docs}/",
        },
    },
    wrong="redirect_maps:\n  viejo.md: neuvo.md",
    right="redirect_maps:\n  viejo.md: nuevo.md",
)

REDIRECT_HIDES_PAGE: Final = Rule(
    name="redirect-hides-page",
    severity=Severity.ERROR,
    summary={
        "es": "Ninguna redirección oculta una página que existe.",
        "pt": "Nenhum redirecionamento oculta uma página que existe.",
        "en": "No redirect hides a page that exists.",
    },
    message={
        "es": "la redirección de {old} ocultaría la página {path}",
        "pt": "o redirecionamento de {old} ocultaria a página {path}",
        "en": "the redirect of {old} would hide the page {path}",
    },
    hints={
        "": {
            "es": "borre esta línea, o borre la página",
            "pt": "apague esta linha ou apague a página",
            "en": "delete this line, or delete the page",
        },
    },
    wrong="redirect_maps:\n  index.md: inicio.md   (y docs/index.md existe)",
    right="redirect_maps:\n  portada.md: index.md",
)

RULES: Final = (
    GONE,
    REPEATED,
    CHAIN,
    ALIAS_MALFORMED,
    ALIAS_HIDES_PAGE,
    ALIAS_REPEATED,
    REDIRECT_LOOP,
    REDIRECT_CHAIN,
    REDIRECT_DEAD,
    REDIRECT_HIDES_PAGE,
)
