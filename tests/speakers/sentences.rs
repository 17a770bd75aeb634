//! Who speaks where the sentence has other clauses, asides and names before and behind the verb.

use super::{last, role, speakers};

#[test]
fn a_party_and_a_day_beside_a_name_are_passed_over() {
    let day = "Sen. Karl Mend, D-NJ, Tuesday offered the mayor help, saying it was late.";
    assert_eq!(last(day), "Sen. Karl Mend");
    let show =
        "Speaking on Larn TV's “This Week,” Sen. Ida Orr, L-Larn, said Lund's comments were “wildly inaccurate.”";
    assert_eq!(last(show), "Sen. Ida Orr");
    // The show is hers, and the name behind the marks another's.
    let host = "Ida Orr, the host of “This Week,” said it was “late.”";
    assert_eq!(last(host), "Ida Orr");
}

#[test]
fn a_place_behind_a_town_is_nobody() {
    assert_eq!(last("The mayor of Larn, Norland, said it was “late.”"), "The mayor of Larn");
    assert_eq!(last("The mayor of Larn, Ida Orr, said it was “late.”"), "Ida Orr");
    let other = "Dan Cole, the chief executive, left.\nThe mayor of Larn, DC, said it was “late.”";
    assert_eq!(last(other), "The mayor of Larn");
}

#[test]
fn a_time_behind_a_name_is_no_part_of_it() {
    let months = "The Larn House for six weeks had refused to say what happened.";
    assert_eq!(last(months), "The Larn House");
    let sailors = "Close to three dozen Larn sailors said it was late.";
    assert_eq!(last(sailors), "Close to three dozen Larn sailors");
}

#[test]
fn several_with_titles_are_no_one_of_them() {
    let three = "Reps. John Lund, Andre Carr and Emil Cleve said they were late.\nCleve also said it was dark.";
    assert_eq!(speakers(three), ["Reps. John Lund, Andre Carr and Emil Cleve", "Emil Cleve"]);
    let two = "Sen. Tom Lund of Larn and Rep. Ann Smith said it was late.";
    assert_eq!(last(two), "Sen. Tom Lund of Larn and Rep. Ann Smith");
}

#[test]
fn what_belongs_to_an_office_is_not_who_holds_it() {
    let boat = "Anton Wein said the congressman's Swan had sunk. The congressman said it was a prank.";
    assert_eq!(last(boat), "Anton Wein");
}

#[test]
fn whom_something_is_done_to_is_whoever_did_so_before() {
    let fired = "Hilda Lund's team removed the mayor of Larn from the list in May after he said it was late.";
    assert_eq!(last(fired), "the mayor of Larn");
    assert_eq!(last("Ida Lund fired the clerk after she said it was late."), "Ida Lund");
}

#[test]
fn whoever_asks_somebody_is_another() {
    let asked = "Rep. Bob Ethe met a reporter on Friday. He shook him when he asked the congressman whether he “really backed it.”";
    assert_ne!(last(asked), "Rep. Bob Ethe");
}

#[test]
fn what_a_cited_document_says_is_not_who_cites_it() {
    assert_eq!(last("A new report cited another document that showed that the port was shut."), "another document");
    let article = "Citing an article that said Orr would not comment, the board said it was a shame.";
    assert_eq!(speakers(article), ["an article", "the board"]);
    assert_eq!(last("The board released a letter that said it was late."), "The board");
    let videos = "Both cooks rushed to respond to videos showing that the boat sank.";
    assert_eq!(last(videos), "videos");
}

#[test]
fn a_group_is_named_before_what_it_is() {
    let group =
        "The Larn Judiciary Committee met. Larn Rising, a small action committee that has vowed to fight it, left.";
    assert_eq!(last(group), "Larn Rising");
}

#[test]
fn an_epithet_colours_no_title() {
    let weary = "Congressman Ida Orr left.\nThe weary and ageing congressman said it was “late.”";
    assert_eq!(role(weary), Some("Congressman".into()));
}

#[test]
fn those_who_are_for_somebody_are_others() {
    let predicted = "Karl Orr ran in May. Orr supporters predicted that he would win.";
    assert_eq!(last(predicted), "Orr supporters");
    assert_eq!(last("Karl Orr ran in May. Many of Orr's critics said it was late."), "Many of Orr's critics");
    // "Both" is no noun.
    assert_eq!(last("Karl Orr and Ida Lund both said it was late."), "Karl Orr and Ida Lund");
}

