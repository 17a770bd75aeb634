//! Pages of prose whose fences are the test: sections under `##` headings, each with its fences.

use std::fs;
use std::path::{Path, PathBuf};

/// A heading with the fences below it.
pub struct Section {
    pub heading: String,
    /// What stands behind the three backticks, and the lines inside.
    pub fences: Vec<(String, Vec<String>)>,
}

/// The sections of a page; a fence opens and closes with three backticks at the head of a line.
pub fn sections(page: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            sections.push(Section { heading: heading.trim().into(), fences: Vec::new() });
        } else if let Some(info) = line.strip_prefix("```") {
            let inside = lines.by_ref().take_while(|line| *line != "```").map(String::from).collect();
            let section = sections.last_mut().expect("a fence stands below a `##` heading");
            section.fences.push((info.into(), inside));
        }
    }
    sections
}

/// The pages of a folder of tests in order, its README aside.
pub fn pages(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut pages: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|e| e == "md") && !path.ends_with("README.md"));
    pages.sort();
    pages
}
