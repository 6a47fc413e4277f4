"""`make bench-search`: does the search stay as quick when there are a hundred times as many articles?

Two newsrooms of made-up articles (`bench.corpus`), one small and one large, on each database; the same kinds of
questions to both, in turn, so that whatever else the machine does meets both alike. A question goes through
Django's test client: all of the API, no network. What counts is how the slowest twentieth (p95) of the large
newsroom compares to that of the small one; milliseconds are this machine's.
"""
