"""What misquote extracts from the articles that a table of labels made by hand tells of: a line each, tabs between its
columns, the first of which is the article's name without ".txt"."""
import json
import os
import subprocess
import sys


def path(corpus, doc):
    return os.path.join(corpus, "text", doc + ".txt")


def read(binary, corpus, labels):
    """The rows of the table, and the quotations of each of its articles that the corpus has."""
    rows = [line.rstrip("\n").split("\t") for line in open(labels) if not line.startswith("#")]
    docs = sorted({row[0] for row in rows if os.path.exists(path(corpus, row[0]))})
    if not docs:
        sys.exit(f"no labelled article under {corpus}")
    files = [path(corpus, doc) for doc in docs]
    run = subprocess.run([binary, "quotes", "--format", "jsonl", *files], capture_output=True)
    if run.returncode:
        sys.exit(f"{binary} ended with {run.returncode}: {run.stderr.decode(errors='replace')[:2000]}")
    stories = map(json.loads, run.stdout.decode().splitlines())
    return rows, {os.path.splitext(os.path.basename(story["path"]))[0]: story["quotes"] for story in stories}
