"""A catalogue in, HTML fragments and values for the templates out: strings only, no reading or writing."""
