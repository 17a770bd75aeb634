//! A rule's own page: its file is its manual, so this shows the file's parts as an editor reads them
//! (what is flagged, why, what it looks like, how to change it) and adds nothing.

use super::page::Page;
use super::style::{Style, level_name};
use super::wrap::Flow;
use super::{Options, plural};
use crate::rules::{Example, OptionValue, Rule, RuleSet};
use std::io::{self, Write};

/// `explain RULE`: the page of one rule.
pub fn explain_rule(rule: &Rule, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page::new(out, options);
    let title = Flow::of(&rule.id, Style::Strong).then(" · ", Style::Dim);
    page.heading(&title.then(level_name(rule.level), Style::Level(rule.level)))?;
    page.hang(2, 2, &Flow::of(&rule.message, Style::Strong))?;
    page.line("")?;
    page.hang(2, 2, &Flow::of(&rule.why, Style::Plain))?;
    examples(&mut page, "Flagged", Style::Level(rule.level), &rule.examples.flag)?;
    examples(&mut page, "Passed", Style::Good, &rule.examples.pass)?;
    page.line("")?;
    page.hang(2, 2, &Flow::of("In misquote.yaml", Style::Strong))?;
    page.line(&page.paint(Style::Dim, "    rules:"))?;
    if rule.options.is_empty() {
        return page.line(&format!("      {}: {}", rule.id, level_name(rule.level)));
    }
    page.line(&format!("      {}:", rule.id))?;
    page.line(&format!("        level: {}", level_name(rule.level)))?;
    for (name, value) in &rule.options {
        if let Some(note) = rule.notes.get(name) {
            let lines = Flow::of(note, Style::Dim).wrap(page.width() - 10);
            lines.iter().try_for_each(|line| {
                page.line(&format!("        {}{}", page.paint(Style::Dim, "# "), line.paint(page.options.colour)))
            })?;
        }
        page.hang(8, 10, &Flow::of(&format!("{name}: {}", option(value)), Style::Plain))?;
    }
    Ok(())
}

fn examples(page: &mut Page, title: &str, style: Style, examples: &[Example]) -> io::Result<()> {
    if examples.is_empty() {
        return Ok(());
    }
    page.line("")?;
    page.hang(2, 2, &Flow::of(title, style))?;
    for (i, example) in examples.iter().enumerate() {
        if i > 0 {
            page.line("")?;
        }
        for (j, story) in example.stories().iter().enumerate() {
            if j > 0 {
                page.line(&page.paint(Style::Dim, "    ├ and elsewhere"))?;
            }
            page.quoted(story)?;
        }
        for reference in example.references() {
            page.line(&page.paint(Style::Dim, "    ├ and in the reference"))?;
            page.quoted(reference)?;
        }
    }
    Ok(())
}

fn option(value: &OptionValue) -> String {
    match value {
        OptionValue::Flag(yes) => yes.to_string(),
        OptionValue::Number(n) => n.to_string(),
        OptionValue::Text(text) => text.clone(),
        OptionValue::List(list) => format!("[{}]", list.join(", ")),
    }
}

/// `explain`: every rule by group, with its level and what it says.
pub fn explain_list(rules: &RuleSet, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page::new(out, options);
    let rules: Vec<&Rule> = rules.iter().collect();
    for group in rules.chunk_by(|a, b| a.group() == b.group()) {
        let title = Flow::of(group[0].group(), Style::Strong);
        page.heading(&title.then(&format!(" · {}", plural(group.len(), "rule")), Style::Dim))?;
        for rule in group {
            let level = Flow::of(&rule.id, Style::Path).then(" ", Style::Plain);
            page.hang(2, 4, &level.then(level_name(rule.level), Style::Level(rule.level)))?;
            page.hang(4, 4, &Flow::of(&rule.message, Style::Plain))?;
        }
        page.line("")?;
    }
    page.hang(0, 0, &Flow::of("misquote explain RULE shows why, with examples.", Style::Dim))
}
