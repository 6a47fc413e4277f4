"""The contract's API without a newsroom: its examples, and made-up pages that keep to its schemas."""
