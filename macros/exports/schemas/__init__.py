"""JSON Schemas of what the site publishes and of the catalog itself."""
