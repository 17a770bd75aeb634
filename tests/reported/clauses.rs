//! Where the reported clause begins, and what may be its subject and its verb.

use super::{NOTHING, reported};

#[test]
fn contracted_verbs_and_those_that_may_be_nouns_make_a_clause() {
    assert_eq!(reported("Orr said it’s late."), ["it’s late"]);
    assert_eq!(reported("Orr said there's a leak."), ["there's a leak"]);
    assert_eq!(reported("Lund said the ferry runs late."), ["the ferry runs late"]);
    assert_eq!(
        reported("The letter says the ban breaks the law and violates the treaty."),
        ["the ban breaks the law and violates the treaty"]
    );
}

#[test]
fn whoever_is_nobody_and_what_is_built_have_a_verb() {
    assert_eq!(reported("Ida Orr insisted nobody wanted the pier."), ["nobody wanted the pier"]);
    assert_eq!(reported("Karl Wendt said nothing worked."), ["nothing worked"]);
    assert_eq!(reported("Karl Wendt claimed someone stole his boat."), ["someone stole his boat"]);
    let building = "Mayor Ida Orr said the 80-year-old lighting costs $2 million a year.";
    assert_eq!(reported(building), ["the 80-year-old lighting costs $2 million a year"]);
    assert_eq!(reported("Lund said the new boat sinks."), ["the new boat sinks"]);
    assert_eq!(reported("Lund said his angry remarks."), NOTHING);
    assert_eq!(reported("Lund drew the 80-year-old holding plans."), NOTHING);
}

#[test]
fn what_a_relative_word_is_the_subject_of_is_told_of_it() {
    assert_eq!(reported("The storm broke a dam that wardens warned was old."), ["was old"]);
    assert_eq!(reported("The guild backed a toll which Orr argued has ruined sailors."), ["has ruined sailors"]);
    assert_eq!(reported("The guild met a man who warned them of it."), NOTHING);
}

#[test]
fn a_clause_of_time_may_stand_before_that() {
    assert_eq!(reported("Farmers complained since the law passed that the form was long."), ["the form was long"]);
    assert_eq!(reported("Orr warned after the pier fell that it was late."), ["it was late"]);
    assert_eq!(reported("Orr complained after the board opened a pier that was late."), NOTHING);
}

#[test]
fn what_a_paper_tells_that_somebody_said_is_listed_as_theirs_too() {
    let both = ["Warden Ida Orr, the head of the guild, said the pier was late", "the pier was late"];
    assert_eq!(reported(&format!("According to the Courier, {}.", both[0])), both);
    assert_eq!(reported("According to the Courier, Orr hopes to sell it."), ["Orr hopes to sell it"]);
}

#[test]
fn who_and_which_begin_a_question() {
    assert_eq!(reported("Ida Orr asked who would clear the slip."), ["who would clear the slip"]);
    assert_eq!(reported("Ida Orr asked which crew had left."), ["which crew had left"]);
    assert_eq!(reported("Ida Orr asked where the crew had gone."), ["where the crew had gone"]);
    assert_eq!(reported("Ida Orr asked sailors who had left to return."), ["to return"]);
}

#[test]
fn it_begins_with_the_bounds_of_its_number() {
    assert_eq!(reported("Wardens said at least 12 boats were lost."), ["at least 12 boats were lost"]);
    assert_eq!(reported("Orr said on Friday about two dozen crews were out."), ["about two dozen crews were out"]);
    assert_eq!(reported("The board said fewer than a hundred came."), ["fewer than a hundred came"]);
    assert_eq!(reported("Orr said well over $30 million had been lost."), ["well over $30 million had been lost"]);
    assert_eq!(reported("Orr estimated between 20 and 30 boats sank."), ["between 20 and 30 boats sank"]);
    assert_eq!(reported("Orr told the board up to four boats had sunk."), ["up to four boats had sunk"]);
    assert_eq!(reported("Wardens told sailors as many as nine boats had sunk."), ["as many as nine boats had sunk"]);
    assert_eq!(
        reported("More than 40 boats were out on Friday, wardens said."),
        ["More than 40 boats were out on Friday"]
    );
    assert_eq!(reported("As many as 40 boats sank in May, the board confirmed."), ["As many as 40 boats sank in May"]);
    assert_eq!(reported("Orr reported at least 12 boats that leaked."), NOTHING);
    assert_eq!(reported("As 40 boats sank, the board met on Friday."), NOTHING);
    assert_eq!(reported("The board found over 200 letters containing sealed orders."), NOTHING);
    assert_eq!(reported("Orr explained about the pier at the inn."), NOTHING);
}

