"""The map of everybody: a component of its own, with its source in TypeScript beside it."""
