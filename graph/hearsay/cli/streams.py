"""Standard output that ends a run as a person expects: silently where no one reads on, in one line where it is full."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from hearsay.errors import DatasetError


class _Descriptor(io.FileIO):
    """The descriptor of standard output; after an error what is still to be written goes nowhere."""

    def write(self, data: object, /) -> int:
        try:
            return super().write(data)  # type: ignore[arg-type]
        except BrokenPipeError:
            self._close_down()
            raise SystemExit(0) from None
        except OSError as error:
            self._close_down()
            raise DatasetError(
                f"standard output: can't be written ({error.strerror}), make room or send it elsewhere"
            ) from error

    def _close_down(self) -> None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.fileno())
        os.close(nowhere)


def open_streams() -> None:
    """Put such a standard output in place, and let no letter end a run where the terminal knows less than Unicode."""
    closed = sys.stdout is None
    sys.stdout, sys.stderr = _opened(sys.stdout), _opened(sys.stderr)
    sys.stderr.reconfigure(errors="backslashreplace")  # type: ignore[attr-defined]
    if closed:
        return
    stream = sys.stdout
    raw = _Descriptor(stream.fileno(), "wb", closefd=False)
    sys.stdout = io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=stream.encoding,
        errors="backslashreplace",
        line_buffering=stream.isatty(),
    )


def _opened(stream: TextIO | None) -> TextIO:
    # A shell closes a stream by ">&-".
    return open(os.devnull, "w", encoding="utf-8") if stream is None else stream  # noqa: PTH123
