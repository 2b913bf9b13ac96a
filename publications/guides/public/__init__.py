"""What readers see of guides."""
