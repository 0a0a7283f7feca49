"""Hypothesis strategies: pages as authors write them, and worse."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

# The same examples in every run: a build that was green stays green, and a fault found once is found again.
settings.register_profile("modest", max_examples=200, deadline=None, derandomize=True, database=None)
settings.load_profile("modest")

SCRAPS = (
    *("[", "](ref:R-1)", "](ref:T-01#pasos)", "[](ref:T-01)", "](a.md#b)", "](http://[x)", "![", "]", "(", ")"),
    *("<", ">", "`", "```", "~~~", "``", "\n", "\n\n", "    ", "\t", "- ", "* ", "1. ", "> ", "# ", "## "),
    *("## A {#a}", "{#no}", "{#a}", "{: .x }", "<div>", "<div markdown>", "</div>", "<p markdown=1>", "</p>"),
    *("<a href='ref:T-01'>", "</a>", "<A HREF=ref:T-01>", "<!--", "-->", "<!-- list: tool -->", "|"),
    *("\n|---|---|\n", "\n| a | b |\n", "| I-01 | a |", "[^1]", "[^1]: ", '!!! note "x"\n', '??? tip "x"\n'),
    *("<![x", "<![CDATA[", "]]>", "<?", "<!D", "&", "&amp;", "&#0;", "\\", "*", "**", "_", "á", "e\u0301", "地"),
    *("🗺", "\u2028", "\u0085", "\x00", "\x02", "\x03", "\x0b", "\ufeff", "[a]: b", "[a]: ref:T-01", "[x][a]"),
    *("<http://x>", "- [ ] ", "Term\n:   ", "<td>", "<script>", "<pre>", "<br/>"),
)
"""Bits of Markdown that mean something, alone or side by side."""

YAML_SCRAPS = (
    *("title: ", "summary: ", "kind: tool\n", "id: T-01\n", "reviewed: 2026-02-30\n", "- ", ": ", ":", "#", " #", "\n"),
    *("\n  ", "\t", "[", "]", "{", "}", ",", "'", '"', "|", ">", ">-\n", "&a ", "*a ", "!x ", "!!int ", "%", "@", "`"),
    *("~", "null", "yes", "0147", "+54", "12:30", "1e3", "0x", ".inf", "2026-11-23", "<<: ", "? ", "---", "...", "="),
    *("á", "地", "\u2028", "\u0085", "\x00", "\x07", "\ufeff", "translation:\n  of: es\n  status: draft\n"),
)

any_text = st.text(st.characters(codec="utf-8"), max_size=200)

lines_of_text = any_text.map(lambda text: text.replace("\r\n", "\n").replace("\r", "\n"))
markdown = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=4), max_size=25).map("".join)
yaml_text = st.lists(st.sampled_from(YAML_SCRAPS) | st.text(max_size=4), max_size=20).map("".join)
page_text = st.one_of(
    lines_of_text,
    markdown,
    markdown.map(lambda body: f"---\ntitle: Kit\nsummary: Una línea.\n---\n{body}"),
    st.builds("---\n{}\n---\n{}".format, yaml_text, markdown),
)

words = st.text(st.sampled_from("aeioumnrst áñç地"), min_size=1, max_size=12).map(lambda text: f"p{text.strip()}q")
prose = st.lists(words, min_size=1, max_size=6).map(" ".join)
section_ids = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True) | st.sampled_from(
    ["no", "yes", "on", "true", "null", "_uno", "2026", "0147", "1e3", "-x", "Sí"]
)
hashes = st.dictionaries(section_ids, st.from_regex(r"[0-9a-f]{8}", fullmatch=True), min_size=1, max_size=6)
sections = st.lists(st.tuples(section_ids, prose), min_size=1, max_size=4, unique_by=lambda item: item[0])
site_paths = st.lists(st.sampled_from(["kit", "pt", "matriz", "a b", "ñ"]), max_size=3).map(
    lambda folders: "/".join([*folders, "t-01.html"])
)
