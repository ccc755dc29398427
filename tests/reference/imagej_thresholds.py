"""ImageJ's automatic thresholds, by headless ImageJ itself from Maven Central. Needs java and mvn."""
import subprocess
from pathlib import Path

import numpy as np

VERSION = "1.54p"
#: petri's operator and ImageJ's method.
METHODS = {"huang": "Huang", "intermodes": "Intermodes", "maxEntropy": "MaxEntropy",
           "minError": "MinError", "moments": "Moments", "percentile": "Percentile",
           "renyiEntropy": "RenyiEntropy", "shanbhag": "Shanbhag", "imagejDefault": "Default"}


def thresholds(histograms):
    """One dictionary a histogram: operator -> bin, or None where ImageJ throws."""
    subprocess.run(["mvn", "-q", "dependency:get", f"-Dartifact=net.imagej:ij:{VERSION}"], check=True)
    jar = Path.home() / f".m2/repository/net/imagej/ij/{VERSION}/ij-{VERSION}.jar"
    source = Path(__file__).parent / "imagej" / "AutoThresholds.java"
    text = "\n".join(" ".join(str(int(n)) for n in counts) for counts in histograms) + "\n"
    out = subprocess.run(["java", "-Djava.awt.headless=true", "-cp", str(jar), str(source),
                          *METHODS.values()], input=text, capture_output=True, text=True, check=True)
    lines = [line.split() for line in out.stdout.splitlines()
             if line and (line[0].isdigit() or line[0] == "-" or line.startswith("error"))]
    assert len(lines) == len(histograms), out.stderr
    return [{name: None if t == "error" else int(t) for name, t in zip(METHODS, line)}
            for line in lines]


def histogram(image, nbins=256):
    """Counts and the grey value of each bin: levels of uint8, else equal bins and their centres."""
    if image.dtype == np.uint8:
        return np.bincount(image.ravel(), minlength=256), np.arange(256)
    finite = image[np.isfinite(image)].astype(image.dtype if image.dtype.kind == "f" else float)
    counts, edges = np.histogram(finite, nbins)
    return counts, (edges[:-1] + edges[1:]) / 2
