"""`hearsay serve`: a SPARQL endpoint and query page over a dataset."""

from __future__ import annotations

from typing import Annotated

import typer

from hearsay.cli.app import OUTPUT, DatasetFolder, app
from hearsay.cli.printing import open_dataset, tell

Host = Annotated[str, typer.Option(help="Address to listen on; anything but loopback opens the data to the network.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")]
Seconds = Annotated[float, typer.Option("--timeout", min=0.1, help="Seconds after which a query is given up.")]
Megabytes = Annotated[int, typer.Option("--megabytes", min=1, help="Size above which an answer is refused.")]


@app.command()
def serve(
    dataset: DatasetFolder = OUTPUT,
    host: Host = "127.0.0.1",
    port: Port = 7878,
    timeout: Seconds = 30.0,
    megabytes: Megabytes = 64,
) -> None:
    """Serve a read-only SPARQL 1.1 endpoint and a query page.

    It listens on loopback unless told otherwise.

    Example: hearsay serve -d output/ --port 7878
    """
    import uvicorn

    from hearsay.errors import DatasetError
    from hearsay.serve import Limits, bind_socket, make_application

    with open_dataset(dataset) as source:
        try:
            listener = bind_socket(host, port)
        except OSError as error:
            raise DatasetError(
                f"{host}:{port}: can't listen there ({error.strerror}), choose another --port"
            ) from error
        place = f"http://{host}:{listener.getsockname()[1]}/"
        tell(f"query page {place}, endpoint {place}sparql; Ctrl+C ends it")
        application = make_application(source, Limits(seconds=timeout, megabytes=megabytes))
        uvicorn.Server(uvicorn.Config(application, log_level="warning")).run(sockets=[listener])
