"""What the site shows beyond its pages: tables and a reference that are written from the code at each build."""
