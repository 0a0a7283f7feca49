"""Markdown and YAML in, typed values with their places out."""
