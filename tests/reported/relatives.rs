//! Where a clause about somebody ends that no comma parts from the clause round it, and whose it is.

use super::{NOTHING, reported};

#[test]
fn a_clause_about_somebody_ends_before_the_verb_of_the_one_round_it() {
    let vow = "Groups that want to save the pier accused the board of lying.";
    assert_eq!(reported(vow), ["to save the pier"]);
    assert_eq!(reported("A woman who said the bridge was late left on Friday."), ["the bridge was late"]);
    assert_eq!(reported("A man who said Orr stole the boat left on Friday."), ["Orr stole the boat"]);
    let member = "One of the members who wanted to postpone the vote quickly indicated that for him, Orr would not do.";
    assert_eq!(reported(member), ["to postpone the vote", "for him, Orr would not do"]);
    let clerk = "The clerk who refused to testify at a hearing Wednesday has become a legend.";
    assert_eq!(reported(clerk), ["to testify at a hearing Wednesday"]);
    // A comma parts them.
    assert_eq!(reported("Orr, who said the bridge was late, left on Friday."), ["the bridge was late"]);
    // What follows is the object of the verb.
    assert_eq!(reported("The mayor who wrote the letter said it was late."), ["it was late"]);
}

#[test]
fn a_reason_has_a_subject_of_its_own() {
    let stalled = "It hurt the talks, which stalled as older wardens said they would not vote.";
    assert_eq!(reported(stalled), ["they would not vote"]);
}

#[test]
fn somebody_else_has_said_what_a_semicolon_parts() {
    let stop = "The board said the port should act; most of the bills would hurt it, wardens say, but they would pass.";
    assert_eq!(reported(stop), ["the port should act", "most of the bills would hurt it | but they would pass"]);
}

#[test]
fn a_clause_whose_verb_no_list_knows_is_one_before_a_credit_and_and() {
    let idle = "Some of the boats yaw by the quay, Orr said, and the rest leave at noon.";
    assert_eq!(reported(idle), ["Some of the boats yaw by the quay | and the rest leave at noon"]);
    assert_eq!(reported("On Friday, Orr told them, and the board left."), NOTHING);
}

#[test]
fn a_short_clause_may_stand_before_according_to() {
    assert_eq!(reported("Orr was fired, according to the board."), ["Orr was fired"]);
    assert_eq!(reported("The Courier reported, according to the board, a loss."), NOTHING);
}

#[test]
fn what_was_not_told_is_no_part_of_what_was() {
    assert_eq!(
        reported("Orr said she had been promised a boat but gave no details."),
        ["she had been promised a boat"]
    );
    assert_eq!(reported("Orr said he fell but felt no pain."), ["he fell but felt no pain"]);
}

#[test]
fn what_is_put_into_a_law_is_no_speech() {
    assert_eq!(reported("The clause was added to the harbour law by the board."), NOTHING);
}

#[test]
fn two_of_a_kind_are_one() {
    let drink = "Orr left Larn on Friday, suggesting it was akin to drinking or swearing.";
    assert_eq!(reported(drink), ["it was akin to drinking or swearing"]);
}

#[test]
fn what_stands_before_marks_that_are_anothers_is_a_report() {
    let when = "Orr said on Sunday he wasn't asking whether Lund sails when he spoke of his “phony ferry.”";
    assert_eq!(reported(when), ["he wasn't asking whether Lund sails"]);
    let calls = "The change is likely to bring in little, Orr said, describing it as a “drop of rain.”";
    assert_eq!(reported(calls), ["The change is likely to bring in little"]);
    // Half of one clause stands in marks.
    assert_eq!(reported("Orr said the pier was “late,” calling it a ruin."), NOTHING);
}

#[test]
fn a_that_behind_the_subject_of_what_was_said_is_its_own() {
    let leaks = "Orr said Sunday the piers that leak should be shut.";
    assert_eq!(reported(leaks), ["the piers that leak should be shut"]);
    assert_eq!(reported("Orr said Sunday that the pier leaks."), ["the pier leaks"]);
    assert_eq!(reported("Orr has proposed briefly closing the pier."), ["briefly closing the pier"]);
}
