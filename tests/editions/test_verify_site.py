from __future__ import annotations

from pathlib import Path

import pytest

from baqueano.editions.verify import verify_site

CLEAN = {
    "index.html": """<!DOCTYPE html><html lang="es"><head>
<link rel="canonical" href="https://example.org/"><link rel="stylesheet" href="assets/estilo.css?v=1">
<link rel="alternate" hreflang="pt" href="pt/index.html"><link rel="icon" href="data:image/png;base64,AA==">
<style>body { background: url(assets/punto.png) }</style></head><body>
<a href="kit/t-03.html#pasos">pasos</a><a href="kit/t-03.html?h=x#pasos">pasos</a><a href="#">arriba</a>
<a href="#top">arriba</a><a href="#arriba">arriba</a><a name="arriba"></a><a href="https://example.org/x">fuera</a>
<a href="mailto:a@example.org">correo</a><a href="tel:145">145</a><a href="kit/ni%C3%B1ez.html">niñez</a>
<img src="assets/punto.png" srcset="assets/punto.png 1x, assets/punto.png 2x">
<p style="background:url('assets/punto.png')"></p>
<svg><use href="#arriba"></use></svg><script src="assets/a.js"></script>
<script>var a = '<img src="https://example.org/no.png">'</script><p>url(https://example.org/texto)</p></body></html>""",
    "pt/index.html": '<html lang="pt"><a href="../index.html">es</a><a href="../kit/../index.html">es</a></html>',
    "kit/t-03.html": '<html lang="es"><h2 id="pasos">Pasos</h2><video poster="../assets/punto.png"></video></html>',
    "kit/niñez.html": '<html lang="es"><a href="t-03.html#:~:text=Pasos">texto</a></html>',
    "viejo.html": '<html lang="es"><meta http-equiv="refresh" content="0; url=kit/t-03.html#pasos"></html>',
    "404.html": '<html lang="es"><a href="/index.html">inicio</a><script src="/assets/a.js"></script></html>',
    "assets/estilo.css": """/* url(https://example.org/no.png) */ @import "otro.css";
a { background: url("punto.png"); content: "url(no.png)" } b { background: url(data:image/png;base64,AA==) }""",
    "assets/otro.css": "",
    "assets/punto.png": "",
    "assets/a.js": "fetch('https://example.org')",
}

DEAD, ANCHOR, ABSOLUTE = "site-link-dead", "site-anchor-dead", "site-link-absolute"
REMOTE, LANGUAGE = "site-resource-remote", "site-language-missing"

