"""The catalog as files for download and for programs. Knows nothing of pages."""
