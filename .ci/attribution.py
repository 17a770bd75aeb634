#!/usr/bin/env python3
"""Attribution on a labelled corpus, told apart: by outlet, by where the source stands, and by confidence.

    attribution.py --bin target/release/misquote --corpus ../data/corpus/dev --scorer ../data/score [--apart OUTLET]

One total hides which copy it holds for. The corpus folder has text/*.txt, gold.jsonl and metadata.jsonl;
the scorer's folder has evaluate.py and score.py (CONTRIBUTING.md tells their form). All figures are
percentages. Where the source stands is read off the gold standard's own offsets, so the kinds overlap:

  S V after       the quotation, then source and cue in this order
  V S after       the quotation, then cue and source
  before          source and cue before the quotation
  sentence end    a sentence ends between the quotation and its source
  paragraph end   a paragraph ends between them
  partial         the marks stand inside the reported clause
  common noun     the source is no name and no pronoun

The reliability table tells of each band of stated confidence how many of its quoted spans are credited to
the right entity; a span that answers to no attribution of the gold standard counts as wrong."""
import argparse
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+[\"'“‘(\[]*[A-Z0-9“\"]")
BANDS = [(0.95, 1.01), (0.9, 0.95), (0.8, 0.9), (0.7, 0.8), (0.5, 0.7), (0.0, 0.5)]


def predictions(evaluate, binary, files):
    """What the program extracts, in code points, by document."""
    run = subprocess.run([binary, "quotes", "--format", "jsonl", *files], capture_output=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr.decode(errors="replace")[:2000])
    for line in run.stdout.decode().splitlines():
        story = json.loads(line)
        at = evaluate.char_offsets(open(story["path"], "rb").read())

        def span(part):
            return [at(part["start"]), at(part["end"])]

        yield os.path.splitext(os.path.basename(story["path"]))[0], [
            {
                "content": evaluate.merged([span(p) for p in q["content"]] + ([span(q["clause"])] if q.get("clause") else [])),
                "cue": [span(q["cue"])] if q.get("cue") and "start" in q["cue"] else [],
                "source": [span(q["source"])] if q.get("source") else [],
                "source_text": (q.get("source") or {}).get("text"),
                "speaker": (q.get("speaker") or {}).get("name"),
                "confidence": q["confidence"],
                "signs": q.get("signs", []),
                "marked": [span(p) for p in q["content"]] if q["kind"] != "indirect" else [],
                "frame": q["frame"],
            }
            for q in story["quotes"]
            if q["kind"] != "scare"
        ]


