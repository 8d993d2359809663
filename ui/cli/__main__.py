"""``python -m ui.cli`` is the same as ``brobygger``."""

from ui.cli import main

main()
