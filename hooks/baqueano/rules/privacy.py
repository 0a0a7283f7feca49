"""What must never be published: personal data, exact locations, keys and passwords."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

PERSONAL_DATA: Final = Rule(
    name="personal-data",
    severity=Severity.ERROR,
    summary={
        "es": "El sitio no publica datos personales: ni documentos, ni teléfonos, ni correos de personas.",
        "pt": "O site não publica dados pessoais: nem documentos, nem telefones, nem e-mails de pessoas.",
        "en": "The site publishes no personal data: no documents, telephones or e-mail addresses of persons.",
    },
    message={
        "es": "parece un dato personal: {shown}",
        "pt": "parece um dado pessoal: {shown}",
        "en": "this looks like personal data: {shown}",
    },
    hints={
        "document": {
            "es": "borre el número de documento; en un ejemplo, no use ninguno",
            "pt": "apague o número do documento; em um exemplo, não use nenhum",
            "en": "delete the number of the document; in an example, use none",
        },
        "mail": {
            "es": "borre la dirección; si es la de una institución, póngala en su registro de docs/_data/",
            "pt": "apague o endereço; se for de uma instituição, ponha-o no registro dela em docs/_data/",
            "en": "delete the address; if it is an institution's, put it into its record in docs/_data/",
        },
        "phone": {
            "es": "borre el número; si es una línea de ayuda, agréguela a docs/_data/contacts.yml",
            "pt": "apague o número; se for uma linha de ajuda, acrescente-a a docs/_data/contacts.yml",
            "en": "delete the number; if it is a help line, add it to docs/_data/contacts.yml",
        },
        "birth": {
            "es": "borre la fecha de nacimiento; si hace falta la edad, diga un tramo",
            "pt": "apague a data de nascimento; se a idade for necessária, diga uma faixa",
            "en": "delete the date of birth; if the age matters, give a range",
        },
        "plate": {
            "es": "borre la patente",
            "pt": "apague a placa",
            "en": "delete the number plate",
        },
    },
    wrong="Firma Ana, DNI 30.123.456.",
    right="Firma quien coordina el taller.",
)

LOCATION_EXACT: Final = Rule(
    name="location-exact",
    severity=Severity.ERROR,
    summary={
        "es": "El sitio no señala puntos en el mapa: un lugar exacto puede poner en riesgo a quien pasa por él.",
        "pt": "O site não marca pontos no mapa: um lugar exato pode pôr em risco quem passa por ele.",
        "en": "The site marks no points on a map: an exact place can put at risk whoever passes through it.",
    },
    message={
        "es": "una ubicación exacta: {shown}",
        "pt": "uma localização exata: {shown}",
        "en": "an exact location: {shown}",
    },
    hints={
        "": {
            "es": "bórrela y nombre solo la provincia, el departamento o el paso habilitado",
            "pt": "apague-a e nomeie só a província, o departamento ou o posto de fronteira habilitado",
            "en": "delete it and name only the province, the department or the authorised crossing",
        }
    },
    wrong="El taller es en -24.7859, -65.4117.",
    right="El taller es en la ciudad de Salta.",
)

SECRET_EXPOSED: Final = Rule(
    name="secret-exposed",
    severity=Severity.ERROR,
    summary={
        "es": "Ninguna clave ni contraseña está en los archivos del sitio.",
        "pt": "Nenhuma chave ou senha está nos arquivos do site.",
        "en": "No key or password is in the files of the site.",
    },
    message={
        "es": "parece una clave o contraseña: {shown}",
        "pt": "parece uma chave ou senha: {shown}",
        "en": "this looks like a key or password: {shown}",
    },
    hints={
        "": {
            "es": "cámbiela donde se usa y bórrela de aquí: el historial la conserva",
            "pt": "troque-a onde é usada e apague-a daqui: o histórico a conserva",
            "en": "change it where it is used and delete it here: the history keeps it",
        }
    },
    wrong="password=salta2025",
    right="password=$PASSWORD",
)

RULES: Final = (PERSONAL_DATA, LOCATION_EXACT, SECRET_EXPOSED)
