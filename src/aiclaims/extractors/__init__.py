"""The built-in plugins: for each kind its claim class and how it is found."""
