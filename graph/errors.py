"""The few ways the program can fail, one class for each thing a caller can do about it."""


class BrobyggerError(Exception):
    """
    The program cannot go on; the message names the thing, what was expected and what to do.

    Attributes:
        pattern: The sentence in English, with the names of *facts* in braces when there are any;
            ``ui.wording.errors`` finds the Danish one by it.
        facts: What the sentence tells of.
    """

    def __init__(self, pattern: str = "", **facts: object) -> None:
        super().__init__(pattern.format(**facts) if facts else pattern)
        self.pattern, self.facts = pattern, facts


class SettingsError(BrobyggerError):
    """A setting or an option is missing or wrong."""


class SheetError(BrobyggerError):
    """A file cannot be read at all, so no row of it can be checked."""


class StoreError(BrobyggerError):
    """The database cannot be reached, or refuses what it was given; nothing half-written stays."""


class QueryError(BrobyggerError):
    """A query is not in the catalogue, is not read-only, or got the wrong parameters."""


class MissingExtra(BrobyggerError):
    """An optional package is absent; the message says which one to install."""


class JournalError(BrobyggerError):
    """The log cannot be written or is damaged, so what should be logged may not be done."""
