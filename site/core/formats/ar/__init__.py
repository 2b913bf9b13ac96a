"""Arabic as it is read in Belgium."""
