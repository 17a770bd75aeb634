//! From paired marks to quotations.

mod quotation;
mod skeleton;

pub use quotation::{Kind, Parts, Quotation};
pub use skeleton::{Act, Item, Skeleton};
