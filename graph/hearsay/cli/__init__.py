"""The command line: parse, call, print, exit code; `main` alone turns expected errors into one line."""

from hearsay.cli.app import app, main

__all__ = ["app", "main"]
