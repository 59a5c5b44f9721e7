"""Time and peak memory of a build of the seeds, as a user has them: a fresh process, caches warm.

Run: python benchmarks/build.py [SOURCE…]. Fails where it takes longer than 3 s or needs more than 300 MB.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LONGEST = 3.0
LARGEST = 300
RUNS = 3


def main(sources: list[str]) -> int:
    times = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(RUNS + 1):
            started = time.perf_counter()
            command = [
                str(Path(sys.executable).with_name("toimivalta")),
                "build",
                "-q",
                "-o",
                str(Path(folder, "build")),
                *sources,
            ]
            subprocess.run(command, check=True)
            times.append(time.perf_counter() - started)
    seconds = min(times[1:])  # the first run fills caches
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"first {times[0]:.2f} s, warm {seconds:.2f} s, peak {peak:.0f} MB")
    return int(seconds > LONGEST or peak > LARGEST)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
