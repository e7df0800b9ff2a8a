"""A form drawn: fields by their kind, steps, declarations, the check, the receipt."""