FAULTS = [
    ("<a href='kit/t-04.html'>x</a>", DEAD),
    ("<a href='kit/'>x</a>", DEAD),
    ("<a href='kit'>x</a>", DEAD),
    ("<a href='.'>x</a>", DEAD),
    ("<a href='Kit/t-03.html'>x</a>", DEAD),
    ("<a href='../site/index.html'>x</a>", DEAD),
    ("<img src='assets/no.png'>", DEAD),
    ("<img srcset='assets/punto.png 1x, assets/no.png 2x'>", DEAD),
    ("<source srcset='assets/no.png'>", DEAD),
    ("<video poster='assets/no.png'></video>", DEAD),
    ("<script src='assets/no.js'></script>", DEAD),
    ("<link rel='alternate' href='en/index.html'>", DEAD),
    ("<style>a { background: url('assets/no.png') }</style>", DEAD),
    ("<p style='background: url(assets/no.png)'></p>", DEAD),
    ("<meta http-equiv='Refresh' content='0;URL=kit/no.html'>", DEAD),
    ("<form action='buscar.html'></form>", DEAD),
    ("<object data='assets/no.svg'></object>", DEAD),
    ("<a href='kit/t-03.html#paso'>x</a>", ANCHOR),
    ("<a href='#paso'>x</a>", ANCHOR),
    ("<svg><use href='#no'></use></svg>", ANCHOR),
    ("<a href='/kit/t-03.html'>x</a>", ABSOLUTE),
    ("<a href='//example.org/x'>x</a>", ABSOLUTE),
    ("<a href='\\\\servidor\\carpeta'>x</a>", ABSOLUTE),
    ("<a href='file:///home/x'>x</a>", ABSOLUTE),
    ("<img src='/assets/punto.png'>", ABSOLUTE),
    ("<script src='https://unpkg.com/iframe-worker/shim'></script>", REMOTE),
    ("<script src='//example.org/a.js'></script>", REMOTE),
    ("<link rel='stylesheet' href='https://fonts.googleapis.com/css'>", REMOTE),
    ("<link rel='icon' href='http://example.org/i.png'>", REMOTE),
    ("<link rel='preconnect' href='https://fonts.gstatic.com' crossorigin>", REMOTE),
    ("<link rel='preload' href='https://example.org/a.woff2' as='font'>", REMOTE),
    ("<link rel='dns-prefetch' href='//example.org'>", REMOTE),
    ("<link rel='manifest' href='https://example.org/m.json'>", REMOTE),
    ("<img src='HTTPS://example.org/a.png'>", REMOTE),
    ("<img src=' https://example.org/a.png'>", REMOTE),
    ("<img srcset='assets/punto.png 1x, https://example.org/a.png 2x'>", REMOTE),
    ("<iframe src='https://example.org'></iframe>", REMOTE),
    ("<object data='https://example.org/a.svg'></object>", REMOTE),
    ("<style>@import 'https://example.org/a.css';</style>", REMOTE),
    ("<style>a { background: url(//example.org/a.png) }</style>", REMOTE),
    ("<p style='background: url(https://example.org/a.png)'></p>", REMOTE),
    ("<svg><image xlink:href='https://example.org/a.png'/></svg>", REMOTE),
    ("<meta http-equiv='refresh' content='0; url=https://example.org'>", REMOTE),
    ("<base href='https://example.org/'>", REMOTE),
]


def plant(root: Path, *, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def clean_site(tmp_path: Path) -> Path:
    return plant(tmp_path / "carpeta con espacio y #" / "site", files=CLEAN)


def test_a_clean_site_gives_no_finding(clean_site: Path) -> None:
    assert list(verify_site(clean_site)) == []


@pytest.mark.parametrize(("fault", "rule"), FAULTS)
def test_each_planted_fault_is_found_alone_and_in_its_place(clean_site: Path, fault: str, rule: str) -> None:
    page = f'<!DOCTYPE html>\n<html lang="es">\n<body>\n  {fault}\n</body>\n</html>'
    plant(clean_site, files={"nueva.html": page})
    findings = list(verify_site(clean_site))
    assert [(f.rule.name, f.place.path, f.place.line) for f in findings] == [(rule, "nueva.html", 4)]
    assert all(findings[0].message(language) and findings[0].hint(language) for language in ("es", "pt", "en"))


def test_a_page_without_language_is_found(clean_site: Path) -> None:
    plant(clean_site, files={"nueva.html": "<html><body></body></html>", "otra.html": '<html lang=" "></html>'})
    findings = list(verify_site(clean_site))
    assert [(f.rule.name, f.place.path) for f in findings] == [(LANGUAGE, "nueva.html"), (LANGUAGE, "otra.html")]


def test_faults_of_a_style_sheet_are_found_on_their_line(clean_site: Path) -> None:
    css = "a { color: red }\nb { background: url(no.png) }\n@import url('https://example.org/a.css');\n"
    plant(clean_site, files={"assets/nuevo.css": css})
    findings = [(f.rule.name, str(f.place)) for f in verify_site(clean_site)]
    assert findings == [(DEAD, "assets/nuevo.css:2:17"), (REMOTE, "assets/nuevo.css:3:9")]


def test_a_link_to_a_folder_is_told_from_a_link_to_nothing(clean_site: Path) -> None:
    plant(clean_site, files={"nueva.html": '<html lang="es"><a href="pt/">pt</a><a href="no/">no</a></html>'})
    assert [finding.hint_key for finding in verify_site(clean_site)] == ["folder", ""]


def test_a_404_page_may_not_load_from_another_host(clean_site: Path) -> None:
    plant(clean_site, files={"404.html": '<html lang="es"><script src="//example.org/a.js"></script></html>'})
    assert [finding.rule.name for finding in verify_site(clean_site)] == [REMOTE]