#[test]
fn a_pronoun_belongs_to_what_is_said() {
    assert_eq!(reported("The board said that was never true."), ["that was never true"]);
    assert_eq!(reported("The board noted that we’re late."), ["we’re late"]);
}

#[test]
fn a_relative_word_may_be_one_with_its_verb() {
    // The word is its verb's, too: nothing stands between the two.
    let copy = "Orr released a letter that’ll say it is late. Lund said the pier is shut.";
    assert_eq!(reported(copy), ["the pier is shut"]);
}

#[test]
fn a_subject_may_hold_a_clause_or_be_a_plural_before_a_noun_like_verb() {
    assert_eq!(reported("Orr said sailors who sued had lost."), ["sailors who sued had lost"]);
    assert_eq!(reported("The firm says its plans help sailors."), ["its plans help sailors"]);
    assert_eq!(
        reported("Sailors said Mr. Orr’s defence of the pier showed that he was out of touch."),
        ["Mr. Orr’s defence of the pier showed that he was out of touch"]
    );
}

#[test]
fn that_after_a_noun_is_the_nouns() {
    assert_eq!(reported("Orr claimed in a recent interview that it was false."), ["it was false"]);
    assert_eq!(reported("Lund hailed the ruling as the cure that she sought when she sued."), NOTHING);
    assert_eq!(
        reported("Lund said the trouble that Larn has with the pier should end."),
        ["the trouble that Larn has with the pier should end"]
    );
}

#[test]
fn a_clause_does_not_end_before_its_verb() {
    assert_eq!(reported("Orr said the yards of Tarn and Larn may merge."), ["the yards of Tarn and Larn may merge"]);
    assert_eq!(reported("Orr said the mayor and his wife would also go."), ["the mayor and his wife would also go"]);
    assert_eq!(reported("Orr praised the mayor and his wife would go."), NOTHING);
}

#[test]
fn several_without_an_article_may_be_who_acts_in_what_was_said() {
    assert_eq!(reported("Ida Orr said poor drivers face big fines."), ["poor drivers face big fines"]);
    assert_eq!(reported("Wardens said local crews want rain."), ["local crews want rain"]);
    assert_eq!(reported("Ida Orr praised poor drivers face to face."), NOTHING);
}

#[test]
fn that_before_a_noun_alone_leads_to_no_clause() {
    assert_eq!(reported("The guild continued that effort over the summer."), NOTHING);
    assert_eq!(reported("Ida Orr repeated that argument in her book."), NOTHING);
    assert_eq!(reported("Ida Orr repeated that effort in the yard was late."), ["effort in the yard was late"]);
}

#[test]
fn what_is_called_for_has_its_subject() {
    assert_eq!(reported("The union called for the mines to close."), ["the mines to close"]);
    assert_eq!(reported("The union called on Monday for towns to pay."), ["towns to pay"]);
}

#[test]
fn what_stands_between_a_cue_and_its_clause_is_no_part_of_it() {
    assert_eq!(reported("Orr said for the third time she would retire."), ["she would retire"]);
    assert_eq!(reported("Orr said in two brief radio comments the pier was shut."), ["the pier was shut"]);
    assert_eq!(reported("Orr noted in two radio reports that the pier was shut."), ["the pier was shut"]);
    assert_eq!(
        reported("Orr told a small Larn radio station earlier on Friday that he owns the pier."),
        ["he owns the pier"]
    );
    assert_eq!(reported("Lund is pointing to a talk Orr gave in May."), NOTHING);
}

