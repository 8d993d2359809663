"""The pieces of Ret data: what is chosen, its form, the difference, and the latest corrections."""
