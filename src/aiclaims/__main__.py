"""`python -m aiclaims`: the command line."""

from aiclaims.cli import main

if __name__ == "__main__":
    main()
