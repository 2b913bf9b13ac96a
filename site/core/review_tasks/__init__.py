"""Opens tasks for texts whose articles a new or changed judgment touches, and tells who is responsible."""