#[test]
fn what_somebody_was_born_is_nobody_else() {
    let born = "Karl Orr rose. Born the son of a clerk, he has seen it all. “I wait,” he said.";
    assert_eq!(last(born), "Karl Orr");
}

#[test]
fn a_year_is_no_part_of_a_name() {
    assert_eq!(last("In 2031 Mr. Huck was quoted saying it was late."), "Mr. Huck");
    assert_eq!(last("About 40 sailors said it was late."), "40 sailors");
}

#[test]
fn what_people_of_a_party_claim_is_a_noun_without_an_article() {
    assert_eq!(speakers("Orr left Larn to disprove Republican claims that it was shut.").len(), 0);
    assert_eq!(last("The Republican claims that it was shut."), "The Republican");
}

#[test]
fn who_is_recalled_to_have_told_it_has_said_so() {
    assert_eq!(last("“I wait,” Mr. Orr recalled the mayor telling him."), "the mayor");
    assert_eq!(last("Ida Lund left. “I wait,” another clerk, Karl Orr, recalled her saying."), "Ida Lund");
    assert_eq!(last("“I wait,” Mr. Orr recalled."), "Mr. Orr");
}

#[test]
fn what_somebody_has_claimed_is_not_who_asks_about_it() {
    let claim = "Senators kept asking Mr. Orr to apologize for his claim that the port is a “war of choice.”";
    assert_eq!(last(claim), "Mr. Orr");
    let site = "The board states on its website that the port is a “war of choice.”";
    assert_eq!(last(site), "The board");
}

#[test]
fn a_clause_about_a_thing_hangs_on_the_nearest_clause() {
    let seized = "The ministry gave out the letters after wardens used a note that leaked on Friday to suggest that he had lied.";
    assert_eq!(last(seized), "wardens");
}

#[test]
fn a_capital_article_inside_a_sentence_is_of_the_name() {
    assert_eq!(last("Mr. Orr was fired, according to The Hill."), "The Hill");
    assert_eq!(last("Mr. Orr was fired, according to the Hill."), "Hill");
}

#[test]
fn whoever_a_letter_is_to_is_not_the_subject() {
    let letter = "In a letter to the mayor’s lawyer, Rep. Trey Gow (L-Larn), the committee chairman, said it was late.";
    assert_eq!((last(letter), role(letter)), ("Rep. Trey Gow".into(), Some("Rep.".into())));
    // The lawyer himself.
    let lawyer = "In a letter by the mayor’s lawyer, Rep. Trey Gow, the board said it was late. “No,” Gow said.";
    assert_eq!(role(lawyer), Some("lawyer".into()));
}

#[test]
fn a_chamber_is_not_short_for_another_body() {
    let house = "The White House said it was late. The House has declined to vote on it.";
    assert_eq!(speakers(house), ["The White House", "The House"]);
}

#[test]
fn whoever_is_named_before_a_remark_is_spoken_of() {
    let simple =
        "Glenn Bale spoke in Larn. He said it was late. Saying President Orr, he said, was “too plain a reply.”";
    assert_eq!(last(simple), "Glenn Bale");
}

#[test]
fn two_with_their_places_in_brackets_are_two() {
    let both = "Sen. Ben Sand (Vt.) and former Norland governor Marty Mall suggested that it was late.";
    assert_eq!(last(both), "Sen. Ben Sand (Vt.) and former Norland governor Marty Mall");
}

#[test]
fn what_is_dismissed_is_whoever_said_it() {
    let dismissed = "Bohr dismissed David Axel's comment on Sunday that boats are under a “reign of terror.”";
    assert_eq!(last(dismissed), "David Axel");
}

#[test]
fn a_name_in_ing_begins_no_clause() {
    assert_eq!(last("Bruning, along with Pruitt, said the law is void."), "Bruning");
    assert_eq!(last("Smiling, Orr said the law is void."), "Orr");
}

#[test]
fn an_age_behind_a_month_makes_a_name_of_it() {
    assert_eq!(last("Yin Mint May, 60, a doctor, said it was late."), "Yin Mint May");
}

#[test]
fn a_name_that_is_an_adverb_elsewhere_is_one_of_two() {
    assert_eq!(last("Long and Bosma also conceded that it was late."), "Long and Bosma");
    assert_eq!(last("Now and then Orr said it was late."), "Orr");
}
