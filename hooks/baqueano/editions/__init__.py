"""The built site in, files that people carry away out."""
