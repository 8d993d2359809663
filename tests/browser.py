"""
Finds the browser that the tests drive, and installs Debian's when there is none and root runs it.

``python tests/browser.py`` prints where it is, or says what to install and exits with 1.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
FLAGS = (
    "--no-sandbox",  # root, as in a container, has no user namespace to give away
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
MISSING = (
    "The tests need a Chromium or Chrome on the PATH. On Debian or Ubuntu: "
    "apt-get install chromium; elsewhere install Chrome and make sure `google-chrome` starts it."
)


def browser_path() -> str | None:
    """Return the path of the first browser found, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def main() -> int:
    """Return 0 when there is a browser at the end, 1 when there is not."""
    if not browser_path() and shutil.which("apt-get") and getattr(os, "geteuid", lambda: 1)() == 0:
        for step in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
            subprocess.run(
                ["apt-get", *step],
                env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
                check=False,
                stdout=subprocess.DEVNULL,
            )
    print(browser_path() or MISSING)  # noqa: T201 - a script's own answer
    return 0 if browser_path() else 1


if __name__ == "__main__":
    sys.exit(main())
