"""``python -m reporter``."""

from reporter.cli.main import main

if __name__ == "__main__":
    main()
