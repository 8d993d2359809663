"""The report as a tagged PDF on one page of A4, where the machine can make one."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from types import ModuleType
from typing import Any

from ui.widgets.report.page_of_report import FITS, Page

STANDARD = "pdf/ua-1"


@cache
def weasyprint() -> ModuleType | None:
    """Return what makes PDF; None where the library Pango, which it draws text with, is missing."""
    try:
        import weasyprint as found
    except OSError:
        return None
    return found


def pdf(page: Page) -> bytes:
    """
    Return *page* as PDF, with letters and map as large as one page allows.

    Nothing is fetched: the page holds its own pictures.
    """
    maker = weasyprint()
    assert maker is not None, "ask weasyprint() first"
    fetcher = maker.urls.URLFetcher(allowed_protocols=["data"])

    @cache
    def laid_out(fit: int) -> Any:
        made = maker.HTML(string=page.html(fit), url_fetcher=fetcher)
        return made.render(pdf_variant=STANDARD)

    fits = range(len(FITS) - 1)  # the smallest is used whether it fits or not
    largest = bisect_left(fits, True, key=lambda fit: len(laid_out(fit).pages) == 1)
    return bytes(laid_out(largest).write_pdf(pdf_variant=STANDARD))
