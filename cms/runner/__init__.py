"""`make run`: the CMS and the readers' site on one machine. Standard library only: it runs before anything is installed."""
