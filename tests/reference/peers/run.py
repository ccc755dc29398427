"""Runs scikit-image's and scipy.ndimage's own tests on petri: `python tests/reference/peers/run.py [suite…]`.

Suites are the folders below `tests/skimage` of scikit-image's source package, and `ndimage`. Needs deno, pytest
and what is tested; the source package of the installed version comes from pip, into a folder for temporary files.
Each suite runs with petri's answers, and once as it is: what fails without petri is no news. `--keep FOLDER`
keeps calls whose results differ; `--long` prints why calls were not served.
"""
import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
SUITES = "exposure feature filters measure morphology restoration segmentation util ndimage".split()
# pip asks a source package for its name, for which scikit-image wants its compilers: this answers instead.
BACKEND = """import os
def prepare_metadata_for_build_wheel(folder, settings=None):
    os.makedirs(f"{folder}/scikit_image-VERSION.dist-info")
    with open(f"{folder}/scikit_image-VERSION.dist-info/METADATA", "w") as file:
        file.write("Metadata-Version: 2.1\\nName: scikit-image\\nVersion: VERSION\\n")
    return "scikit_image-VERSION.dist-info"
"""


def pip(*arguments, path=""):
    subprocess.run([sys.executable, "-m", "pip", "-q", *arguments], env=os.environ | {"PYTHONPATH": path}, check=True)


def sources(version):
    """A folder with the source package of scikit-image, and hypothesis where it is missing; fetched once."""
    folder = Path(tempfile.gettempdir(), f"petri-peers-{version}")
    if not (folder / "scikit-image").exists():
        folder.mkdir(exist_ok=True)
        (folder / "mesonpy.py").write_text(BACKEND.replace("VERSION", version))
        pip("download", "--no-deps", "--no-build-isolation", "--no-binary", ":all:", "-d", str(folder),
            f"scikit-image=={version}", path=str(folder))
        with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
            archive.extractall(folder, filter="data")
        (folder / f"scikit_image-{version}").rename(folder / "scikit-image")
    if not (importlib.util.find_spec("hypothesis") or (folder / "site").exists()):
        pip("install", "--target", str(folder / "site"), "hypothesis")
    return folder


def pytest(folder, suite, mode, keep, more):
    """Outcomes of the tests, counts by function, and reasons."""
    source = folder / "scikit-image"
    where = ["-c", os.devnull, "--rootdir", str(folder), "--pyargs", "scipy.ndimage"] if suite == "ndimage" else [
        "-c", str(source / "pyproject.toml"), "--rootdir", str(source), "--confcutdir", str(source / "tests/skimage"),
        "-o", "addopts=", f"skimage/{suite}"]
    with tempfile.TemporaryDirectory() as out:
        report, log = Path(out, "report.json"), Path(keep or out, "log.txt")
        with log.open("w") as told:
            subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "bridge", "-p", "no:cacheprovider", "--tb=short",
                            "-W", "ignore::pytest.PytestDeprecationWarning", *where, *more],
                           cwd=folder if suite == "ndimage" else source / "tests", stdout=told, stderr=subprocess.STDOUT,
                           env=os.environ | {"PYTHONPATH": f"{HERE}{os.pathsep}{folder / 'site'}", "PEERS_MODE": mode,
                                             "PEERS_OUT": str(report), "PEERS_KEEP": keep or "",
                                             "PYTHONDONTWRITEBYTECODE": "1"})
        if not report.exists():
            sys.exit(log.read_text()[-3000:])
        return json.loads(report.read_text())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("suites", nargs="*", default=SUITES)
    parser.add_argument("--keep", help="folder for calls that differ, and pytest's log")
    parser.add_argument("--long", action="store_true", help="say why calls were not served")
    parser.add_argument("-k", help="tests to run, as for pytest")
    options = parser.parse_args()
    import skimage

    folder = sources(skimage.__version__)
    more = ["-k", options.k] if options.k else []
    for suite in options.suites:
        keep = options.keep and str(Path(options.keep, suite).absolute())
        if keep:
            Path(keep).mkdir(parents=True, exist_ok=True)
        usual = folder / f"{suite}-{options.k}.json"
        if not usual.exists():
            usual.write_text(json.dumps(pytest(folder, suite, "off", None, more)["tests"]))
        before = json.loads(usual.read_text())
        after = pytest(folder, suite, "on", keep, more)
        tests = after["tests"]
        totals = sum(map(Counter, after["counts"].values()), Counter())
        broken = [t for t, outcome in tests.items() if outcome == "failed" and before.get(t) != "failed"]
        kinds = Counter(tests.values())
        print(f"\n{suite}: {kinds['passed']} passed, {len(broken)} failed by petri, "
              f"{kinds['failed'] - len(broken)} failed without petri too, {kinds['skipped']} skipped")
        print("  calls: " + ", ".join(f"{totals[k]} {k}" for k in
                                      ("served", "exact", "near", "differ", "refused", "lenient", "not ours")))
        for t in broken:
            print(f"  FAILED {t}")
        for name, count in sorted(after["counts"].items()):
            reasons = [(reason, times) for reason, times in Counter(after["why"].get(name, {})).most_common()
                       if options.long or not reason.startswith(("not ours", "lenient", "near"))]
            if reasons or options.long:
                print(f"  {name}: " + ", ".join(f"{v} {k}" for k, v in count.items()))
            for reason, times in reasons[:None if options.long else 4]:
                print(f"    {times} × {reason[:300]}")


if __name__ == "__main__":
    main()
