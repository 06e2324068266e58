"""The pictures that shared links show: one for each paper, and one for every other page.

`content` says what each card shows, `painter` how it looks, `store` keeps the files between builds,
and `writer` writes them.
"""
