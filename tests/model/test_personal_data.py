"""Texts in, the personal data, locations and secrets in them out; what only looks like one, nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import any_text

from baqueano.model.credentials import find_credentials
from baqueano.model.locations import find_locations
from baqueano.model.personal_data import find_personal_data, is_example

DISCLOSING = [
    ("DNI 30.123.456", "30.123.456"),
    ("D.N.I. N° 28.456.789", "28.456.789"),
    ("**DNI:** 5123456", "5123456"),
    ("documento nacional de identidad 30123456", "30123456"),
    ("cédula de identidad boliviana 4567890", "4567890"),
    ("La señora López (28.456.789) firmó", "28.456.789"),
    ("| Nombre | DNI |\n|:--|:--|\n| Ana | 30123456 |", "30123456"),
    ("CUIL 20-12345678-9", "20-12345678-9"),
    ("20-12345678-6", "20-12345678-6"),
    ("CUIT: 27123456780", "27123456780"),
    ("CPF 529.982.247-25", "529.982.247-25"),
    ("pasaporte argentino AAB123456", "AAB123456"),
    ("Passport No. C1234567", "C1234567"),
    ("escriba a juana.perez@gmail.com.", "juana.perez@gmail.com"),
    ("Escreva a joana.silva@exemplo.com", "joana.silva@exemplo.com"),
    ("[correo](mailto:juana@gmail.com)", "juana@gmail.com"),
    ("+54 9 387 555-1234", "+54 9 387 555-1234"),
    ("celular: 387 15 555-1234", "387 15 555-1234"),
    ("https://wa.me/5493875551234", "5493875551234"),
    ("fecha de nacimiento: 12/03/1990", "12/03/1990"),
    ("date of birth: March 12, 1990", "March 12, 1990"),
    ("patente AB 123 CD", "AB 123 CD"),
    ("-24.7859, -65.4117", "-24.7859, -65.4117"),
    ("-24,7859; -65,4117", "-24,7859; -65,4117"),
    ("24.7859 S, 65.4117 O", "24.7859 S, 65.4117 O"),
    ("coordenadas: 24.785, 65.411", "24.785, 65.411"),
    ('"coordinates": [-65.4117, -24.7859]', "-65.4117, -24.7859"),
    ("lat: -24.7859", "-24.7859"),
    ("24°47'18\"S", "24°47'18\"S"),
    ("47PC6HQV+2X", "47PC6HQV+2X"),
    ("6HQV+2X Salta", "6HQV+2X"),
    ("///mesa.silla.lapiz", "///mesa.silla.lapiz"),
    ("https://www.google.com/maps/@-24.7859,-65.4117,15z", "-24.7859,-65.4117"),
    ("https://www.openstreetmap.org/?mlat=-24.7859&mlon=-65.4117", "-24.7859&mlon=-65.4117"),
    ("AKIAIOSFODNN7ABCDEFG", "AKIAIOSFODNN7ABCDEFG"),
    ("-----BEGIN OPENSSH PRIVATE KEY-----", "-----BEGIN OPENSSH PRIVATE KEY-----"),
    ("password=hunter22", "hunter22"),
    ("contraseña: salta2025", "salta2025"),
    ('API_KEY = "abc123def456"', "abc123def456"),
    ("https://usuario:secreto1@servidor.org/", "usuario:secreto1"),
]
HARMLESS = [
    "ISBN 978-987-1407-80-4, DOI 10.2760/94802, 10.5038/1911-9933.9.3.1392",
    "Ley 25.871, Leyes 26.364, 26.842; 25.871, 26.165",
    "A/RES/73/195, A/70/741-S/2016/71, OC-21/14, Boletín Oficial 31.069",
    "9 de diciembre de 1948, 2026-11-24, 24/11/2026, de 9.30 a 12.45",
    "una población de 46.234.830; $ 12.345.678; 12.345.678 personas; +20.000.000 de personas",
    "| Año | Población |\n|:--|:--|\n| 2010 | 40.117.096 |",
    "documento A/70/741, documento 20141001, infoleg 417374, DNI 00.000.000, DNI XX.XXX.XXX",
    "20-12345678-1, 30-71234567-1, 111.111.111-11",
    "l@s, icono@2x.png, usuario@example.org, info@mi-casa.example, @usuario, mkdocs@1.6",
    "línea 145, 0800-222-1717, celular de 2015, celebró 2025 encuentros",
    "25 °C, un ángulo de 45°, 5.°, art. 5º, el paralelo 22",
    "1.000, 2.000; 5,125 / 5,250; 1.234,567 y 12.345,678; -1.5, -2.5; 1.6.1, 9.8.1",
    "2 + 2, C++, R-01+R-02, file:///home/ana.plan.odt",
    "contraseña: elija una larga; la clave: escuchar; password: ********; token: {{ token }}; API_KEY=$CLAVE",
    "clave: T-03.md, key: 12, token-ring: 802.3x1, https://example.org/?token=abc12345, sha256:abcdef0123456789",
    "DNU 366/2025, dominio público ABC, patente de un invento, matrícula abierta",
]


def found_in(text: str) -> list[str]:
    runs = (*find_personal_data(text), *find_locations(text), *find_credentials(text))
    return [text[start:end] for start, end, _ in runs]


@pytest.mark.parametrize(("text", "found"), DISCLOSING)
def test_what_leads_to_a_person_or_place_or_opens_a_door_is_found(text: str, found: str) -> None:
    assert found_in(text) == [found]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("address", "is_nobodys"),
    [
        ("a@example.org", True),
        ("a@mail.example.com", True),
        ("a@casa.test", True),
        ("a@mi-casa.example", True),
        ("a@exemplo.com", False),
        ("a@ejemplo.org", False),
        ("a@example.org.ar", False),
        ("a@gmail.com", False),
    ],
)
def test_some_addresses_are_kept_for_examples(address: str, is_nobodys: bool) -> None:
    assert is_example(address) == is_nobodys


@given(any_text)
def test_every_run_lies_in_the_text(text: str) -> None:
    runs = [*find_personal_data(text), *find_locations(text), *find_credentials(text)]

    assert all(0 <= start < end <= len(text) for start, end, _ in runs)
