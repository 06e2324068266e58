"""How a paper is cited: keys, reference formats, and formatted references."""
