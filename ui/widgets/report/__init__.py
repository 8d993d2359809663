"""The report for a meeting: what it says, the page it stands on, and that page as PDF."""
