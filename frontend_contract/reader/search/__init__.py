"""The search page: a plain form that needs no script, and suggestions for those who have scripts."""
