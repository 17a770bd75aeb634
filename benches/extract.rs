//! How fast it is, on one thread: start, extraction in words, and a whole check. An editor waits for
//! the start and a day of wire waits for extraction, so these are what a change must not slow down.
//! Run it on a quiet machine before and after, and compare the medians:
//!
//! ```text
//! cargo bench --bench extract
//! MISQUOTE_CORPUS=/path/to/stories cargo bench --bench extract     # any folder of .txt and .md
//! ```
//!
//! Items are words between white space. Stories are read into memory beforehand. The invented ones
//! are few and dense with quotations that many outlets share; a corpus of real copy is the fairer
//! measure of extraction. Medians on one core of a cloud server with Rust 1.95 (the corpus: 840
//! stories, 625,000 words of US political news):
//!
//! ```text
//! start              2.6 ms
//! extract_fixtures   4.7 ms   2.1 million words a second
//! extract_corpus     236 ms   2.6 million words a second
//! check_fixtures      26 ms
//! ```

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use misquote::check::check_against;
use misquote::link::link;
use misquote::read::{Furniture, is_copy, read};
use misquote::report::quotes_object;
use misquote::resolve::Analysis;
use misquote::rules::{Lexicon, RuleSet};
use misquote::verify::{references_from, verify};
use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    divan::main();
}

/// The word lists, which every run needs once.
struct Lists {
    lexicon: Lexicon,
    furniture: Furniture,
}

impl Lists {
    fn new() -> Lists {
        let broken = "a built-in list is broken";
        Lists { lexicon: Lexicon::builtin().expect(broken), furniture: Furniture::builtin().expect(broken) }
    }

    /// One story from bytes to speakers; one that can't be read is left out, as the program does.
    fn analyse(&self, (name, bytes): &(String, Vec<u8>)) -> Option<Analysis> {
        let story = read(name, bytes.clone(), &self.furniture).ok()?;
        Some(misquote::analyse(story, &self.lexicon))
    }
}

/// The copy in a folder and below, by name, so that every run sees the same order.
fn copy(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut stories = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        for path in entries.map(|entry| entry.expect("a readable folder").path()) {
            let name = path.to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if is_copy(&name) {
                stories.push((name, fs::read(&path).expect("a readable file")));
            }
        }
    }
    assert!(!stories.is_empty(), "{} holds no copy", folder.display());
    stories.sort();
    stories
}

fn fixtures() -> Vec<(String, Vec<u8>)> {
    copy(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures"))
}

fn words(stories: &[(String, Vec<u8>)]) -> usize {
    stories.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).split_whitespace().count()).sum()
}

fn extract_all(bencher: Bencher, stories: Vec<(String, Vec<u8>)>) {
    let lists = Lists::new();
    bencher.counter(ItemsCount::new(words(&stories))).bench_local(|| {
        for analysis in stories.iter().filter_map(|story| lists.analyse(story)) {
            black_box(quotes_object(&analysis).expect("an analysis can be written"));
        }
    });
}

/// What every run pays before it reads a word.
#[divan::bench]
fn start() -> (Lists, RuleSet) {
    (Lists::new(), RuleSet::builtin())
}

/// From bytes to quotations with speakers, as lines of JSON.
#[divan::bench]
fn extract_fixtures(bencher: Bencher) {
    extract_all(bencher, fixtures());
}

/// The same on the folder that MISQUOTE_CORPUS names, if it does.
#[divan::bench(sample_count = 10)]
fn extract_corpus(bencher: Bencher) {
    match std::env::var_os("MISQUOTE_CORPUS") {
        Some(folder) => extract_all(bencher, copy(Path::new(&folder))),
        None => eprintln!("no corpus: set MISQUOTE_CORPUS to a folder of stories"),
    }
}

/// The least that looking at every byte can cost: one byte sought with `memchr`, how far
/// [`extract_corpus`] is from it.
#[divan::bench(sample_count = 10)]
fn pass_over_corpus(bencher: Bencher) {
    let Some(folder) = std::env::var_os("MISQUOTE_CORPUS") else { return };
    let stories = copy(Path::new(&folder));
    let bytes: usize = stories.iter().map(|(_, bytes)| bytes.len()).sum();
    let count = |(_, bytes): &(String, Vec<u8>)| memchr::memchr_iter(b'"', bytes).count();
    bencher
        .counter(ItemsCount::new(words(&stories)))
        .counter(BytesCount::new(bytes))
        .bench_local(|| stories.iter().map(count).sum::<usize>());
}

/// All that `misquote check fixtures` does between start and report.
#[divan::bench]
fn check_fixtures(bencher: Bencher) {
    let (lists, rules, stories) = (Lists::new(), RuleSet::builtin(), fixtures());
    bencher.counter(ItemsCount::new(words(&stories))).bench_local(|| {
        let mut analyses: Vec<Analysis> = stories.iter().filter_map(|story| lists.analyse(story)).collect();
        analyses.sort_by_key(|analysis| analysis.story.meta.reference);
        let utterances = link(&analyses[..references_from(&analyses)], &lists.lexicon);
        let verified = verify(&analyses, &rules, &lists.lexicon);
        check_against(&analyses, &utterances, &verified, &rules, &lists.lexicon)
    });
}
