"""The map beside its peers: the programs with their settings, and one measurement at a time."""
