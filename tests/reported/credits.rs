//! “…, Orr said”: credits that close a sentence or stand inside it.

use super::{NOTHING, reported};

#[test]
fn what_may_be_a_noun_is_the_verb_of_what_a_credit_closes() {
    assert_eq!(reported("The plan offers loans to farmers, the official said."), ["The plan offers loans to farmers"]);
    assert_eq!(reported("The law promises aid for crews, she said."), ["The law promises aid for crews"]);
    assert_eq!(reported("The long bus reports, Lund said."), NOTHING);
}

#[test]
fn a_closing_credit_may_be_dated_or_placed() {
    assert_eq!(reported("The cheese is not safe, the agency warned on Friday."), ["The cheese is not safe"]);
    assert_eq!(reported("The pier will open in May, the guild promised in a letter."), ["The pier will open in May"]);
    assert_eq!(
        reported("It was the worst night of her life, Orr recalled in 2019."),
        ["It was the worst night of her life"]
    );
    assert_eq!(
        reported("Two crews were lost, wardens said on Monday, after a long night at sea."),
        ["Two crews were lost | after a long night at sea"]
    );
    let ending = "The guild has agreed to sell its fleet, both sides said on Friday, ending a year of talks.";
    assert_eq!(reported(ending), ["The guild has agreed to sell its fleet"]);
    assert_eq!(reported("Tolls rose, the board said in a letter, blaming the storm."), ["Tolls rose"]);
    let voted = "In the north, 300 sailors voted, a third less than in May, in a vote on Sunday.";
    assert_eq!(reported(voted), NOTHING);
    assert_eq!(reported("After the vote, the mayor spoke on Friday, ending a year of talks."), NOTHING);
    assert_eq!(reported("The pier fell on Friday, and the board reported for duty."), NOTHING);
    assert_eq!(reported("The pier fell, the board announced a plan on Friday."), NOTHING);
    assert_eq!(reported("After the vote was over, the mayor spoke on Friday."), NOTHING);
}

#[test]
fn an_inserted_credit_may_be_dated() {
    assert_eq!(reported("The road, wardens said on Friday, will close."), ["The road | will close"]);
    assert_eq!(reported("The road, wardens warned in a letter, will close."), ["The road | will close"]);
    assert_eq!(reported("The road, which wardens left on Friday, will close."), NOTHING);
}

#[test]
fn what_a_court_was_told_or_heard_is_no_part_of_the_credit() {
    assert_eq!(reported("Orr told wardens he had been robbed, a court heard on Monday."), ["he had been robbed"]);
    assert_eq!(reported("The court was told that the pier had sunk in May."), ["the pier had sunk in May"]);
    assert_eq!(reported("An inquest was told the driver had slept."), ["the driver had slept"]);
    assert_eq!(reported("A warden left the gate open, an inquiry was told."), ["A warden left the gate open"]);
    assert_eq!(reported("The ferry was full, the court was told on Friday."), ["The ferry was full"]);
    assert_eq!(reported("The ferry was full, Ida Orr was told."), NOTHING);
    assert_eq!(reported("After the ferry left, the court was told."), NOTHING);
    assert_eq!(reported("Sailors were told by the board to leave at once."), ["to leave at once"]);
    assert_eq!(reported("Ida Orr was told that the pier had sunk in May."), NOTHING);
    assert_eq!(reported("Sailors were told to leave at once."), NOTHING);
    assert_eq!(reported("Orr was asked by the board to explain it."), NOTHING);
}

#[test]
fn who_said_it_is_no_part_of_it_and_a_closing_percent_is() {
    assert_eq!(reported("The hall was full, said Ida Orr, who has asked for more room."), ["The hall was full"]);
    assert_eq!(reported("The hall was full, said warden Ida Orr, who lives there."), ["The hall was full"]);
    assert_eq!(reported("The hall, said Ida Orr, who has asked for it, is full."), ["The hall | is full"]);
    assert_eq!(reported("The hall was full, said Ida Orr, but it was late."), ["The hall was full | but it was late"]);
    assert_eq!(reported("Ida Orr said the toll would fall 14%."), ["the toll would fall 14%"]);
    assert_eq!(reported("Ida Orr said the toll was $5 (a rise of 14%)."), ["the toll was $5 (a rise of 14%)"]);
}

#[test]
fn a_credit_inside_a_relative_clause_reports_what_is_left_of_it() {
    assert_eq!(reported("The fee, at what Orr said would be $800, was low."), ["would be $800"]);
    assert_eq!(reported("The board, which they say is late, left."), ["is late"]);
    assert_eq!(reported("The plan he vowed to fix has become a mess."), ["to fix"]);
    assert_eq!(reported("The clerk who refused to talk Monday was at the pier."), ["to talk Monday"]);
}

#[test]
fn a_document_credits_at_the_end_by_a_verb_that_may_be_a_noun() {
    assert_eq!(reported("The crane had rusted, the report states."), ["The crane had rusted"]);
    assert_eq!(reported("The crane had rusted in May, the letter notes."), ["The crane had rusted in May"]);
    assert_eq!(reported("The crane went to Tarn, the swing states."), NOTHING);
}

