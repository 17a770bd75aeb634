#!/usr/bin/env python3
"""Holds the speakers that misquote gives for pronouns and descriptions against labels made by hand.

    speakers.py --bin target/release/misquote --corpus FOLDER [--labels tests/speakers/labels.tsv] [--fails]

FOLDER/text/DOCUMENT.txt are the articles, which are not part of this repository. A line a part and kind of source:

- right: the person labelled; nobody named, where the label says that nobody is
- unresolved: no name given though there is one (`may_be` names it in so many)
- wrong-unnamed: somebody without a name, for a pronoun that stands for a named one
- wrong-named: another person's name, the error that matters most
- missed: no quotation of that source was found; left out of the shares"""
import argparse
import collections
import os
import re

import labelled

STOP = set("the a an of for and in on at his her its their jr sr mr mrs ms dr judge sen rep gov president pres professor".split())
CLASSES = ("right", "unresolved", "wrong-unnamed", "wrong-named")


def words(name):
    name = re.sub(r"['’]s\b|\.", "", name.lower())
    return [w for w in re.findall(r"[\w’'-]+", name) if w not in STOP]


def head(source):
    """The noun that a description is about: "spokesman" of "a spokesman for the buyer"."""
    core = re.split(r"[\s,]+(?:for|of|who|in|on|from|with|at|speaking)\b|,", source)[0]
    return (words(core) or words(source) or [""])[-1]


def same(given, label, source):
    """Last names agree and first names don't clash; a body needs a word that the source hasn't got."""
    given, label, told = words(given), words(label), set(words(source))
    if not given or not label:
        return False
    if len(label) == 1:
        return label[0] in given
    if given == [label[-1]]:
        return given[0] not in told
    if len(given) > 1 and set(given) <= set(label):
        return True
    shared = [w for w in given if w in label and w not in told]
    return bool(shared) and label[-1] in given and (label[0] in given or not set(given) - set(label) or len(given) > 2)


def judge(quote, label, kind):
    source = quote["source"]["text"]
    speaker = quote.get("speaker")
    name = (speaker or {}).get("name", "")
    plain = not re.search(r"[A-Z]", re.sub(r"^(The|A|An) ", "", name))
    bare = speaker is None or plain or speaker["anonymous"] or speaker.get("role") and words(name) == words(source)
    names = label.split("|")
    if any(n != "-" and same(name, n, source) for n in names):
        return "right"
    if "-" in names:
        return "right" if bare or head(source) in words(name) else "wrong-named"
    if speaker is None:
        return "unresolved"
    if bare or words(name) == words(source) or not set(words(name)) - set(words(source)):
        return "wrong-unnamed" if kind == "pronoun" else "unresolved"
    return "wrong-named"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--bin", default="target/release/misquote")
    ap.add_argument("--corpus", required=True)
    ap.add_argument("--labels", default=os.path.join(os.path.dirname(__file__), "../tests/speakers/labels.tsv"))
    ap.add_argument("--fails", help="print what isn't right in this part, or in all", choices=["a", "b", "c", "all"])
    a = ap.parse_args()
    rows, quotes = labelled.read(a.bin, a.corpus, a.labels)
    tally = collections.defaultdict(collections.Counter)
    for doc, start, end, half, kind, label, *_ in rows:
        start, end = int(start), int(end)
        over = lambda q: q.get("source") and q["source"]["start"] < end and q["source"]["end"] > start
        found = [q for q in quotes.get(doc, []) if over(q)]
        verdict = judge(found[0], label, kind) if found else "missed"
        groups = [(half, kind), (half, "all"), ("all", kind), ("all", "all")]
        for group in groups:
            tally[group][verdict] += 1
        may_be = [p["name"] for p in found[0].get("may_be", [])] if found else []
        if may_be and verdict == "unresolved":
            for group in groups:
                tally[group]["may_be"] += any(same(m, n, "") for m in may_be for n in label.split("|"))
        if a.fails in (half, "all") and verdict != "right":
            given = (found[0].get("speaker") or {}).get("name") if found else ""
            said = found[0]["source"]["text"] if found else ""
            print(f"{verdict:13} {half} {doc}:{start} “{said}” is {label}, given {given} {may_be or ''}")
    for half in ("a", "b", "c", "all"):
        for kind in ("pronoun", "description", "all"):
            t = tally[half, kind]
            n = sum(t[c] for c in CLASSES) or 1
            shares = "  ".join(f"{c} {100 * t[c] / n:.1f} ({t[c]})" for c in CLASSES)
            print(f"speakers {half:4} {kind:11} n={n:<3} {shares}  [may_be right {t['may_be']}, missed {t['missed']}]")


if __name__ == "__main__":
    main()
