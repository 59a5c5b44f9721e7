"""Time and peak memory of a build of the seeds, as a user has them: a fresh process, caches warm.

Run: python benchmarks/build.py [SOURCE…]. Fails where it takes more than 3 s of processor time or more than 300 MB.
Processor time is that of all its processes; the time by the clock, printed too, depends on what else the machine does.
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
    times, used = [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(RUNS + 1):
            started, before = time.perf_counter(), _processor_time()
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
            used.append(_processor_time() - before)
    seconds = min(used[1:])  # the first run fills caches
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"processor: first {used[0]:.2f} s, warm {seconds:.2f} s; clock: {min(times[1:]):.2f} s; peak {peak:.0f} MB")
    return int(seconds > LONGEST or peak > LARGEST)


def _processor_time() -> float:
    """Seconds that the processes started so far have used."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