#[test]
fn a_credit_behind_the_sentence_takes_all_of_it() {
    assert_eq!(
        reported(
            "The order of singing was settled late, with the aim of letting all who wished to sing do so, Mr. Orr said."
        ),
        ["The order of singing was settled late, with the aim of letting all who wished to sing do so"]
    );
    assert_eq!(reported("Karl Orr earned $3 million, according to tax returns."), ["Karl Orr earned $3 million"]);
    assert_eq!(reported("The warden, who called it “a lark,” said that it was late."), ["it was late"]);
}

#[test]
fn verbs_that_warn_and_explain_and_comments_before_the_sentence() {
    assert_eq!(reported("Ida Orr warned the toll would hurt the pier."), ["the toll would hurt the pier"]);
    assert_eq!(reported("Mr. Orr explained why he should get the post."), ["why he should get the post"]);
    assert_eq!(reported("The new plans, even some wardens concede, are no cure."), ["The new plans | are no cure"]);
    assert_eq!(reported("As Ida Orr reports from Larn, the head made remarks."), ["the head made remarks"]);
}

#[test]
fn a_report_is_found_behind_a_title_and_before_a_short_credit() {
    assert_eq!(reported("Orr said Monday on “Larn Now” that both lanes were wet."), ["both lanes were wet"]);
    assert_eq!(reported("Orr was asleep, two sources said."), ["Orr was asleep"]);
    assert_eq!(
        reported("In March, Karl Orr told reporters that the mill was sound, but he left."),
        ["the mill was sound"]
    );
    assert_eq!(reported("Lund said that Orr slept all day — though she said Wendt sang.")[0], "Orr slept all day");
}

#[test]
fn a_credit_at_the_end_is_for_a_sentence_whose_subject_is_told_of_between_commas() {
    assert_eq!(
        reported("The trams, which came in May, help carters, Orr said."),
        ["The trams, which came in May, help carters"]
    );
    assert_eq!(
        reported("The toll, when it rose, also hurts carters, Orr said."),
        ["The toll, when it rose, also hurts carters"]
    );
    assert_eq!(reported("In the town, which Orr built, reports of rust, Orr said."), NOTHING);
    assert_eq!(
        reported("Even if the guild of carters reaches them, it will fail, Orr said."),
        ["Even if the guild of carters reaches them, it will fail"]
    );
    assert_eq!(
        reported("The slip is Lund's, who built it, notes the Tarn Post."),
        ["The slip is Lund's, who built it"]
    );
    assert_eq!(reported("The slip is Lund's, who led the guild, notes and all."), NOTHING);
}

#[test]
fn what_follows_an_inserted_according_to_goes_on() {
    assert_eq!(
        reported("Wendt paid for the crane, according to Tarn Today, in his first year."),
        ["Wendt paid for the crane | in his first year"]
    );
    assert_eq!(reported("A clerk has told the guild, according to Tarn Today, that it rained."), ["it rained"]);
    assert_eq!(
        reported("The bread toll rose, according to two guild papers, including one from May."),
        ["The bread toll rose"]
    );
    let letter = "In a note, Wendt told two wardens, both from Tarn, that the crane was sound.";
    assert_eq!(reported(letter), ["the crane was sound"]);
}

#[test]
fn an_inserted_credit_may_tell_the_occasion() {
    assert_eq!(reported("The slip, Orr said in a letter on Monday, is dry."), ["The slip | is dry"]);
    assert_eq!(reported("The slip, the warden told carters at noon, will open."), ["The slip | will open"]);
    assert_eq!(
        reported("The aim, the aides said according to Tarn Today, is this: the slip must open."),
        ["The aim | is this: the slip must open"]
    );
    let who = "Karl Wendt, a warden who has refused to talk in public, said the slip is dry.";
    assert_eq!(reported(who), ["to talk in public", "the slip is dry"]);
}

#[test]
fn a_credit_inside_the_next_sentence_is_of_that_one() {
    let inside = "“The pier is lost.” The warden, she said, was wrong.";
    assert_eq!(reported(inside), ["The warden | was wrong"]);
    assert_eq!(reported("“The pier is lost.” The warden, Ida Orr, 43, said."), NOTHING);
}

#[test]
fn who_passes_it_on_is_no_part_of_it() {
    let passed = "The slip is shut, Warden Ida Orr said Tuesday, according to the Larn Courier.";
    assert_eq!(reported(passed), ["The slip is shut"]);
}

#[test]
fn a_word_in_ing_may_be_the_subject_of_what_is_credited() {
    assert_eq!(reported("Opening the slip was wrong, Mayor Ida Orr said."), ["Opening the slip was wrong"]);
    assert_eq!(reported("Writing the letter was wrong, Mayor Ida Orr said."), ["Writing the letter was wrong"]);
    assert_eq!(reported("Saying the letter was wrong, Mayor Ida Orr left."), ["the letter was wrong"]);
    assert_eq!(reported("Speaking after the slip was shut, Mayor Ida Orr said."), NOTHING);
}

