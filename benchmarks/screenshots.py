"""Takes the pictures of the view that the README and the notebooks show.

hearsay build seeds/ -o output/ && python benchmarks/screenshots.py output/view.html
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parent.parent / "notebooks" / "pictures"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
DESK, PHONE = (1280, 800), (390, 780)
PICTURES: tuple[tuple[str, tuple[int, int], Literal["light", "dark"], str, str], ...] = (
    ("actors", DESK, "light", "", ""),
    ("evidence", DESK, "light", "", "Vladimir Putin"),
    ("sources", DESK, "dark", "picture=sources", ""),
    ("claims", DESK, "light", "picture=timeline", ""),
    ("phone", PHONE, "dark", "", "Vladimir Putin"),
)


def main() -> None:
    """Open the page once for each picture: its name, size, theme, state, and the actor whose neighbourhood it shows."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=ARGUMENTS)
        for name, (width, height), theme, state, actor in PICTURES:
            tab = browser.new_context(viewport={"width": width, "height": height}, color_scheme=theme).new_page()
            tab.goto(f"{arguments.page.resolve().as_uri()}#{state}", timeout=120_000)
            tab.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
            if actor:
                tab.fill("#search", actor)
                tab.keyboard.press("Enter")
                tab.keyboard.press("n")
            tab.wait_for_timeout(500)
            target = FOLDER / f"view-{name}.png"
            tab.screenshot(path=target)
            print(f"{target}: {target.stat().st_size / 1e3:.0f} kB")
            tab.context.close()
        browser.close()


if __name__ == "__main__":
    main()
