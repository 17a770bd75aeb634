//! From paired marks to quotations.

mod quotation;

pub use quotation::{Kind, Quotation};
