"""The Excel book of a period: the register's rows, a summary, the definitions of what is counted."""
