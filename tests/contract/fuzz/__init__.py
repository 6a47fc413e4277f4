"""`make contract-fuzz`: hostile and generated requests against the whole specification.

The files are called `fuzz_*.py`, so that the plain test run leaves them alone. `CONTRACT_FUZZ_EXAMPLES` says how many
requests of each kind an operation gets (50), `CONTRACT_FUZZ_SEED` repeats a run.
"""

import os

EXAMPLES = int(os.environ.get("CONTRACT_FUZZ_EXAMPLES", "50"))
SEED = int(os.environ.get("CONTRACT_FUZZ_SEED", "1"))
