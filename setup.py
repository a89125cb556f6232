"""Puts the built widget into the package of the relay, which serves it from `relay/static`."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

WIDGET = Path(__file__).parent / "web_widget" / "dist"


class BuildWithWidget(build_py):
    """The usual build, then the widget's files beside the relay's modules."""

    def run(self) -> None:
        """Copy after the modules; an editable install needs no copy, the relay finds the folder itself."""
        super().run()
        if WIDGET.is_dir() and not self.editable_mode:
            shutil.copytree(WIDGET, Path(self.build_lib) / "relay" / "static", dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithWidget})
