"""`papers.yaml` read, checked and turned into a `Catalog`. Knows no output format."""
