//! All rules of a run: the built-in ones, the newsroom's own, and what the configuration makes of
//! their levels and options. Whatever names a rule that isn't there is an error with the nearest
//! name, because a rule that is silently not run is worse than none.

use super::Level;
use super::builtin::BUILT_IN;
use super::config::{Config, Setting};
use super::file::{read_rule, rule_files};
use super::kind::RuleKind;
use super::load::{RuleError, nearest};
use super::rule::{OptionValue, Rule};
use std::path::Path;

/// Rules ordered by id.
#[derive(Clone, Debug, Default)]
pub struct RuleSet {
    rules: Vec<Rule>,
}

impl RuleSet {
    /// The rules that are compiled in, at their own levels.
    pub fn builtin() -> RuleSet {
        let mut set = RuleSet::default();
        for (id, text) in BUILT_IN {
            set.insert(read_rule(&format!("rules/{id}.yaml"), id, text).expect("a test reads every built-in rule"));
        }
        set
    }

    /// Every rule, whatever its level, ordered by id.
    pub fn iter(&self) -> std::slice::Iter<'_, Rule> {
        self.rules.iter()
    }

    /// Those that run, ordered by id.
    pub fn active(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(|rule| rule.level != Level::Off)
    }

    /// Those of one kind that run, ordered by id.
    pub fn of(&self, kind: RuleKind) -> impl Iterator<Item = &Rule> {
        self.active().filter(move |rule| rule.kind == kind)
    }

    /// The rule of this id.
    pub fn get(&self, id: &str) -> Option<&Rule> {
        self.rules.binary_search_by(|rule| rule.id.as_str().cmp(id)).ok().map(|i| &self.rules[i])
    }

    /// The id or `group/*` that `name` was probably meant to be.
    pub fn nearest(&self, name: &str) -> Option<String> {
        let groups = self.rules.iter().map(|rule| format!("{}/*", rule.group()));
        let names: Vec<String> = self.rules.iter().map(|rule| rule.id.clone()).chain(groups).collect();
        let part = |id: &str| id.strip_suffix("/*").or(id.rsplit('/').next()).unwrap_or_default().to_string();
        // "loaded-verb" and "loaded" mean "attribution/loaded-verb"; "marks" and "markz" mean "marks/*".
        let whole = names.iter().find(|id| part(id) == name);
        let word = || names.iter().find(|id| part(id).split('-').any(|word| word == name));
        let near = || nearest(name, names.iter().map(String::as_str)).map(str::to_string);
        let parts: Vec<String> = names.iter().map(|id| part(id)).collect();
        let near_part = || {
            nearest(name, parts.iter().map(String::as_str)).and_then(|p| names.iter().find(|id| part(id) == p).cloned())
        };
        whole.or_else(word).cloned().or_else(near).or_else(near_part)
    }

    /// Adds the newsroom's own rules: `<folder>/<group>/<slug>.yaml` with the id `group/slug`. A rule
    /// of the same id as one that is there is an error (levels and options are what the configuration
    /// is for). Every broken file gives one error; the others are taken.
    pub fn add_folder(&mut self, folder: &Path) -> Vec<RuleError> {
        let mut errors = Vec::new();
        for (id, path) in rule_files(folder, &mut errors) {
            let shown = path.display().to_string();
            let read = std::fs::read_to_string(&path).map_err(|e| RuleError::new(&shown, e.to_string()));
            match read.and_then(|text| read_rule(&shown, &id, &text)) {
                Err(e) => errors.push(e),
                Ok(rule) if self.get(&rule.id).is_some() => errors.push(RuleError::new(
                    &shown,
                    format!("there is a rule “{}” already; set its level or options in misquote.yaml instead", rule.id),
                )),
                Ok(rule) => self.insert(rule),
            }
        }
        errors
    }

    /// Applies levels and options of `config`: first those of `group/*`, then those of single rules.
    /// Then only what `select` names runs (the configuration's, if it is empty; all, if both are),
    /// but not what either `ignore` names. `select` never turns on a rule whose level is off.
    pub fn configure(&mut self, config: &Config, select: &[String], ignore: &[String]) -> Result<(), RuleError> {
        let (groups, single): (Vec<_>, Vec<_>) = config.rules.iter().partition(|(name, _)| name.ends_with("/*"));
        for (name, setting) in groups.into_iter().chain(single) {
            self.check_name(name).map_err(|message| config.error(name, message))?;
            for rule in self.rules.iter_mut().filter(|rule| rule.is_named_by(name)) {
                apply(rule, setting).map_err(|(word, message)| config.error(word.unwrap_or(name), message))?;
            }
        }
        for name in config.select.iter().chain(&config.ignore) {
            self.check_name(name).map_err(|message| config.error(name, message))?;
        }
        for (option, names) in [("--select", select), ("--ignore", ignore)] {
            for name in names {
                self.check_name(name).map_err(|message| RuleError::new(option, message))?;
            }
        }
        let select = if select.is_empty() { &config.select } else { select };
        for rule in &mut self.rules {
            let selected = select.is_empty() || select.iter().any(|name| rule.is_named_by(name));
            if !selected || config.ignore.iter().chain(ignore).any(|name| rule.is_named_by(name)) {
                rule.level = Level::Off;
            }
        }
        Ok(())
    }

    fn check_name(&self, name: &str) -> Result<(), String> {
        if self.rules.iter().any(|rule| rule.is_named_by(name)) {
            return Ok(());
        }
        let hint = self.nearest(name).map(|near| format!("; did you mean “{near}”?")).unwrap_or_default();
        Err(format!("there is no rule “{name}”{hint}"))
    }

    fn insert(&mut self, rule: Rule) {
        let at = self.rules.partition_point(|other| other.id < rule.id);
        self.rules.insert(at, rule);
    }
}