def places(text, gold, span, nearest):
    """The kinds of place (see the head of this file) that one quoted span of the gold standard belongs to."""
    source = nearest([tuple(s) for s in gold["source"]], [tuple(span)])
    cue = nearest([tuple(c) for c in gold["cue"]], [tuple(source)]) if gold["cue"] else None
    between = text[span[1]:source[0]] if source[0] >= span[1] else text[source[1]:span[0]]
    quoted = text[max(0, span[1] - 2):source[0] + 1] if source[0] >= span[1] else text[max(0, source[1] - 1):span[0] + 1]
    if source[0] >= span[1] and cue and cue[0] >= span[1]:
        yield "S V after" if cue[0] >= source[1] else "V S after"
    if source[1] <= span[0]:
        yield "before"
    if SENTENCE_END.search(quoted):
        yield "sentence end"
    if "\n" in between.strip("\n") or "\n" in between:
        yield "paragraph end"
    if gold.get("kind") == "mixed":
        yield "partial"
    if gold.get("source_kind") == "common":
        yield "common noun"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--bin", default="target/release/misquote")
    ap.add_argument("--corpus", required=True)
    ap.add_argument("--scorer", required=True)
    ap.add_argument("--apart", help="an outlet to tell apart from all others")
    a = ap.parse_args()
    sys.path.insert(0, a.scorer)
    import evaluate
    import score

    golds = score.load(os.path.join(a.corpus, "gold.jsonl"))
    outlet = {m["doc"]: m["outlet"] for m in score.load(os.path.join(a.corpus, "metadata.jsonl"))}
    files = [os.path.join(a.corpus, "text", g["doc"] + ".txt") for g in golds]
    texts = {g["doc"]: open(f, encoding="utf-8", newline="").read() for g, f in zip(golds, files)}
    preds = dict(predictions(evaluate, a.bin, files))

    def row(name, chosen):
        result, _ = score.score(chosen, [{"doc": g["doc"], "quotes": preds[g["doc"]]} for g in chosen], texts)
        f1, full = result["f1"], result["full"]
        print(f"{name:16} n {result['gold_spans']:5}  recall {100 * result['span_recall']:5.1f}  F1: strict {100 * f1['strict']:5.1f}"
              f" head {100 * f1['head']:5.1f} entity {100 * f1['entity']:5.1f}"
              f"  all content: token F1 {100 * full['content_token_f1']:.1f} right of reported {100 * full['attr_precision']:.1f}")

    print("by outlet")
    row("all", golds)
    if a.apart:
        row("all but " + a.apart, [g for g in golds if outlet[g["doc"]] != a.apart])
    for name in sorted(set(outlet.values())):
        row(name, [g for g in golds if outlet[g["doc"]] == name])

    table = collections.defaultdict(lambda: [0, 0, 0, 0])
    bands = collections.defaultdict(lambda: [0, 0])
    for g in golds:
        text, doc = texts[g["doc"]], score.Doc(texts[g["doc"]], g)
        for q, _, right in judgements(score, doc, g, preds[g["doc"]]):
            band = next(b for b in BANDS if q["confidence"] >= b[0])
            bands[band][0] += 1
            bands[band][1] += right
        for gold in g["quotes"]:
            if "quoted" not in gold or not gold["source"]:
                continue
            for s in gold["quoted"]:
                found = [q for q in preds[g["doc"]] if score.inter(q["content"], s) >= 0.5 * (s[1] - s[0])]
                verdict = (False, False, False)
                if found:
                    q = max(found, key=lambda q: (bool(q["source"] or q["speaker"]), score.inter(q["content"], s), -sum(e - b for b, e in q["content"])))
                    verdict = judged(score, doc, q, gold)
                for kind in places(text, gold, s, score.nearest):
                    table[kind][0] += 1
                    for i, right in enumerate(verdict):
                        table[kind][i + 1] += right
    print("by place of the source (share of all spans)")
    for kind in ("S V after", "V S after", "before", "sentence end", "paragraph end", "partial", "common noun"):
        n, strict, head, entity = table[kind]
        print(f"{kind:16} n {n:5}  strict {100 * strict / max(n, 1):5.1f}  head {100 * head / max(n, 1):5.1f}  entity {100 * entity / max(n, 1):5.1f}")
    print("by confidence (reliability)")
    total = sum(n for n, _ in bands.values())
    for band in BANDS:
        n, right = bands[band]
        if n:
            print(f"{band[0]:.2f} to {min(band[1], 1):.2f}     n {n:5}  share {100 * n / total:5.1f}  right {100 * right / n:5.1f}")
    high = [bands[b] for b in BANDS if b[0] >= 0.9]
    n, right = sum(x[0] for x in high), sum(x[1] for x in high)
    print(f"0.90 or more     n {n:5}  share {100 * n / max(total, 1):5.1f}  right {100 * right / max(n, 1):5.1f}")


def judgements(score, doc, gold, predicted, marked=True):
    """Each quoted span that the program credits to somebody: (quotation, span, whether the entity is right).

    The program tells itself what stands between marks, so that marks of every style count; spans of less
    than three words aren't labelled. Spans of the corpus's discarded text, and those that the gold standard
    leaves without a source, are left out. With `marked=False` the same for reported speech without marks,
    the whole clause as one span; where the
    corpus has less than half of it, as many clauses as it has more, that says nothing of the source."""
    for q in predicted:
        if not (q["source"] or q["speaker"]) or bool(q["marked"]) != marked:
            continue
        for s in q["marked"] if marked else [[q["content"][0][0], q["content"][-1][1]]]:
            if score.nwords(doc.text[s[0]:s[1]]) < 3:
                continue
            if score.inter(gold.get("discard", []), s) > 0.5 * (s[1] - s[0]):
                continue
            best = max(((score.inter(x["content"], s), -i, x) for i, x in enumerate(gold["quotes"])), default=(0, 0, None), key=lambda x: x[:2])
            if best[0] < (0.5 if marked else 0.1) * (s[1] - s[0]):
                yield q, s, False
            elif best[0] >= 0.5 * (s[1] - s[0]) and best[2]["source"]:
                yield q, s, judged(score, doc, q, best[2])[2]


def judged(score, doc, q, gold):
    """(strict, head, entity) of one prediction against one attribution of the gold standard."""
    source = score.nearest([tuple(x) for x in q["source"]], [tuple(x) for x in (q["cue"] or q["content"])])
    head = gold.get("source_head") or score.head_span(doc.text, gold["source"])
    return score.match(doc, source, score.texts_of(doc.text, q, source), gold["source"], head, gold["source_text"])


if __name__ == "__main__":
    main()
