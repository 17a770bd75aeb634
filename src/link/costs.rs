//! What it costs to skip words. Every alignment weighs what two sides share against what stands between, and
//! all must charge the same: a word left out a part of its weight, under an ellipsis or in brackets almost
//! nothing, a row of strange names no more than one gap.

use super::row::Row;
use super::weights::Weights;

/// What a word left out costs, as a part of its weight.
const GAP: f32 = 0.30;
/// What a word under an ellipsis or in brackets costs, as a part of its weight.
const MARKED_GAP: f32 = 0.03;
/// The most that one skipped or different word may cost, in nats: a row of strange names is one gap.
pub const MOST: f32 = 3.0;
/// Where both sides have other words between two points, the lighter side's cost only half.
const OTHER: f32 = 0.5;

/// What it costs to skip a word of such a weight.
pub fn cost(weight: f32, marked: bool) -> f32 {
    if marked { weight * MARKED_GAP } else { (weight * GAP).min(MOST) }
}

/// What skipping words costs, summed from the first word on, and where ellipses stand.
#[derive(Default)]
pub struct Costs(Vec<Before>);

/// What the words before a word come to.
#[derive(Clone, Copy, Default)]
struct Before {
    weight: f32,
    skipped: f32,
    under_ellipsis: f32,
    gaps: u32,
}

impl Costs {
    /// Of the words of a row.
    pub fn fill(&mut self, row: Row, weights: &Weights) {
        self.0.clear();
        let mut all = Before::default();
        self.0.push(all);
        self.0.extend(row.words.iter().map(|w| {
            let own = weights.of(*w);
            all.weight += if w.bracketed() { 0.0 } else { own };
            all.skipped += cost(own, w.bracketed());
            all.under_ellipsis += cost(own, true);
            all.gaps += u32::from(w.gap_before());
            all
        }));
    }

    /// What a word weighs.
    pub fn own(&self, word: u32) -> f32 {
        self.0[word as usize + 1].weight - self.0[word as usize].weight
    }

    /// What skipping the words between two words costs, and what they weigh if nothing marks the gap.
    pub fn between(&self, from: u32, to: u32, marked: bool) -> (f32, f32) {
        let (from, to) = (&self.0[from as usize + 1], &self.0[to as usize]);
        match marked {
            true => (to.under_ellipsis - from.under_ellipsis, 0.0),
            false => (to.skipped - from.skipped, to.weight - from.weight),
        }
    }

    /// Whether an ellipsis stands before one of the words behind `from` up to `to`.
    pub fn marked(&self, from: u32, to: u32) -> bool {
        self.0[to as usize + 1].gaps > self.0[from as usize + 1].gaps
    }
}

/// What it costs that so many words of either side, which cost so much to skip, stand between two points.
/// A light word for a heavy one is another word, not a word left out, and costs what the light one does.
pub fn apart((m, x): (u32, f32), (n, y): (u32, f32)) -> f32 {
    let left = if m > n { x * (m - n) as f32 / m as f32 } else { y * (n - m) as f32 / n.max(1) as f32 };
    let (least, most) = (x.min(y), x.max(y));
    (most + OTHER * least).min((1.0 + OTHER) * least + left)
}
