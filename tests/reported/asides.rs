//! What stands between a verb of saying and what was said, and how what was said may begin.

use super::{NOTHING, reported};

#[test]
fn an_aside_may_stand_before_that() {
    let leave = "Lund should leave";
    assert_eq!(reported(&format!("Orr said on Larn Radio, where he is a paid guest, that {leave}.")), [leave]);
    assert_eq!(reported(&format!("Orr said — on Quaybook, as it happens — that {leave}.")), [leave]);
    assert_eq!(reported(&format!("Orr found, however, that {leave}.")), [leave]);
    assert_eq!(reported("Orr spoke on the pier, where boats lay, that was lost."), NOTHING);
}

#[test]
fn those_asked_say_so() {
    assert_eq!(reported("Those surveyed say the harbour is full."), ["the harbour is full"]);
    assert_eq!(reported("By big margins, voters polled said the harbour is full."), ["the harbour is full"]);
    assert_eq!(reported("Wardens helped write the rule the board has signed."), NOTHING);
}

#[test]
fn what_was_said_may_begin_with_a_condition_a_gerund_or_an_unknown_verb() {
    let condition = "if elected mayor he could work with Lund";
    assert_eq!(reported(&format!("Orr said {condition}.")), [condition]);
    let gerund = "ending the grants before May could gut the schools";
    assert_eq!(reported(&format!("Orr said {gerund}.")), [gerund]);
    let rule = "foreign sailors who disrespect the flag can be barred";
    assert_eq!(reported(&format!("The rule says {rule}.")), [rule]);
    let there = "there certainly was more room for Lund";
    assert_eq!(reported(&format!("Orr said {there}.")), [there]);
}

#[test]
fn that_may_point_at_the_subject() {
    assert_eq!(reported("That plan is late, Orr said."), ["That plan is late"]);
    assert_eq!(reported("That plan was late, said Orr."), ["That plan was late"]);
}

#[test]
fn a_credit_may_end_a_sentence_in_many_words() {
    let fell = "The roof fell in the night";
    assert_eq!(reported(&format!("{fell}, Lund said on Don Ames' Larn Quay show.")), [fell]);
    let gerund = "Opening himself to such blame was wrong";
    assert_eq!(reported(&format!("{gerund}, the mayor said.")), [gerund]);
}
