"""What the site is, and where its pages and files are."""
