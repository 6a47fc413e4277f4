"""The reference readers' site: a program of its own that knows the newsroom only through HTTP."""
