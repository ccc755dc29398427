"""Learns what analyses/nuclei.ts knows of nuclei, and writes analyses/nuclei/model.ts.

    python bench/nuclei/train.py --images FOLDER… --others FOLDER… [--same NAME,NAME] [--dry]

Needs deno on the PATH and scikit-learn (1.9.1 wrote the committed model; see requirements.txt).
docs/nuclei.md names the pictures that it was learned from. A folder holds pictures and beside each its
annotation, NAME_labels.tif.

Two things are learned, from rows that bench/nuclei/rows.ts writes:

1. whether two touching pieces are one nucleus: 60 boosted trees of 4 leaves, from all pictures;
2. whether an object is a nucleus: a logistic regression, from --images alone.

The table that is printed is about pictures that took no part: the pictures of --images are left out one
by one (with all their variants; --same names some that show one field, left out together), the folders
of --others one by one. Beside it stands what the final model reaches on pictures that it was learned
from. --dry prints only.
"""
import argparse
import json
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "analyses/nuclei/model.ts"
CERTAINTIES = (0.3, 0.35, 0.4, 0.45, 0.5)


def rows(*words):
    """What rows.ts writes, a dictionary a line."""
    command = ["deno", "run", "--no-prompt", "--allow-read", str(HERE / "rows.ts"), *words]
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def fit_trees(pictures):
    """Boosted trees as text; a picture counts by the root of its rows' weight."""
    parts = [np.array(p["rows"]) for p in pictures if p["rows"]]
    data = np.vstack(parts)
    weights = np.concatenate([5 * p[:, -1] / np.sqrt(p[:, -1].sum()) for p in parts])
    model = HistGradientBoostingClassifier(
        max_iter=60, learning_rate=0.1, max_leaf_nodes=4, min_samples_leaf=30,
        l2_regularization=1, early_stopping=False)
    model.fit(data[:, :-2], data[:, -2], sample_weight=weights)
    trees = [[float(model._baseline_prediction.item())]]
    trees += [predictor[0].nodes for predictor in model._predictors]
    return "\n".join(tree_text(tree) for tree in trees)


def tree_text(nodes, at=0):
    """A tree in the words of analyses/nuclei/trees.ts."""
    node = nodes[at]
    if isinstance(node, float) or node["is_leaf"]:
        return f"{node if isinstance(node, float) else node['value']:.4g}"
    branches = tree_text(nodes, node["left"]), tree_text(nodes, node["right"])
    return f"{node['feature_idx']}:{node['num_threshold']:.5g} {branches[0]} {branches[1]}"


def fit_weights(pictures):
    """The constant term and one weight a feature; a picture counts by the root of its objects."""
    parts = [(np.array(p["features"]), p["hits"]) for p in pictures if p["features"]]
    data = np.vstack([features for features, _ in parts])
    middle, spread = data.mean(0), data.std(0)
    model = LogisticRegression()
    model.fit((data - middle) / spread, np.concatenate([hits for _, hits in parts]),
              sample_weight=np.concatenate([np.full(len(h), 5 / np.sqrt(len(h))) for _, h in parts]))
    slopes = model.coef_[0] / spread
    return [float(model.intercept_[0] - slopes @ middle), *map(float, slopes)]


def precisions(picture, weights):
    """Average precision at each certainty."""
    if not picture["features"]:
        return np.zeros(len(CERTAINTIES))
    sums = weights[0] + np.array(picture["features"]) @ weights[1:]
    likely = 1 / (1 + np.exp(-sums))
    hits = np.array(picture["hits"]) == 1
    found = [likely > certainty for certainty in CERTAINTIES]
    return np.array([hits[f].sum() / (picture["total"] + (~hits[f]).sum()) for f in found])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--images", nargs="+", required=True)
    parser.add_argument("--others", nargs="+", required=True)
    parser.add_argument("--same", default="")
    parser.add_argument("--dry", action="store_true")
    args = parser.parse_args()
    same = args.same.split(",")

    def left_out(picture):
        """What is left out where a picture is scored: its folder, or all that show its field."""
        if picture["folder"] in args.others:
            return picture["folder"]
        return "same" if picture["name"] in same else f"{picture['folder']}/{picture['name']}"

    pairs = rows("pairs", "--variants", *args.images) + rows("pairs", *args.others)
    groups = sorted({left_out(p) for p in pairs})
    trees = {g: fit_trees([p for p in pairs if left_out(p) != g]) for g in groups}
    final = fit_trees(pairs)

    def objects(model_of):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump({f"{p['folder']}/{p['name']}": model_of(p) for p in pairs}, file)
            file.flush()
            return rows("objects", file.name, *args.images, *args.others)

    unseen = objects(lambda p: trees[left_out(p)])
    seen = objects(lambda p: final)
    # Which objects are nuclei is learned from pictures that the trees had not seen.
    images = [p for p in unseen if p["folder"] in args.images]
    weights = fit_weights(images)
    table = defaultdict(list)
    for before, after in zip(unseen, seen):
        out = left_out(before)
        fair = fit_weights([p for p in images if left_out(p) != out])
        name = Path(out).name if out in args.others else "images"
        table[name].append(np.stack([precisions(before, fair), precisions(after, weights)]))
    print("average precision of left-out pictures | of pictures learned from, at certainties", CERTAINTIES)
    for name, scores in table.items():
        fair, own = np.mean(scores, 0)
        print(f"{name:18} {len(scores):3}  {np.round(fair, 3)} | {np.round(own, 3)}")
    if not args.dry:
        numbers = ", ".join(f"{w:.4g}" for w in weights)
        TARGET.write_text(HEADER + f"export const weights: readonly number[] = [{numbers}];\n\n"
                          + TREES + f"export const trees = `\n{final}\n`;\n")


HEADER = '''/**
 * What was learned of nuclei. Written by `bench/nuclei/train.py`; not to be changed by hand.
 *
 * @module
 */

/** The constant term and the weights of the features of an object. */
'''
TREES = "/** Trees that tell whether two pieces are one nucleus, in the words of `readTrees`. */\n"

if __name__ == "__main__":
    main()
