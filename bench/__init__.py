"""Measurements, and the made-up newsrooms they measure. Nothing of the project imports this."""
