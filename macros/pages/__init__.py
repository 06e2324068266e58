"""The catalog as web pages: which pages there are, and the HTML of each."""
