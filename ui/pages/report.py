"""Rapport: one page for a meeting, to be read here and taken along as PDF or web page."""

from __future__ import annotations

import streamlit as st

from graph.store import Store
from ui.state import derived, say
from ui.widgets.page import begin
from ui.widgets.report.page_of_report import report_page
from ui.widgets.report.pdf import pdf, weasyprint


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "report")
    if began is None:
        return
    moment, names = began
    page = derived(
        store, f"report-{names.language}", lambda records, _day: report_page(records, names)
    )
    name = f"{say('report.file')}-{moment.day}"
    with st.container(horizontal=True):
        if weasyprint():
            st.download_button(
                say("report.pdf"),
                lambda: pdf(page),
                file_name=f"{name}.pdf",
                mime="application/pdf",
                on_click="ignore",
                type="primary",
            )
        st.download_button(
            say("report.html"),
            page.html,
            file_name=f"{name}.html",
            mime="text/html",
            on_click="ignore",
        )
    if not weasyprint():
        st.info(say("report.no_pango"))
    st.header(say("report.preview"), anchor=False)
    st.iframe(page.html(framed=True), alt=say("report.preview"))
