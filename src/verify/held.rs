//! What every question about a quotation at its place is asked with: the quotation, the reference that it is held
//! against, who compares words, and what the rules ask for.

use super::reference::Reference;
use super::{Case, Limits};
use crate::link::Comparer;

/// A quotation held against one reference.
#[derive(Clone, Copy)]
pub struct Held<'a> {
    pub case: &'a Case<'a>,
    pub reference: &'a Reference<'a>,
    pub comparer: &'a Comparer<'a>,
    pub limits: Limits,
}
