#!/usr/bin/env python3
"""Linking held against two others on one set of generated quotations.

    benches/link.py --bin target/release/misquote --data /tmp/g1k /tmp/g10k /tmp/g100k
    benches/link.py --bin target/release/misquote --generator .../generate.py --seed 9 --sizes 1000 10000

Each data set is three files of one name: NAME.jsonl (what `misquote quotes --format jsonl` writes, one story a
quotation, its path ending in "/" and the quotation's number), NAME.tsv (number, kind of change, text) and
NAME.truth (two numbers a line: quotations that render one utterance). A generator is a script that writes them:
`generate.py COUNT NAME SEED`.

The others are what one would reach for: rapidfuzz's token_set_ratio of all pairs, at the threshold that gives it
its best F1 on this very data (up to --most-pairs quotations), and datasketch's MinHash LSH, at its best threshold
above .3. They are given the plain texts, we the lines that have to be read; each is a process of its own, of which
CPU time and memory are those of the whole. `pip install rapidfuzz datasketch numpy`; what is missing is left out
and said to be.
"""
import argparse
import collections
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile


def texts(name):
    return [line.rstrip("\n").split("\t")[2] for line in open(name + ".tsv", encoding="utf-8")]


def truth(name):
    return {tuple(map(int, line.split())) for line in open(name + ".truth")}


def best(found, hits, all_true):
    """Precision, recall, F1 and threshold where F1 is best; both lists count pairs by score."""
    top = (0, 0, 0, 0)
    found_so_far = hits_so_far = 0
    for score in reversed(range(len(found))):
        found_so_far += found[score]
        hits_so_far += hits[score]
        if hits_so_far:
            p, r = hits_so_far / found_so_far, hits_so_far / all_true
            top = max(top, (2 * p * r / (p + r), p, r, score))
    f1, p, r, score = top
    return {"p": p, "r": r, "f1": f1, "note": f"threshold {score}"}


def token_set(name):
    import numpy
    from rapidfuzz import fuzz, process, utils

    all_texts = [utils.default_process(text) for text in texts(name)]
    true = truth(name)
    partners = collections.defaultdict(list)
    for i, j in true:
        partners[j].append(i)
    found, hits = numpy.zeros(101, dtype=numpy.int64), numpy.zeros(101, dtype=numpy.int64)
    block = 500
    for start in range(0, len(all_texts), block):
        rows = all_texts[start : start + block]
        scores = process.cdist(
            rows, all_texts[: start + len(rows)], scorer=fuzz.token_set_ratio, dtype=numpy.uint8, workers=1
        )
        for k in range(len(rows)):
            found += numpy.bincount(scores[k, : start + k], minlength=101)
            hits += numpy.bincount(scores[k, partners[start + k]], minlength=101) if partners[start + k] else 0
    return best(found.tolist(), hits.tolist(), len(true))


def minhash(name):
    from datasketch import MinHash, MinHashLSH

    words = [set(re.findall(r"\w+", text.lower())) or {""} for text in texts(name)]
    hashes = list(MinHash.generator([[w.encode() for w in sorted(ws)] for ws in words], num_perm=128))
    lsh = MinHashLSH(threshold=0.3, num_perm=128)
    true = truth(name)
    found, hits = [0] * 101, [0] * 101
    for i, of_one in enumerate(hashes):
        for j in lsh.query(of_one):
            score = int(100 * of_one.jaccard(hashes[j]))
            found[score] += 1
            hits[score] += (j, i) in true
        lsh.insert(i, of_one)
    return best(found, hits, len(true))


def misquote(name, utterances):
    number = lambda rendering: int(rendering["path"].rsplit("/", 1)[-1])
    true = truth(name)
    # Two quotations may render two utterances together: one pair all the same.
    found = set()
    for utterance in json.load(open(utterances))["utterances"]:
        members = sorted({number(rendering) for rendering in utterance["renderings"]})
        found.update(itertools.combinations(members, 2))
    hits = len(found & true)
    p, r = hits / max(1, len(found)), hits / max(1, len(true))
    return {"p": p, "r": r, "f1": 2 * p * r / max(1e-9, p + r), "note": "as it is"}


def measured(command, out):
    """Runs a command; CPU seconds and MB."""
    with open(out, "wb") as file:
        process = subprocess.Popen(command, stdout=file)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"link.py: {' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def missing(*modules):
    for module in modules:
        try:
            __import__(module)
        except ImportError:
            return f"left out: Python has no {module}; pip install {module}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default="target/release/misquote", help="misquote, built for release")
    parser.add_argument("--data", nargs="+", metavar="NAME", default=[], help="data that was generated before")
    parser.add_argument("--generator", metavar="SCRIPT", help="what generates data")
    parser.add_argument("--seed", default="8")
    parser.add_argument("--sizes", nargs="+", default=["1000", "10000", "100000"])
    parser.add_argument("--most-pairs", type=int, default=10_000, help="quotations that token_set_ratio is asked of")
    parser.add_argument("--run", nargs="+", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.run:
        method, *of = args.run
        print(json.dumps({"misquote": misquote, "token_set": token_set, "minhash": minhash}[method](*of)))
        return
    if not os.access(args.bin, os.X_OK):
        sys.exit(f"link.py: there is no {args.bin}; cargo build --release, or say where it is with --bin")
    if not args.data and not args.generator:
        sys.exit("link.py: no data; say with --data which, or with --generator what writes some")
    folder = tempfile.TemporaryDirectory()
    names = list(args.data)
    if args.generator:
        for size in args.sizes:
            names.append(os.path.join(folder.name, f"quotations-{size}"))
            subprocess.run([sys.executable, args.generator, size, names[-1], args.seed], check=True)
    print(f"{'quotations':>10}  {'method':32}{'CPU s':>8}{'µs each':>9}{'P':>7}{'R':>7}{'F1':>7}{'MB':>7}")
    for name in names:
        absent = [end for end in (".jsonl", ".tsv", ".truth") if not os.path.exists(name + end)]
        if absent:
            sys.exit(f"link.py: there is no {name}{absent[0]}")
        count = sum(1 for _ in open(name + ".tsv", encoding="utf-8"))
        out = os.path.join(folder.name, "out.json")

        def line(method, cpu, memory, result):
            scores = "".join(f"{result[key]:7.3f}" for key in ("p", "r", "f1"))
            each = 1e6 * cpu / count
            print(f"{count:10}  {method:32}{cpu:8.2f}{each:9.1f}{scores}{memory:7.0f}  {result['note']}", flush=True)

        # The memory that a process counts as its own includes what its parent held when it was begun, so that all
        # work is done in others.
        this = [sys.executable, os.path.abspath(__file__), "--run"]
        cpu, memory = measured([args.bin, "compare", "--format", "json", name + ".jsonl"], out)
        result = json.loads(subprocess.run([*this, "misquote", name, out], check=True, stdout=subprocess.PIPE).stdout)
        line("misquote compare", cpu, memory, result)
        for method, shown, needs, most in [
            ("token_set", "rapidfuzz token_set_ratio", ("numpy", "rapidfuzz"), args.most_pairs),
            ("minhash", "datasketch MinHash LSH .3", ("datasketch",), 200_000),
        ]:
            why = f"left out: more than {most} quotations" if count > most else missing(*needs)
            if why:
                print(f"{count:10}  {shown:32}{why}", flush=True)
                continue
            cpu, memory = measured([*this, method, name], out)
            line(shown, cpu, memory, json.load(open(out)))


main()
