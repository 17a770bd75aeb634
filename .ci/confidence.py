#!/usr/bin/env python3
"""Fits rules/words/confidence.yaml: how far an attribution is trusted, by its frame and its signs.

    confidence.py --bin target/release/misquote --corpus ../data/corpus/train --scorer ../data/score \\
        [--apart OUTLET] [--test ../data/corpus/dev] [--write rules/words/confidence.yaml]

Corpus and scorer are those of attribution.py. The program's own JSON tells frame and signs of each
quotation; the gold standard tells whether the credited entity is right. A logistic regression with a
ridge (Newton's method) gives each frame its log odds and each sign what it adds to them; signs that are
rare or count for little are left out and the rest fitted again. It needs Python alone and prints the same
figures for the same input.

It shows how well that carries over: each outlet judged by a fit on the others (outlets --apart left out of
every fit but judged too), and the corpus --test. "share at 98" is how many attributions may be trusted
before more than 2 in 100 of them are wrong; "right at 85" how many of the surest 85 in 100 are right."""
import argparse
import collections
import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import attribution

RIDGE = 3.0      # of each sign; of a frame, a tenth
RAREST = 5       # spans with the sign
SLIGHTEST = 0.25 # log odds that a sign must add or take
# Where X said something "according to Y", the corpus credits Y and misquote X, who spoke: that Y passes it
# on is a reason for caution, but no error, so no more than this is taken.
HEARSAY = ("rival-according", -2.9)
CAUTION = 0.3    # log odds taken from every frame: on copy that no fit has seen, more goes wrong


KNOWN = ["=" + f for f in (
    "label after after-inverted before within according-to noun interrupted colon byline carried-within carried-over subject"
).split()]


def rows(binary, corpus, evaluate, score, marked=True):
    """(outlet, frame, signs, right, stated confidence) of every credited quoted span."""
    golds = score.load(os.path.join(corpus, "gold.jsonl"))
    outlet = {m["doc"]: m["outlet"] for m in score.load(os.path.join(corpus, "metadata.jsonl"))}
    files = [os.path.join(corpus, "text", g["doc"] + ".txt") for g in golds]
    preds = dict(attribution.predictions(evaluate, binary, files))
    out = []
    for g, f in zip(golds, files):
        doc = score.Doc(open(f, encoding="utf-8", newline="").read(), g)
        for q, _, right in attribution.judgements(score, doc, g, preds[g["doc"]], marked):
            out.append((outlet[g["doc"]], q["frame"], tuple(q["signs"]), right, q["confidence"]))
    return out


def solve(matrix, vector):
    """Gaussian elimination; the ridge keeps the matrix regular."""
    n = len(vector)
    a = [row[:] + [v] for row, v in zip(matrix, vector)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(a[r][i]))
        a[i], a[pivot] = a[pivot], a[i]
        for r in range(i + 1, n):
            factor = a[r][i] / a[i][i]
            if factor:
                for c in range(i, n + 1):
                    a[r][c] -= factor * a[i][c]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (a[i][n] - sum(a[i][c] * out[c] for c in range(i + 1, n))) / a[i][i]
    return out


