"""The pictures that shared links show: one for each paper, and one for every other page.

`words` says what each card tells, `painter` how it looks, and `album` keeps and writes the files.
"""
