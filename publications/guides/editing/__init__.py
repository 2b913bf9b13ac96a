"""How editors work on guides."""
