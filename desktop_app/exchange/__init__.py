"""The library as a book of Excel: what is written, and what is read back from one."""
