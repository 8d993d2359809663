"""The compiled loops: arrays in, arrays out; what they mean is said in ``graph.metrics``."""
