"""Maps that can be saved: one drawing, written as a page, as SVG or as PNG."""