/// Sets level and options; an error names the word to point at, if it isn't the rule's own name.
fn apply<'a>(rule: &mut Rule, setting: &'a Setting) -> Result<(), (Option<&'a str>, String)> {
    if let Some(level) = setting.level {
        rule.level = level;
    }
    for (name, value) in &setting.options {
        let Some(old) = rule.options.get_mut(name) else {
            let known = nearest(name, rule.options.keys().map(String::as_str));
            let hint = known.map(|near| format!("; did you mean “{near}”?")).unwrap_or_default();
            return Err((Some(name), format!("rule “{}” has no option “{name}”{hint}", rule.id)));
        };
        if !same_form(old, value) {
            return Err((Some(name), format!("option “{name}” of “{}” is {}", rule.id, form(old))));
        }
        *old = value.clone();
    }
    Ok(())
}

fn same_form(a: &OptionValue, b: &OptionValue) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
        || matches!((a, b), (OptionValue::List(_), OptionValue::Text(_)))
        || matches!(b, OptionValue::List(list) if list.is_empty() && matches!(a, OptionValue::List(_)))
}

fn form(value: &OptionValue) -> &'static str {
    match value {
        OptionValue::Flag(_) => "true or false",
        OptionValue::Number(_) => "a whole number",
        OptionValue::Text(_) => "a text",
        OptionValue::List(_) => "a list of texts",
    }
}

#[cfg(test)]
mod tests {
    use super::super::file::tests::OWN;
    use super::*;

    fn configured(yaml: &str, select: &[&str], ignore: &[&str]) -> Result<RuleSet, String> {
        let owned = |names: &[&str]| names.iter().map(|n| n.to_string()).collect::<Vec<_>>();
        let config = Config::read("desk/misquote.yaml", yaml).map_err(|e| e.to_string())?;
        let mut set = RuleSet::builtin();
        set.configure(&config, &owned(select), &owned(ignore)).map_err(|e| e.to_string())?;
        Ok(set)
    }

    #[test]
    fn single_rules_beat_groups_whatever_the_order() {
        let yaml =
            "rules:\n  marks/nesting: error\n  marks/*: off\n  attribution/missing: {level: warning, words: 9}\n";
        let set = configured(yaml, &[], &[]).unwrap();
        assert_eq!(set.get("marks/nesting").unwrap().level, Level::Error);
        assert_eq!(set.get("marks/unbalanced").unwrap().level, Level::Off);
        assert_eq!(set.get("attribution/missing").unwrap().number("words"), Some(9));
        assert!(set.of(RuleKind::Marks).map(|r| r.id.as_str()).eq(["marks/nesting"]));
    }

    #[test]
    fn select_on_the_command_line_replaces_and_ignore_adds() {
        let set = configured("select: [marks/*]\nignore: [attribution/missing]\n", &["attribution/*"], &[]).unwrap();
        assert_eq!(set.get("marks/nesting").unwrap().level, Level::Off);
        assert_eq!(set.get("attribution/missing").unwrap().level, Level::Off);
        assert_eq!(set.get("attribution/agentless").unwrap().level, Level::Warning);
    }

    #[test]
    fn wrong_names_say_where_and_which_is_nearest() {
        let error = |yaml| configured(yaml, &[], &[]).unwrap_err();
        assert_eq!(
            error("# ours\nrules:\n  marks/nestin: off\n"),
            "desk/misquote.yaml:3:3: there is no rule “marks/nestin”; did you mean “marks/nesting”?"
        );
        assert_eq!(
            error("ignore: [marks]\n"),
            "desk/misquote.yaml:1:10: there is no rule “marks”; did you mean “marks/*”?"
        );
        assert_eq!(
            error("fail-on: error\nrule:\n  marks/nesting: off\n"),
            "desk/misquote.yaml:2:1: unknown key “rule”; did you mean “rules”?"
        );
        assert_eq!(
            error("rules:\n  marks/nesting: eror\n"),
            "desk/misquote.yaml:2:18: rules.marks/nesting: unknown value “eror”; did you mean “error”?"
        );
        assert_eq!(
            error("rules:\n  attribution/missing: {word: 4}\n"),
            "desk/misquote.yaml:2:25: rule “attribution/missing” has no option “word”; did you mean “words”?"
        );
        assert_eq!(
            error("rules:\n  attribution/missing: {words: many}\n"),
            "desk/misquote.yaml:2:25: option “words” of “attribution/missing” is a whole number"
        );
        let e = configured("", &["loaded-verb"], &[]).unwrap_err();
        assert_eq!(e, "--select: there is no rule “loaded-verb”; did you mean “attribution/loaded-verb”?");
    }

    #[test]
    fn a_folder_adds_rules_and_reports_each_broken_file() {
        let folder = std::env::temp_dir().join(format!("misquote-rules-{}", std::process::id()));
        let write = |name: &str, text: &str| {
            let path = folder.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("house/shock.yaml", OWN);
        write("house/broken.yaml", "id: [\n");
        write("marks/nesting.yaml", &OWN.replace("house/shock", "marks/nesting"));
        write("house/notes.txt", "not a rule");
        let mut set = RuleSet::builtin();
        let errors = set.add_folder(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(set.get("house/shock").unwrap().level, Level::Warning);
        assert_eq!(errors.len(), 2, "{errors:?}");
        assert!(errors[0].at.is_some() && errors[0].path.ends_with("house/broken.yaml"), "{errors:?}");
        assert!(errors[1].message.contains("already"), "{errors:?}");
        assert_eq!(RuleSet::builtin().add_folder(&folder).len(), 1, "a folder that isn't there");
    }
}
