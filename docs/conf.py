"""How the documentation site is built: `make docs`, or `sphinx-build -W docs build/site`."""

from __future__ import annotations

import sys
from importlib.metadata import version as version_of
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "aiclaims"
author = "the authors of aiclaims"
version = release = version_of("aiclaims")
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "_site.pages",
]
exclude_patterns = ["_site", "_static", "conf.py"]
source_suffix = {".md": "markdown"}

# Headings get the anchors that links within the pages use on a code host too.
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
# Dashes are set, quotes are left as they are written.
smartquotes_action = "D"

# Docstrings are Google style, with Markdown's single backticks for code.
default_role = "code"
napoleon_numpy_docstring = False
napoleon_use_ivar = True
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
# An annotation that is only imported for type checkers is a bare name, and two modules have a `Block`.
suppress_warnings = ["ref.python"]
add_module_names = False
maximum_signature_line_length = 90
python_use_unqualified_type_names = True

html_show_copyright = False
html_theme = "furo"
html_title = "aiclaims"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
copybutton_prompt_text = "$ "
copybutton_only_copy_prompt_lines = True
