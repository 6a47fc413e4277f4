"""The demo's content put into the database: what is missing is added, what is there is left as it is."""
