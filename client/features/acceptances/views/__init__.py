"""What deciding and looking back look like."""
