"""What a site is about: kinds, fields, entries, references."""
