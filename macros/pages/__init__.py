"""The catalog as web pages: which there are, what each says, and how it is drawn."""
