//! Word lists, brought into the form in which the program is quickest to read them. They are YAML, which editors
//! read and write; the program reads them each time it starts, and JSON takes it a tenth of the time. Of the
//! patterns for furniture automata are made: none is then compiled while an editor waits.

use regex_automata::dfa::{StartKind, dense};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::syntax;
use serde_json::Value;
use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Debug;
use std::path::Path;
use std::{env, fs};

#[path = "src/read/opening.rs"]
mod opening;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=rules/words");
    println!("cargo::rerun-if-changed=src/read/opening.rs");
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    for file in fs::read_dir("rules/words")? {
        let path = file?.path();
        let Some(name) = path.file_stem().filter(|_| path.extension().is_some_and(|e| e == "yaml")) else { continue };
        let in_file = |e: &dyn Error| format!("{}: {e}", path.display());
        let mut lists: Value = serde_yaml::from_str(&fs::read_to_string(&path)?).map_err(|e| in_file(&e))?;
        if name == "furniture" {
            furniture(&mut lists, out).map_err(|e| in_file(&*e))?;
        }
        fs::write(out.join(name).with_extension("json"), lists.to_string())?;
    }
    Ok(())
}

/// Takes the patterns out of the list and writes what is known of them: their automata into `furniture.dfa`, and
/// the lines that each is to be tried on into `furniture.rs`, as a `Built` of `src/read/furniture.rs`.
fn furniture(lists: &mut Value, out: &Path) -> Result<(), Box<dyn Error>> {
    let (patterns, holding) = (lists["patterns"].take(), lists["holding"].take());
    let lists = lists.as_object_mut().ok_or("is no mapping")?;
    lists.retain(|name, _| name != "patterns" && name != "holding");
    let strings = |list: &Value| -> Result<Vec<String>, Box<dyn Error>> { Ok(serde_json::from_value(list.clone())?) };
    let mut all = strings(&patterns)?;
    let (mut openings, mut one_word, mut any_line) = (Vec::new(), Vec::new(), Vec::new());
    for (i, pattern) in all.iter().enumerate() {
        match opening::openings(pattern) {
            Some(beginnings) => openings.extend(beginnings.into_iter().map(|beginning| (beginning, i))),
            None if opening::may_hold_space(pattern) => any_line.push(i),
            None => one_word.push(i),
        }
    }
    openings.sort();
    let (mut signs, mut words) = (Vec::new(), Vec::new());
    // One that holds any of several signs stands under each of them.
    let mut middle = BTreeSet::new();
    for list in holding.as_object().ok_or("“holding” is no mapping")?.values() {
        middle.extend(strings(list)?);
    }
    let first = all.len();
    all.extend(middle);
    for (held, list) in holding.as_object().into_iter().flatten() {
        let of: Vec<usize> =
            strings(list)?.iter().filter_map(|p| Some(first + all[first..].binary_search(p).ok()?)).collect();
        match *held.as_bytes() {
            [sign] => signs.push((sign, of)),
            _ => words.push((held, of)),
        }
    }
    let (mut bytes, mut automata) = (Vec::new(), Vec::new());
    for pattern in &all {
        let begin = bytes.len();
        bytes.extend(automaton(pattern).map_err(|e| format!("“{pattern}”: {e}"))?);
        automata.push(begin..bytes.len());
    }
    fs::write(out.join("furniture.dfa"), bytes)?;
    let (signs, words) = (slices(&signs), slices(&words));
    let built = format!(
        "Built {{ automata: &{automata:?}, openings: &{openings:?}, one_word: &{one_word:?}, any_line: &{any_line:?}, \
         signs: &[{signs}], words: &[{words}] }}"
    );
    Ok(fs::write(out.join("furniture.rs"), built)?)
}

/// What is held and the patterns for it, as Rust has them.
fn slices(list: &[(impl Debug, Vec<usize>)]) -> String {
    list.iter().map(|(held, of)| format!("({held:?}, &{of:?})")).collect::<Vec<_>>().join(", ")
}

/// The bytes of an automaton for whole lines of plain signs.
fn automaton(pattern: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let whole = dense::Builder::new()
        .configure(dense::Config::new().start_kind(StartKind::Anchored).minimize(true))
        .thompson(thompson::Config::new().which_captures(WhichCaptures::None).utf8(false))
        .syntax(syntax::Config::new().case_insensitive(true).unicode(false).utf8(false))
        .build(&format!("^(?:{pattern})$"))?
        .to_sparse()?;
    let big = env::var("CARGO_CFG_TARGET_ENDIAN")? == "big";
    Ok(if big { whole.to_bytes_big_endian() } else { whole.to_bytes_little_endian() })
}
