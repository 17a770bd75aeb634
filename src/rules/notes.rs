//! What an option is for stands in a comment above it, where whoever edits the rule reads it. YAML drops
//! comments, and the manual page of a rule would show bare numbers; so they are read here once more.

use std::collections::BTreeMap;

/// The comments above the options of a rule file, by the option's name.
pub(super) fn notes(yaml: &str) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    let mut comment: Vec<&str> = Vec::new();
    let block = yaml.lines().skip_while(|line| line.trim_end() != "options:").skip(1);
    for line in block.take_while(|line| line.is_empty() || line.starts_with(' ')) {
        if let Some(words) = line.trim_start().strip_prefix('#') {
            comment.push(words.trim());
        } else if let Some((name, _)) = line.strip_prefix("  ").and_then(|line| line.split_once(':')) {
            let comment = std::mem::take(&mut comment).join(" ");
            if !comment.is_empty() && !name.starts_with([' ', '-']) {
                out.insert(name.to_string(), comment);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::notes;

    #[test]
    fn a_comment_belongs_to_the_option_below() {
        let yaml = "id: a/b\noptions:\n  # Fewer words\n  # are a term.\n  words: 4\n  list:\n    - a: b\n  # Names.\n  known: [x]\nexamples:\n  # none\n  flag: []\n";
        let read: Vec<_> = notes(yaml).into_iter().collect();
        let pair = |a: &str, b: &str| (a.to_string(), b.to_string());
        assert_eq!(read, [pair("known", "Names."), pair("words", "Fewer words are a term.")]);
        assert!(notes("options: {words: 4}\n").is_empty());
    }

    #[test]
    fn every_built_in_option_says_what_it_is_for() {
        for rule in super::super::RuleSet::builtin().iter() {
            for name in rule.options.keys() {
                assert!(rule.notes.contains_key(name), "{}: {name}", rule.id);
            }
        }
    }
}
