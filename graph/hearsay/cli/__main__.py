"""`python -m hearsay.cli`: the command line where its script is not on the path."""

from hearsay.cli.app import main

if __name__ == "__main__":
    main()
