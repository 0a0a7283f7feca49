"""A catalogue with criteria in; its risk matrix as tables, as records, and as what leads from one to the other, out."""
