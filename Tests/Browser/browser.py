"""One Chromium without a window, cut off from every network, that opens pages from file://."""

import base64
import json
import os
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

SCRIPTS_REFUSED = {"profile.managed_default_content_settings.javascript": 2}


class Browser:
    """A browser with scripts on or off, that reaches no server, or only those on this machine. Start one for many pages; starting takes longer than a page."""

    def __init__(self, scripts: bool = True, reaches_itself: bool = False):
        options = Options()
        options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        for argument in ("--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-dev-shm-usage",
                         "--disable-background-networking", "--disable-smooth-scrolling", "--host-resolver-rules=MAP * ~NOTFOUND" + (", EXCLUDE 127.0.0.1" if reaches_itself else "")):
            options.add_argument(argument)
        if not scripts:
            options.add_experimental_option("prefs", SCRIPTS_REFUSED)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")))
        self.command("Network.enable")
        self.command("Network.emulateNetworkConditions", offline=not reaches_itself, latency=0,
                     downloadThroughput=-1 if reaches_itself else 0, uploadThroughput=-1 if reaches_itself else 0)

    def command(self, name: str, **parameters) -> dict:
        return self.driver.execute_cdp_cmd(name, parameters)

    def open(self, address: str) -> None:
        self.driver.get(address)

    def show(self, width: int = 1280, height: int = 900, media: str = "", **features: str) -> None:
        """Sets the size of the window and what the reader prefers: show(390, color_scheme="dark")."""
        prefers = {"color_scheme": "light", "reduced_motion": "no-preference"} | features
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.command("Emulation.setEmulatedMedia", media=media, features=[
            {"name": name.replace("_", "-") if name == "forced_colors" else "prefers-" + name.replace("_", "-"), "value": value}
            for name, value in prefers.items()])

    def run(self, script: str, *arguments):
        return self.driver.execute_script(script, *arguments)

    def press(self, key: str) -> None:
        """Presses Tab, Enter, the space bar or an arrow as a hand on the keyboard would."""
        code, text = {"Tab": (9, ""), "Enter": (13, "\r"), " ": (32, " "), "ArrowUp": (38, ""), "ArrowRight": (39, ""), "ArrowDown": (40, "")}[key]
        name = "Space" if key == " " else key
        self.command("Input.dispatchKeyEvent", type="keyDown", key=key, code=name, windowsVirtualKeyCode=code, text=text)
        self.command("Input.dispatchKeyEvent", type="keyUp", key=key, code=name, windowsVirtualKeyCode=code)

    def print(self, file: Path) -> Path:
        """Prints the page that is open as a reader would, without headers of the browser's own and without backgrounds."""
        self.command("Emulation.clearDeviceMetricsOverride")
        self.command("Emulation.setEmulatedMedia", media="", features=[])
        pdf = self.command("Page.printToPDF", preferCSSPageSize=True, printBackground=False, displayHeaderFooter=False)
        file.write_bytes(base64.b64decode(pdf["data"]))
        return file

    def complaints(self) -> list[str]:
        """What the console said since it was last asked, warnings too."""
        return [f"{entry['level']}: {entry['message']}" for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """Every address that pages asked for since this was last called."""
        messages = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        return [message["params"]["request"]["url"] for message in messages if message["method"] == "Network.requestWillBeSent"]

    def wait_for(self, script: str, seconds: float = 5):
        """Runs the script until it returns something, and returns that; or what it returned last."""
        until = time.monotonic() + seconds
        while not (found := self.run(script)) and time.monotonic() < until:
            time.sleep(0.05)
        return found

    def quit(self) -> None:
        self.driver.quit()
