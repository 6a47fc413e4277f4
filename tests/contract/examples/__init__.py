"""The maker of `frontend_contract/examples/`: what the running system answers, with fixed ids, dates and names.

`python -m tests.contract.examples [folder]` builds a newsroom in a database in memory, asks the API, and writes
each answer with its question. An example is added in `catalogue/`; what it needs to exist, in `newsroom/`.
"""
