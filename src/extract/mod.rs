//! From paired marks to quotations.

mod item;
mod quotation;
mod skeleton;

pub use item::{Act, Item};
pub use quotation::{Kind, Parts, Quotation};
pub use skeleton::Skeleton;
