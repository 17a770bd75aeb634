//! What papers, studies and records say, and what tells of the occasion instead.

use super::{NOTHING, reported};

#[test]
fn that_and_a_noun_begin_a_sentence_as_a_phrase() {
    let that = "That survey, published in May, said crews spent half their pay on rope.";
    assert_eq!(reported(that), ["crews spent half their pay on rope"]);
    assert_eq!(reported("That said, crews say it is late."), ["it is late"]);
}

#[test]
fn records_and_files_show_what_is_reported() {
    assert_eq!(reported("Harbour records show Bell was fined in May."), ["Bell was fined in May"]);
    assert_eq!(reported("Harbour files show Bell was fined in May."), ["Bell was fined in May"]);
}

#[test]
fn a_notice_may_say_where_it_was_put_up() {
    let notice = "Owners should stop using the ramps, the Port Office said in a notice pinned to its door.";
    assert_eq!(reported(notice), ["Owners should stop using the ramps"]);
}

#[test]
fn several_things_are_the_subject_of_what_is_reported() {
    let lists = "The post said names, phone numbers and home addresses were taken, but not the keys.";
    assert_eq!(reported(lists), ["names, phone numbers and home addresses were taken, but not the keys"]);
}

#[test]
fn as_somebody_did_something_tells_when_it_was_said() {
    let trial = "The clerk stole to pay for a boat, a lawyer told the jury on Monday, as a long trial opened in Larn.";
    assert_eq!(reported(trial), ["The clerk stole to pay for a boat"]);
}

#[test]
fn who_asks_not_to_be_named_has_said_nothing() {
    let asking = "The talks may fail, two envoys said, asking not to be identified because they are private.";
    assert_eq!(reported(asking), ["The talks may fail"]);
    let asked = "The 34-year-old, who asked that her last name not be used because she is in hiding, bakes bread.";
    assert_eq!(reported(asked), NOTHING);
    assert_eq!(reported("Ida Orr asked that the boats not be moved."), ["the boats not be moved"]);
}

#[test]
fn who_according_to_a_report_has_done_it_is_told_of() {
    let owner = "She is one of 60 tenants of an owner who, according to a report, has locked the doors.";
    assert_eq!(reported(owner), ["has locked the doors"]);
}

#[test]
fn what_is_said_before_a_colon_is_a_report_besides_the_words_in_marks() {
    assert_eq!(reported("Orr said the plan was late: “It is mad.”"), ["the plan was late"]);
    assert_eq!(reported("Orr said in a letter on Monday: “It is mad.”"), NOTHING);
}

#[test]
fn where_and_when_it_was_said_is_no_part_of_it() {
    let said = "Some 31 million cans will not reach Larn by May, the Port Office said on Tuesday, in a report";
    assert_eq!(reported(&format!("{said}.")), ["Some 31 million cans will not reach Larn by May"]);
    let marked = format!("{said} that calls it a “flood.”");
    assert_eq!(reported(&marked), ["Some 31 million cans will not reach Larn by May"]);
}

#[test]
fn a_title_may_be_what_is_spoken_about() {
    assert_eq!(reported("Ida Orr said “Salt Year” would open in May."), ["“Salt Year” would open in May"]);
}

#[test]
fn numbers_and_shares_begin_what_is_said() {
    assert_eq!(reported("Police said no more than 800 boats had left."), ["no more than 800 boats had left"]);
    let share = "94% of members who voted had backed it";
    assert_eq!(reported(&format!("The guild said {share}.")), [share]);
}

#[test]
fn who_has_a_plan_is_told_by_whoever_is_named_behind_it() {
    let plan = "Orr plans to visit Larn on Sunday, according to an aide.";
    assert_eq!(reported(plan), ["Orr plans to visit Larn on Sunday"]);
    assert_eq!(reported("Orr urged both sides to show restraint."), ["to show restraint"]);
}

#[test]
fn a_belief_between_commas_leaves_out_who_has_it() {
    assert_eq!(reported("Poor rope, Orr believes, is the bigger risk."), ["Poor rope | is the bigger risk"]);
    let who = "They met the crews who, one of them observed, had not slept since May.";
    assert_eq!(reported(who), ["had not slept since May"]);
}

#[test]
fn a_second_clause_with_that_is_a_report_of_its_own() {
    let also = "Orr said that the tapes had been “cut short” and that she would have nothing more to say.";
    assert_eq!(reported(also), ["she would have nothing more to say"]);
}

#[test]
fn a_text_is_told_by_who_obtained_it_and_when_it_was_published() {
    let shown = |subject: &str, verb: &str| reported(&format!("{subject} {verb} the yard was paid twice."));
    let paid = ["the yard was paid twice"];
    assert_eq!(shown("A report published on Monday", "shows that"), paid);
    assert_eq!(shown("A report published on Monday", "claims that"), paid);
    assert_eq!(shown("Letters obtained by the Larn Courier", "show that"), paid);
    assert_eq!(shown("Letters read by the Larn Courier", "show"), paid);
    assert_eq!(shown("Records kept by the port", "show"), paid);
    assert_eq!(shown("Minutes of the meeting", "show"), paid);
    // It has a verb of its own.
    assert_eq!(shown("The report was based on Norse", "claims that"), NOTHING);
}

#[test]
fn prices_and_profits_begin_what_a_statement_says() {
    let said = |what: &str| reported(&format!("The bank said in a statement that {what}."));
    assert_eq!(said("price growth would slow"), ["price growth would slow"]);
    assert_eq!(said("prices would rise"), ["prices would rise"]);
    // Another's report of the statement.
    assert_eq!(reported("The bank lent its name to a statement that prices the loss at 4 crowns."), NOTHING);
}

#[test]
fn an_event_and_what_somebody_built_are_no_reports() {
    assert_eq!(reported("Karl Orr made the remarks at a daily press briefing when asked to comment on it."), NOTHING);
    assert_eq!(reported("Police look at a firm, Quay Lines, which in May added a deck to its boat."), NOTHING);
}

#[test]
fn a_second_participle_goes_on_with_what_was_said() {
    let list = "the list had been typed at the office and signed by the mayor";
    assert_eq!(reported(&format!("She said that {list}.")), [list]);
    assert_eq!(reported("A nurse denied telling Orr that it was a cold."), ["telling Orr that it was a cold"]);
    assert_eq!(reported("The guild has often said the pay offer falls short."), ["the pay offer falls short"]);
}
