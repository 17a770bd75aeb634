//! Which of several who bear a name is meant by it, where all of them fit: what tells first, and what only where all that
//! stands alike.

use super::description::Description;
use super::entry::bare;
use super::speaker::Mention;
use super::table::Table;
use crate::rules::Names;

impl Table<'_> {
    /// How well an entry of that name fits, by what tells first.
    pub(super) fn rank(&self, i: usize, d: &Description, apart: bool) -> impl Ord {
        let (e, name) = (&self.entries[i], &d.name);
        let first_name = name.len() == 1 && e.name.len() > 1 && e.name.last() != name.last();
        // "Mrs. Cole" of a couple: of two who are mentioned alike the one whom the story began with, and
        // not by the way ("Carl Cole's farm").
        // "The younger Mr. Cole" is the later one.
        let first = e.gender.is_none() || apart && !d.definite;
        let titled = d.gender.is_some() && first;
        let owns = |m: Mention| bare(self.text, m.span).len() < m.span.len();
        let by_the_way = titled && self.mentions.of(e.mentions).all(owns);
        let last = if titled { usize::MAX - i } else { e.last };
        // "Mr. Cole" is the one of whom the story has said that he is a man.
        let marked = d.gender.is_some() && e.gender == d.gender;
        let titled = self.has_title_of(e, d);
        // "Ann Cole, whose husband, Karl Cole, sails, … Cole said": rather Ann.
        let related = d.gender.is_none() && e.role_noun(self.text).is_some_and(|noun| Names::builtin().kin.has(noun));
        // "Cole's brother, Jonas … Jonas Cole … Mr. Cole": not Jonas.
        let given = e.given && name.len() == 1 && e.name.last() == name.last();
        (
            e.name[..] == name[..],
            !first_name,
            !given,
            titled,
            marked,
            e.bare,
            d.speaks && e.sourced,
            e.count,
            !related,
            !by_the_way,
            last,
            i,
        )
    }
}
