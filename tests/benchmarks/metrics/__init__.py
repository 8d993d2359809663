"""The metric engine beside its peers: the graphs, the programs, and one measurement at a time."""