def regress(data, features, centre):
    """Log odds of each feature; `data` holds (indices, right) with how often each occurs."""
    n = len(features)
    weights = [centre if f.startswith("=") else 0.0 for f in features]
    ridge = [RIDGE / 10 if f.startswith("=") else RIDGE for f in features]
    middle = weights[:]
    for _ in range(40):
        gradient = [r * (m - w) for r, m, w in zip(ridge, middle, weights)]
        hessian = [[0.0] * n for _ in range(n)]
        for i in range(n):
            hessian[i][i] = ridge[i]
        for (which, right), count in data:
            p = 1 / (1 + math.exp(-sum(weights[i] for i in which)))
            error, curve = count * (right - p), count * p * (1 - p)
            for i in which:
                gradient[i] += error
                line = hessian[i]
                for j in which:
                    line[j] += curve
        step = solve(hessian, gradient)
        # Newton's step may overshoot while the odds are far off.
        weights = [w + max(-1.0, min(1.0, s)) for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-4:
            break
    return weights


def fit(sample):
    """{"=frame" or sign: log odds}"""
    seen = collections.Counter(s for _, _, signs, _, _ in sample for s in signs)
    right = sum(r for _, _, _, r, _ in sample) / len(sample)
    centre = math.log(right / (1 - right))
    signs = sorted(s for s, n in seen.items() if n >= RAREST)
    frames = sorted({"=" + frame for _, frame, _, _, _ in sample})
    while True:  # until no sign that is left counts for too little
        features = frames + signs
        at = {f: i for i, f in enumerate(features)}
        data = collections.Counter(
            (tuple([at["=" + frame]] + sorted(at[s] for s in signs if s in at)), right) for _, frame, signs, right, _ in sample
        )
        weights = dict(zip(features, regress(sorted(data.items()), features, centre)))
        kept = [s for s in signs if abs(weights[s]) >= SLIGHTEST]
        if kept == signs:
            # A frame that this copy lacks is as sure as the average.
            return {**dict.fromkeys(KNOWN, centre), **weights}
        signs = kept


def base(sample, weights):
    """Log odds of a frame whose spans have these signs, given what the signs count."""
    odds = 0.0
    for _ in range(40):
        shares = [share({**weights, "=" + r[1]: odds}, r) for r in sample]
        step = sum(r[3] - p for r, p in zip(sample, shares)) / max(1e-9, sum(p * (1 - p) for p in shares))
        odds += max(-1.0, min(1.0, step))
    return odds


def share(weights, row):
    odds = weights.get("=" + row[1], 0.0) - CAUTION + sum(weights.get(s, 0.0) for s in row[2])
    return 1 / (1 + math.exp(-odds))


def curve(pairs):
    """(share at 98, right at 85) of (confidence, right)"""
    pairs = sorted(pairs, key=lambda x: -x[0])
    right, best, at85, i = 0, 0, 0.0, 0
    while i < len(pairs):
        j = i
        while j < len(pairs) and pairs[j][0] == pairs[i][0]:
            right += pairs[j][1]
            j += 1
        if right >= 0.98 * j:
            best = j
        if i < 0.85 * len(pairs) <= j:
            at85 = right / j
        i = j
    return 100 * best / len(pairs), 100 * at85


def tell(name, pairs):
    sure = [r for p, r in pairs if p >= 0.9]
    best, at85 = curve(pairs)
    loss = -sum(math.log(max(1e-9, p if r else 1 - p)) for p, r in pairs) / len(pairs)
    print(f"{name:22} n {len(pairs):5}  0.90 or more: share {100 * len(sure) / len(pairs):5.1f} right {100 * sum(sure) / max(1, len(sure)):5.1f}"
          f"   share at 98 {best:5.1f}  right at 85 {at85:5.1f}  log loss {loss:.3f}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--bin", default="target/release/misquote")
    ap.add_argument("--corpus", required=True)
    ap.add_argument("--scorer", required=True)
    ap.add_argument("--apart", action="append", default=[], help="an outlet that no fit may see")
    ap.add_argument("--test", help="a corpus to judge the fit on")
    ap.add_argument("--quiet", action="store_true", help="print no figures of the fit")
    ap.add_argument("--write", help="the file to write")
    a = ap.parse_args()
    sys.path.insert(0, a.scorer)
    import evaluate
    import score

    data = rows(a.bin, a.corpus, evaluate, score)
    sample = [r for r in data if r[0] not in a.apart]
    weights = fit(sample)
    reported = [r for r in rows(a.bin, a.corpus, evaluate, score, marked=False) if r[0] not in a.apart]
    reported = [r for r in reported if r[1] == "indirect"]
    weights["=indirect"] = base(reported, weights)
    others = []
    for name in sorted({r[0] for r in data}):
        apart = fit([r for r in sample if r[0] != name]) if name not in a.apart else weights
        held = [(share(apart, r), r[3]) for r in data if r[0] == name]
        tell(name + " by the others", held)
        others += held
    tell("all, each so", others)
    tell("all, as stated now", [(r[4], r[3]) for r in data])
    tell("fitted on", [(share(weights, r), r[3]) for r in sample])
    if a.test:
        test = rows(a.bin, a.test, evaluate, score)
        tell("test, as stated now", [(r[4], r[3]) for r in test])
        tell("test", [(share(weights, r), r[3]) for r in test])
    tell("reported, no marks", [(share(weights, r), r[3]) for r in reported])
    sample = sample + reported
    seen = collections.Counter(s for r in sample for s in r[2])
    seen.update("=" + r[1] for r in sample)
    wrong = collections.Counter(s for r in sample if not r[3] for s in r[2])
    wrong.update("=" + r[1] for r in sample if not r[3])
    lines = {True: [], False: []}
    for f, w in sorted(weights.items(), key=lambda x: -x[1]):
        w -= CAUTION if f.startswith("=") else 0
        w = max(w, HEARSAY[1]) if f == HEARSAY[0] else w
        lines[f.startswith("=")].append(f"  {f.lstrip('=')}: {w:.2f} # {wrong[f]} of {seen[f]} wrong")
    text = "\n".join(["frames:"] + lines[True] + ["signs:"] + lines[False]) + "\n"
    if a.write:
        head = [line for line in open(a.write, encoding="utf-8").read().split("\n") if line.startswith("#")]
        open(a.write, "w", encoding="utf-8").write("\n".join(head + [text]))
    elif not a.quiet:
        print(text)


if __name__ == "__main__":
    main()
