"""Patents: how many, which share, how fast, how many times another's, which rank."""
