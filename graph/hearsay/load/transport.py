"""HTTP to a store: credentials, retries with growing pauses, and errors in one line."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Literal, Self

import httpx

from hearsay.errors import StoreError

ATTEMPTS = 4
RETRIED = frozenset({429, 502, 503, 504})
TIMEOUT = httpx.Timeout(600.0, connect=10.0)


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who we are to the store: user and password (Basic or Digest), or a bearer token."""

    scheme: Literal["basic", "digest", "bearer"]
    user: str = ""
    secret: str = field(default="", repr=False)


class Transport:
    """A connection that sends with credentials and tries again when the store is busy or the line breaks."""

    def __init__(self, credentials: Credentials | None = None, *, pause: float = 0.5) -> None:
        self._pause = pause
        headers = {}
        auth: httpx.Auth | None = None
        if credentials and credentials.scheme == "bearer":
            headers["Authorization"] = f"Bearer {credentials.secret}"
        elif credentials and credentials.scheme == "digest":
            auth = httpx.DigestAuth(credentials.user, credentials.secret)
        elif credentials:
            auth = httpx.BasicAuth(credentials.user, credentials.secret)
        self._client = httpx.Client(auth=auth, headers=headers, timeout=TIMEOUT)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def send(
        self,
        method: str,
        url: str,
        *,
        parameters: Mapping[str, str] | None = None,
        content: bytes | None = None,
        content_type: str = "",
        accept: str = "*/*",
        missing_is_fine: bool = False,
    ) -> bytes:
        """Send a request and give the answer's body.

        Raises:
            StoreError: the store can't be reached or says no.
        """
        headers = {"Accept": accept} | ({"Content-Type": content_type} if content_type else {})
        for attempt in range(1, ATTEMPTS + 1):
            last = attempt == ATTEMPTS
            try:
                reply = self._client.request(method, url, params=parameters, content=content, headers=headers)
            except (httpx.TransportError, httpx.InvalidURL) as error:
                if last or isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol):
                    raise StoreError(f"{url}: can't be reached ({error}), is the store running there?") from error
            else:
                if reply.is_success or (missing_is_fine and reply.status_code == httpx.codes.NOT_FOUND):
                    return reply.content
                if last or reply.status_code not in RETRIED:
                    raise StoreError(_refusal(method, url, reply))
            time.sleep(self._pause * 2**attempt)
        raise AssertionError("unreachable: the last attempt returns or raises")


def _refusal(method: str, url: str, reply: httpx.Response) -> str:
    remedies = {401: "give credentials", 403: "give credentials with the right to write", 404: "check the address"}
    remedy = remedies.get(reply.status_code, "look at the store's log")
    said = " ".join(re.sub(r"<[^>]*>", " ", reply.text).split())[:200]
    status = f"{reply.status_code} {reply.reason_phrase}"
    return f"{url}: {method} was answered {status} ({said or 'no reason given'}), {remedy}"
