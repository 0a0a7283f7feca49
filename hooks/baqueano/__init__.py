"""Baqueano: a folder of multilingual Markdown in, a knowledge site that works without a network out.

The folders tell the journey of a page, and an earlier one never imports a later one:

    places         where an author wrote something
    diagnostics    what is wrong there, in the reader's language
    rules/         every fault we name: one sentence, three languages, an example
    settings       mkdocs.yml, pyproject.toml and the interface texts
    model/         kinds, fields, entries, references: what a site is about
    sources/       Markdown and YAML in, typed values with places out
    catalogue      all pages and entries, immutable
    checks/        catalogue in, diagnostics out
    render/        catalogue in, HTML fragments out
    inspection     settings in, catalogue and findings out
    editions/      built site in, files to carry away out
    fixes/         diagnostics with edits in, repaired files out
    reports/       diagnostics in, what people and programs read out
    mkdocs_bridge  the only module that knows MkDocs
"""
