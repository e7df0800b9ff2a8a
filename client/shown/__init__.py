"""What several screens show alike: an answer, a value, a document, a category, a copied word."""
