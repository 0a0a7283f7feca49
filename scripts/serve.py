"""The content of `docs/` in, a preview that follows every edit out."""

from __future__ import annotations

import argparse
import subprocess
import sys

import environment

DESCRIPTION = """\
Show the site on this computer, at http://127.0.0.1:8000, and again after every edit. Ctrl-C ends it. An error does not:
each page shows at its top what to mend on it, and all findings stand here.
The environment is set up first if need be. Options that are not listed here go to `mkdocs serve`:

  python3 scripts/serve.py                          the whole site
  python3 scripts/serve.py -a 127.0.0.1:9000        at another port
  python3 scripts/serve.py --open                   and open the browser
"""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    for_mkdocs = parser.parse_known_args()[1]
    environment.enter()
    return subprocess.call([sys.executable, "-m", "mkdocs", "serve", *for_mkdocs], cwd=environment.ROOT)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(0)