#[test]
fn what_others_noted_or_pointed_out_leads_or_follows() {
    assert_eq!(reported("As Ida Orr told the Larn Tides, the herons have gone north."), ["the herons have gone north"]);
    assert_eq!(reported("As noted by the Larn Tides, the pond froze twice."), ["the pond froze twice"]);
    assert_eq!(reported("Wardens point out the pond froze twice."), ["the pond froze twice"]);
    assert_eq!(reported("The mayor's office has signaled it will block the toll."), ["it will block the toll"]);
    assert_eq!(reported("This adds two boats to the line, Orr said."), ["This adds two boats to the line"]);
    assert_eq!(reported("A boat blog called “Tides” said that the slip is dry."), ["the slip is dry"]);
}

#[test]
fn a_place_and_a_thing_that_others_own_are_told_from_clauses() {
    assert_eq!(
        reported("Orr said the cows at his Larn, Norland, farm were ill."),
        ["the cows at his Larn, Norland, farm were ill"]
    );
    assert_eq!(reported("The bakers are proposing cakes the shop already sells."), NOTHING);
    assert_eq!(reported("Orr says it is “a ruin,” another verbal lashing they gave the board."), NOTHING);
}

#[test]
fn what_is_said_of_a_thing_lacks_its_subject() {
    assert_eq!(
        reported("Lund praised a toll that the mayor and her aides say could cost a million."),
        ["could cost a million"]
    );
    assert_eq!(reported("Lund left for a fair that the guild said led to the strike."), ["led to the strike"]);
    assert_eq!(reported("The ferry, which the guild told reporters was late, sank."), ["was late"]);
    assert_eq!(reported("Lund repeated the claim that the guild said nothing."), ["the guild said nothing"]);
    assert_eq!(
        reported("Lund warned that the guild said sailors could drown."),
        ["the guild said sailors could drown"]
    );
}

#[test]
fn they_no_longer_is_a_subject() {
    assert_eq!(reported("The carters said they no longer backed the toll."), ["they no longer backed the toll"]);
    assert_eq!(reported("The carters said no tolls."), NOTHING);
}

#[test]
fn what_leads_with_a_question_ends_at_its_comma() {
    let asked =
        "When asked whether she was tired, Ms. Orr said carters deserve a rest and, if elected, she would help.";
    assert_eq!(reported(asked), ["carters deserve a rest and, if elected, she would help"]);
    let when = "When Lund said she was tired, Ms. Orr said carters deserve a rest.";
    assert_eq!(reported(when), ["she was tired", "carters deserve a rest"]);
}

#[test]
fn several_may_be_the_subject_of_what_was_said() {
    let three = "Wardens said the carter, three guides and two cooks were hurt.";
    assert_eq!(reported(three), ["the carter, three guides and two cooks were hurt"]);
    assert_eq!(reported("Wardens read the names, the dates and the places."), NOTHING);
    assert_eq!(reported("Wardens said the word, and others were hurt."), NOTHING);
}

#[test]
fn him_and_himself_begin_no_clause() {
    assert_eq!(reported("Orr found himself mocked for a joke he told on Friday."), NOTHING);
    assert_eq!(reported("Nurses saw him lose a boat."), NOTHING);
    assert_eq!(reported("Orr found he had lost a boat."), ["he had lost a boat"]);
    assert_eq!(reported("Orr told them the pier was late."), ["the pier was late"]);
}

#[test]
fn that_may_be_the_subject() {
    assert_eq!(reported("That shows a lack of care, the lawyer said."), ["That shows a lack of care"]);
    assert_eq!(reported("That costs two boats a year, Ida Orr said."), ["That costs two boats a year"]);
    assert_eq!(reported("That boats sink, Ida Orr said."), NOTHING);
}

