//! From files to stories analysed, in parallel and in order. One thread takes some stories together through each
//! step before the next: a step's code and what the processor has learned of it then serve all of them, where one
//! story after the other has both fetched and learned anew.

use super::guard::guarded;
use super::inputs::Input;
use crate::attribute::attribute;
use crate::read::{Furniture, ReadError, read_within};
use crate::resolve::{Analysis, resolve};
use crate::rules::{Lexicon, RuleError};
use crate::segment::segment;
use crate::stored::{self, is_stored};
use crate::text::Story;
use rayon::prelude::*;

/// So many stories are taken together at most,
pub(super) const TOGETHER: usize = 64;
/// and no more once their texts have so many bytes: what is known of a story takes many times its room.
const BYTES: usize = 1 << 18;

/// The word lists that reading and analysing need.
pub(super) struct Lists {
    pub lexicon: Lexicon,
    pub furniture: Furniture,
}

impl Lists {
    /// Side by side: of a run over one story they are nearly all of the work. They live as long as the process; to take
    /// them apart at its end would be work for nothing.
    pub fn builtin() -> Result<&'static Lists, RuleError> {
        let (lexicon, furniture) = rayon::join(Lexicon::builtin, Furniture::builtin);
        Ok(Box::leak(Box::new(Lists { lexicon: lexicon?, furniture: furniture? })))
    }
}

/// What an input holds: a story, as far as it has come, or stories that were analysed earlier.
enum Held<T> {
    Story(T),
    Analysed(Vec<Analysis>),
}

/// What has become of some inputs.
struct Together<'a, T> {
    inputs: &'a [Input],
    all: Vec<Result<Held<T>, ReadError>>,
}

impl<'a> Together<'a, Story> {
    /// Reads as many of them as are taken together.
    fn read(inputs: &'a [Input], read: impl Fn(&Input) -> Result<Held<Story>, ReadError>) -> Self {
        let (mut all, mut bytes) = (Vec::with_capacity(inputs.len()), 0);
        for input in inputs {
            if bytes >= BYTES {
                break;
            }
            let held = guarded(&input.name, || read(input));
            bytes += match &held {
                Ok(Held::Story(story)) => story.text.len(),
                Ok(Held::Analysed(_)) => BYTES,
                Err(_) => 0,
            };
            all.push(held);
        }
        Together { inputs: &inputs[..all.len()], all }
    }
}

impl<'a, T> Together<'a, T> {
    /// Takes each story a step further. One that breaks the program is lost, and no other.
    fn then<U>(self, step: impl Fn(T) -> U) -> Together<'a, U> {
        let further = |held: Held<T>| match held {
            Held::Story(story) => Held::Story(step(story)),
            Held::Analysed(all) => Held::Analysed(all),
        };
        let all = self.inputs.iter().zip(self.all);
        Together { inputs: self.inputs, all: all.map(|(i, held)| guarded(&i.name, || held.map(&further))).collect() }
    }
}

/// What `make` makes of the stories in each of these, at most so many megabytes each.
pub(super) fn read_together<T: Send>(
    inputs: &[Input],
    megabytes: u64,
    lists: &Lists,
    make: impl Fn(Analysis) -> T + Sync,
) -> Vec<Result<Vec<T>, ReadError>> {
    let limit = megabytes * 1_000_000;
    let read = |input: &Input| {
        if is_stored(&input.name) {
            return stored::read(&input.name, input.open()?, limit).map(Held::Analysed);
        }
        read_within(&input.name, input.load(limit)?, &lists.furniture, limit).map(Held::Story)
    };
    let some = |mut inputs: &[Input]| {
        let mut out = Vec::with_capacity(inputs.len());
        while !inputs.is_empty() {
            let analysed = Together::read(inputs, read)
                .then(|story| (segment(&story, &lists.lexicon), story))
                .then(|(cut, story)| (attribute(&story.text, &cut, &lists.lexicon), cut, story))
                .then(|(credited, cut, story)| resolve(story, cut, credited, &lists.lexicon));
            let made = |held| match held {
                Held::Story(analysis) => vec![make(analysis)],
                Held::Analysed(all) => all.into_iter().map(&make).collect(),
            };
            inputs = &inputs[analysed.inputs.len()..];
            let all = analysed.inputs.iter().zip(analysed.all);
            out.extend(all.map(|(input, held)| guarded(&input.name, || held.map(made))));
        }
        out
    };
    // No thread is left without work while another has much.
    let chunk = inputs.len().div_ceil(2 * rayon::current_num_threads()).clamp(1, TOGETHER);
    inputs.par_chunks(chunk).flat_map_iter(some).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(count: usize) -> Vec<Input> {
        (0..count).map(|i| Input { name: format!("{i}.txt"), path: None }).collect()
    }

    #[test]
    fn no_more_is_read_than_is_taken_together() {
        let inputs = inputs(5);
        let long = "Ferry ".repeat(BYTES / 10);
        let read = |input: &Input| match input.name.as_str() {
            "1.txt" => Err(ReadError::new(&input.name, None, "is no story")),
            name => Ok(Held::Story(Story::plain(name, &long))),
        };
        let first = Together::read(&inputs, read);
        let kinds: Vec<_> = first.all.iter().map(|held| held.is_ok()).collect();
        assert_eq!((kinds, first.inputs.len()), (vec![true, false, true], 3));
        assert_eq!(Together::read(&inputs[3..], read).all.len(), 2);
    }

    #[test]
    fn a_story_that_breaks_the_program_costs_no_other() {
        let inputs = inputs(3);
        let all = (0..3).map(|i| Ok(Held::Story(i))).collect();
        let broken = Together { inputs: &inputs, all }.then(|i: usize| 6 / (i as i32 - 1));
        let whole = broken.then(|n| n + 1).all.into_iter().map(|held| match held {
            Ok(Held::Story(n)) => Ok(n),
            Ok(Held::Analysed(_)) => Ok(0),
            Err(e) => Err(e.to_string().starts_with("1.txt: breaks ")),
        });
        assert_eq!(whole.collect::<Vec<_>>(), [Ok(-5), Err(true), Ok(7)]);
    }
}
