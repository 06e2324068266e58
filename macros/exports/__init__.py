"""The catalog as files: `Catalog` in, text out. Knows nothing of pages, and does no I/O."""
