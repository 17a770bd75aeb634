//! What the rules of some stories say, for the tests of the checks.

use super::{Finding, check};
use crate::link::link;
use crate::resolve::Analysis;
use crate::rules::{Config, Lexicon, RuleSet};
use crate::text::Story;

/// What rules of this name (or kind: `wording/*`), and no others, find in the stories and between them.
pub fn found(rules: &str, stories: &[Analysis]) -> Vec<Finding> {
    let lexicon = Lexicon::builtin().unwrap();
    let mut set = RuleSet::builtin();
    set.configure(&Config::default(), &[rules.into()], &[]).unwrap();
    check(stories, &link(stories, &lexicon), &set, &lexicon)
}

/// A story of these words.
pub fn read(text: &str) -> Analysis {
    crate::analyse(Story::plain("a.txt", text), &Lexicon::builtin().unwrap())
}
