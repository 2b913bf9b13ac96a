"""What visitors of the calculator get."""