#[test]
fn more_of_something_is_part_of_what_is_said() {
    assert_eq!(reported("Wardens said more rain is coming."), ["more rain is coming"]);
    assert_eq!(reported("Wardens found more boats were lost."), ["more boats were lost"]);
    assert_eq!(reported("Wardens said once more the rain is coming."), ["the rain is coming"]);
    assert_eq!(reported("Wardens said more than once that rain is coming."), ["rain is coming"]);
}

#[test]
fn what_somebody_wrote_may_be_the_subject_behind_that() {
    assert_eq!(reported("Cole has a song she wrote that praises the town."), NOTHING);
    assert_eq!(reported("The mayor signed an order he announced that cuts the toll."), NOTHING);
    assert_eq!(reported("In a song she wrote that the town was late."), ["the town was late"]);
    assert_eq!(reported("Cole left because she wrote that boats sink."), ["boats sink"]);
}

#[test]
fn what_is_demanded_has_a_verb_without_an_ending() {
    assert_eq!(reported("The bakers demanded the town drop the charges."), ["the town drop the charges"]);
    assert_eq!(reported("Ida Orr insisted the long pier be sold."), ["the long pier be sold"]);
    assert_eq!(reported("Ida Orr demanded the release of sailors."), NOTHING);
    assert_eq!(reported("Ida Orr demanded his long stay in the inn."), NOTHING);
    assert_eq!(reported("Ida Orr helped the town drop the charges."), NOTHING);
}

#[test]
fn sums_in_any_currency_begin_a_clause() {
    assert_eq!(reported("Ida Orr said £40m had been lost."), ["£40m had been lost"]);
    assert_eq!(reported("The board said the €300m deal was final."), ["the €300m deal was final"]);
    assert_eq!(reported("Ida Orr told the man there was no money."), ["there was no money"]);
}

#[test]
fn a_date_with_commas_parts_a_verb_from_that() {
    let board = "The board announced on Tuesday, May 3, that it had sold the slip.";
    assert_eq!(reported(board), ["it had sold the slip"]);
    assert_eq!(reported("The board said Friday, June 6, that it was late."), ["it was late"]);
    assert_eq!(reported("The board met on Tuesday, May 3, that was late."), NOTHING);
}

#[test]
fn what_is_said_has_its_verb_however_long_its_subject_is() {
    for said in [
        "the board’s part in the plan to mend the old roofs of the harbour town would come up",
        "boats from Larn, Tarn and Vint had sailed",
        "talks with the board and the guild had ended",
        "a truce brokered by Larn, Tarn and Vint had opened a window",
        "two drafts prepared by Larn and passed in May at the guild have been handed over",
        "neither Lund nor Vane had left",
        "in order to cut the toll, boats would have to leave",
    ] {
        assert_eq!(reported(&format!("Ida Orr said {said}.")), [said]);
    }
}

#[test]
fn that_points_at_what_can_be_counted() {
    assert_eq!(reported("Ida Orr said that figure was too low."), ["that figure was too low"]);
    assert_eq!(reported("Ida Orr said that rain was due."), ["rain was due"]);
    assert_eq!(reported("A chart shows that number could fall."), ["that number could fall"]);
    assert_eq!(reported("Lund told us that plan was dead."), ["that plan was dead"]);
    assert_eq!(reported("Lund read that sentence aloud to his crew."), NOTHING);
    assert_eq!(reported("Lund answers that question every day."), NOTHING);
}

#[test]
fn a_day_before_that_is_no_noun_of_it() {
    assert_eq!(reported("Orr said on Monday that prices were up."), ["prices were up"]);
    assert_eq!(reported("Orr said in May that trains would run."), ["trains would run"]);
    assert_eq!(reported("Orr told the Courier on Monday that talks had stalled."), ["talks had stalled"]);
    assert_eq!(reported("Orr continued the race ahead of a vote Monday that is likely to end it."), NOTHING);
}
