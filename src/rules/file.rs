//! One rule, one file. Its form is what a rule may say; here is what the form alone doesn't tell: that the id
//! is the file's place, that a check fills the placeholders and knows the relation, that there is
//! something to match and copy to show it. Each error points at the word that is wrong.

use super::kind::kind_of;
use super::load::{RuleError, from_yaml, nearest, place_of};
use super::notes::notes;
use super::rule::{PLACEHOLDERS, Rule};
use std::path::{Path, PathBuf};

/// Reads one rule file and checks what its form alone doesn't say.
pub fn read_rule(path: &str, id: &str, text: &str) -> Result<Rule, RuleError> {
    let mut rule: Rule = from_yaml(path, text)?;
    rule.notes = notes(text);
    let wrong = |word: &str, message: String| RuleError { path: path.into(), at: place_of(text, word), message };
    if rule.id != id {
        return Err(wrong("id:", format!("the id is “{}”, but the file's place says “{id}”", rule.id)));
    }
    if let Some(name) = rule.placeholders().find(|name| !PLACEHOLDERS.contains(name)) {
        let hint = match nearest(name, PLACEHOLDERS.iter().copied()) {
            Some(near) => format!("; did you mean “{{{near}}}”?"),
            None => format!("; there are {{{}}}", PLACEHOLDERS.join("}, {")),
        };
        return Err(wrong("message:", format!("no check fills “{{{name}}}”{hint}")));
    }
    if let Some(kind) =
        rule.matches.relation.and_then(|relation| (kind_of(relation) != rule.kind).then(|| kind_of(relation)))
    {
        return Err(wrong(
            "relation:",
            format!("this relation is for rules of kind {}", format!("{kind:?}").to_lowercase()),
        ));
    }
    let m = &rule.matches;
    if m.relation.is_none()
        && m.change.is_empty()
        && m.lemma.is_empty()
        && m.class.is_empty()
        && m.phrase.is_empty()
        && m.pattern.is_none()
    {
        return Err(wrong("match:", "the rule says nothing to match, so it would never or always speak".into()));
    }
    if rule.examples.flag.is_empty() || rule.examples.pass.is_empty() {
        return Err(wrong("examples:", "a rule needs at least one example to flag and one to pass".into()));
    }
    Ok(rule)
}

/// `<group>/<slug>` and path of every YAML file two levels down, in order.
pub fn rule_files(folder: &Path, errors: &mut Vec<RuleError>) -> Vec<(String, PathBuf)> {
    let mut list = |folder: &Path| -> Vec<PathBuf> {
        let read = std::fs::read_dir(folder).and_then(|entries| entries.map(|e| e.map(|e| e.path())).collect());
        let mut paths: Vec<_> = read.unwrap_or_else(|e: std::io::Error| {
            let message = format!("the folder of rules can't be read ({e}); mend `rule-folder` in misquote.yaml");
            errors.push(RuleError::new(&folder.display().to_string(), message));
            Vec::new()
        });
        paths.sort();
        paths
    };
    let is_yaml = |path: &Path| path.extension().is_some_and(|e| e == "yaml" || e == "yml");
    let name = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut files = Vec::new();
    for entry in list(folder) {
        if entry.is_dir() {
            let inside = list(&entry).into_iter().filter(|path| is_yaml(path) && path.is_file());
            files.extend(inside.map(|path| (format!("{}/{}", name(&entry), name(&path)), path)));
        } else if is_yaml(&entry) {
            // In the wrong place; its id can't be `group/slug`, and the error says so.
            files.push((name(&entry), entry));
        }
    }
    files
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub const OWN: &str = "id: house/shock\nkind: cue\nlevel: warning\nmessage: 'no “{cue}”'\nwhy: 'ours'\n\
        match: {lemma: [blast]}\nexamples: {flag: ['a'], pass: ['b']}\n";

    #[test]
    fn own_rules_say_what_is_wrong_with_them() {
        let error = |from: &str, to: &str| {
            assert!(OWN.contains(from));
            read_rule("r.yaml", "house/shock", &OWN.replace(from, to)).unwrap_err().to_string()
        };
        assert!(read_rule("r.yaml", "house/shock", OWN).is_ok());
        assert_eq!(error("lemma", "lema"), "r.yaml:6:9: match: unknown key “lema”; did you mean “lemma”?");
        assert_eq!(
            error("{lemma: [blast]}", "{relation: nesting}"),
            "r.yaml:6:9: this relation is for rules of kind marks"
        );
        let unfilled = error("{cue}", "{verb}");
        assert!(unfilled.starts_with("r.yaml:4:1: no check fills “{verb}”; there are {words}, "), "{unfilled}");
        assert_eq!(
            error("kind: cue", "kind: sauce"),
            "r.yaml:2:7: kind: unknown value “sauce”; did you mean “source”?"
        );
        assert_eq!(
            error("house/shock", "house/s"),
            "r.yaml:1:1: the id is “house/s”, but the file's place says “house/shock”"
        );
        assert!(error("{lemma: [blast]}", "{pattern: '(a'}").starts_with("r.yaml:6:"));
        assert!(error("why: 'ours'\n", "").contains("missing field `why`"));
        assert!(error("examples: {flag: ['a'], pass: ['b']}\n", "").contains("at least one example"));
    }
}