#[test]
fn a_paper_that_reports_what_somebody_said_has_not_said_it() {
    let passed = "Ida Orr, the warden, said Larn has had no letter, the Larn Herald reported.";
    assert_eq!(reported(passed), ["Larn has had no letter"]);
    assert_eq!(reported("Larn has had no letter, the Larn Herald reported."), ["Larn has had no letter"]);
    let inner = "The plan, which Orr said was late, has been dropped, the Larn Herald reported.";
    assert_eq!(reported(inner), ["The plan, which Orr said was late, has been dropped"]);
}

#[test]
fn a_credit_inserted_behind_because_is_of_the_reason() {
    assert_eq!(reported("The slip fell because, Orr said, it was old."), ["it was old"]);
    assert_eq!(reported("The slip, Orr said, fell because it was old."), ["The slip | fell because it was old"]);
    let mocked =
        "Orr said the plan was small, a comment the guild mocked because, Karl Ames wrote, wardens do not talk.";
    assert_eq!(reported(mocked), ["the plan was small", "wardens do not talk"]);
}

#[test]
fn a_date_in_two_parts_behind_a_credit_is_no_part_of_the_words() {
    assert_eq!(reported("The pier fell in a storm, Orr said Monday, April 8."), ["The pier fell in a storm"]);
    assert_eq!(reported("The pier, Orr said Monday, fell in April."), ["The pier | fell in April"]);
}

#[test]
fn a_case_is_named_by_both_of_its_sides() {
    let upheld = "Lund said the court upheld the toll in Orr v. Norland and left it at that.";
    assert_eq!(reported(upheld), ["the court upheld the toll in Orr v. Norland and left it at that"]);
    assert_eq!(reported("Ida Orr said the fight of Lund vs. Cole was over."), ["the fight of Lund vs. Cole was over"]);
    assert_eq!(reported("Ida Orr said the crane was late. Orr left."), ["the crane was late"]);
}

#[test]
fn a_paper_and_a_day_may_follow_as_somebody_wrote() {
    assert_eq!(
        reported("As Ida Lund wrote for the Courier yesterday, the law has six authors."),
        ["the law has six authors"]
    );
    assert_eq!(reported("As sailors continue to flee their boats, wardens are idle."), NOTHING);
}

#[test]
fn a_credit_closes_what_is_said_in_short_or_shown_by_documents() {
    let whole = "It's a problem for the whole town";
    assert_eq!(reported(&format!("{whole}, Mayor Ida Orr said.")), [whole]);
    assert_eq!(reported("There’s no danger to the town, police said."), ["There’s no danger to the town"]);
    for credit in ["court documents show", "the filings show", "a document shows"] {
        let copy = format!("Lund wrote 63 letters to himself, {credit}.");
        assert_eq!(reported(&copy), ["Lund wrote 63 letters to himself"], "{credit}");
    }
    assert_eq!(reported("The reports show the pier has sunk."), ["the pier has sunk"]);
    assert_eq!(reported("Lund left the report show."), NOTHING);
}

#[test]
fn a_series_of_names_may_end_the_copy() {
    assert_eq!(reported("Ida Orr said boats from Larn, Tarn"), NOTHING);
}

#[test]
fn a_sentence_before_who_said_it_needs_no_verb_that_a_list_knows() {
    assert_eq!(reported("Rope gobbles a third of the cost, Ida Orr said."), ["Rope gobbles a third of the cost"]);
    assert_eq!(reported("In the end of the day, Ida Orr said."), NOTHING);
    assert_eq!(reported("They will, Ida Orr confirmed."), ["They will"]);
    assert_eq!(reported("That is, Ida Orr said."), NOTHING);
    let connive = "The mayor, Ida Orr, said harbour workers connive with smugglers.";
    assert_eq!(reported(connive), ["harbour workers connive with smugglers"]);
    assert_eq!(reported("Ida Orr said harbour workers with smugglers."), NOTHING);
}

#[test]
fn what_is_read_aloud_is_no_report() {
    assert_eq!(reported("Reading the town charter aloud on its lawn seemed simple."), NOTHING);
    assert_eq!(reported("Clerks reading aloud the town’s charter on Monday left out two parts."), NOTHING);
    assert_eq!(reported("A sign at the gate reads that all boats must leave."), ["all boats must leave"]);
    assert_eq!(reported("All boats must leave, a sign at the gate reads."), ["All boats must leave"]);
}

#[test]
fn what_somebody_else_is_hoped_to_say_has_not_been_said() {
    assert_eq!(reported("He expected her to say that the pier was sound."), NOTHING);
    assert_eq!(reported("The board needs Orr to say that the pier is sound."), NOTHING);
    assert_eq!(reported("He urged her to say that the pier was sound.").len(), 1);
}

#[test]
fn records_show_what_stands_behind_them_whole() {
    let orr = "Orr said the pier was sound";
    assert_eq!(reported(&format!("Records show {orr}.")), [orr]);
    let pilots = "most pilots say the pier is sound";
    assert_eq!(reported(&format!("Polls show {pilots}.")), [pilots]);
}
