#!/usr/bin/env python3
"""Holds the role and the body that misquote prints beside speakers against labels made by hand.

    roles.py --bin target/release/misquote --corpus FOLDER [--labels tests/speakers/roles.tsv] [--fails]

FOLDER/text/DOCUMENT.txt are the articles, which are not part of this repository. A line for roles, bodies and both:

- right: one of the phrases labelled, whoever's it is said to be ("Orr's spokesman", "Larn Guild spokesman" for
  "spokesman")
- wrong: another phrase, or any where the copy tells none; what an editor would take for a mistake
- missing: none is printed though the copy tells one; left out of the share of what is right
- none: none is printed and none is told"""
import argparse
import collections
import os
import re

import labelled


def fold(phrase):
    """Without case, line breaks, an article and an owner."""
    words = " ".join(phrase.lower().replace("’", "'").split())
    return words.rsplit("'s ", 1)[-1].removesuffix("'s").removeprefix("the ").removeprefix("mr. ").removeprefix("mrs. ")


def readings(phrase):
    """A phrase as it is, and without the person whose role it is ("spokesman for Ida Orr")."""
    return {fold(phrase), fold(re.sub(r" (?:for|of|to) (?:[A-Z][^ ]* ?)+$", "", phrase))}


def speaker(quotes, name):
    """The speaker of that name, by its first word and its last."""
    first, last = name.split()[0], name.split()[-1]
    fits = lambda s: (s.get("proper") or s["name"]).endswith(last) and first in s["name"]
    return next((q["speaker"] for q in quotes if q.get("speaker") and fits(q["speaker"])), None)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--bin", default="target/release/misquote")
    ap.add_argument("--corpus", required=True)
    ap.add_argument("--labels", default=os.path.join(os.path.dirname(__file__), "../tests/speakers/roles.tsv"))
    ap.add_argument("--fails", action="store_true", help="print what is wrong")
    a = ap.parse_args()
    rows, quotes = labelled.read(a.bin, a.corpus, a.labels)
    tally = collections.defaultdict(collections.Counter)
    for doc, name, roles, bodies in rows:
        if doc not in quotes:
            continue
        found = speaker(quotes[doc], name)
        copy = open(labelled.path(a.corpus, doc), "rb").read()
        phrases = lambda spans: {
            fold(copy[slice(*map(int, span.split("-")))].decode()) for span in spans.split() if span != "-"
        }
        roles, bodies = phrases(roles), phrases(bodies)
        whole = {f"{body} {role}" for body in bodies for role in roles}
        for field, told in (("role", roles | whole), ("affiliation", bodies)):
            given = (found or {}).get(field)
            if found is None:
                verdict = "gone"
            elif given is None:
                verdict = "missing" if told else "none"
            else:
                verdict = "right" if readings(given) & told else "wrong"
            for kind in (field, "both"):
                tally[kind][verdict] += 1
            if a.fails and verdict == "wrong":
                print(f"{field:11} {doc} {name}: {given}")
    for kind in ("role", "affiliation", "both"):
        t = tally[kind]
        shown = t["right"] + t["wrong"]
        print(
            f"roles {kind:11} shown {shown:<3} right {100 * t['right'] / (shown or 1):.1f} ({t['right']})  wrong {t['wrong']}"
            f"  [missing {t['missing']}, none {t['none']}, speaker not found {t['gone']}]"
        )


if __name__ == "__main__":
    main()
