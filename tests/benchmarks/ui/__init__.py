"""The parts of ``bench_ui``: the towns, the browser, and the many visitors."""
