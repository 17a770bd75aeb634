//! Places, documents, events and storms: what speaks without being anybody, and what never does.

use super::{last, speakers};
use crate::support::analysed;

#[test]
fn a_place_that_leads_a_sentence_or_the_copy_is_no_he() {
    let coach = "At Quay High, coach Karl Ames polishes a cup. “It is late,” he says.";
    assert_eq!(last(coach), "Karl Ames");
    assert_eq!(last("At Lund Farm, Ida Ames shakes her head. “It is late,” she says."), "Ida Ames");
    // What somebody is may have a name before a noun in -s.
    assert_eq!(last("Ida Ames, Quay Foods sales director for Larn, left. “It is late,” she said."), "Ida Ames");
    for dated in [", Dec 2 -", ", 2 Dec (NPA)", ", Dec 2 (NPA) -"] {
        let led = format!("New Larn{dated} Ida Ames met farmers. “It is late,” she said.");
        assert_eq!(last(&led), "Ida Ames", "{dated}");
    }
}

#[test]
fn what_reads_is_the_thing_named_last() {
    assert_eq!(last("He remembers a parcel: 140 pages and a note that read “Don’t be kind.”"), "a note");
    let both = "Ida Lund, a baker and a friend of the mayor who said “Stay away,” left.";
    assert_eq!(last(both), "Ida Lund");
}

#[test]
fn places_and_modifiers_are_no_people() {
    let copy = "Karl Wendt came to New Osterby for the North Harbour debate.\n“The pier is safe,” he said.";
    assert_eq!(last(copy), "Karl Wendt");
    assert_eq!(last("The United Harbours met in Lower Tarn.\n“The pier is safe,” he said."), "-");
}

#[test]
fn where_somebody_lives_is_no_person() {
    let lane =
        "Karl Wendt, 22, of Mill Lane, admitted it. His solicitor, Kim Hale, said he was ill. “It is sad,” she said.";
    assert_eq!(last(lane), "Kim Hale");
    assert_eq!(last("Wendt, of Mill Lane, admitted theft. He said he was ill."), "-");
    assert_eq!(last("A house in Mill Street was shut. He said he was ill."), "-");
    // Whoever speaks, or stands behind no preposition, may be called so.
    assert_eq!(last("Karl Street shut his house. He said he was ill."), "Karl Street");
}

#[test]
fn names_of_things_and_words_of_a_question_are_nobodys() {
    let scheme = "Wendt said the town has yet to pay for a scheme known as the “fare fix.”";
    assert_eq!(speakers(scheme), ["Wendt", "-"]);
    let asked = "Asked if the toll was a “last straw” for carters, Wendt said they are talking.";
    assert_eq!(speakers(asked), ["-", "Wendt"]);
    let six = "Welsh tenants like it, Wendt said.\nThe shed was built by six tenants who said it was “dry.”";
    assert_eq!(last(six), "six tenants");
}

#[test]
fn no_storm_and_no_lake_is_he_or_she() {
    let storm = "Hurricane Ida will cross Port Larn on Friday, the board said. “This is a bad one,” she said.";
    assert_eq!(last(storm), "-");
    let lake = "A tide forecaster said that Lake Wendt was full. “It is high,” he said.";
    assert_eq!(last(lake), "A tide forecaster");
    assert_eq!(last("Ida Storm left on Friday. “This is a bad one,” she said."), "Ida Storm");
}

#[test]
fn the_statement_is_whose_words_stood_in_one() {
    let board = "In a statement, the Larn Board said it was “late”.\nThe statement added that it was “lost”.";
    assert_eq!(speakers(board), ["the Larn Board"; 2]);
    let letter = "Ida Orr wrote in her letter to Karl Wendt that it was “late”.\n“It is lost,” the letter said.";
    assert_eq!(last(letter), "Ida Orr");
    // Nothing tells whose it is, another has spoken since, or it is one of its own.
    assert_eq!(last("Ida Orr said it was “late”.\n“It is lost,” the statement said."), "the statement");
    let since = "Ida Orr said in a statement that it was “late”.\n“No,” Karl Wendt said.\n“Yes,” the statement said.";
    assert_eq!(last(since), "the statement");
    let guild = "A statement from the guild said it was “late”.\n“It is lost,” the statement said.";
    assert_eq!(last(guild), "A statement from the guild");
}

#[test]
fn whoever_owns_a_letter_says_what_it_says() {
    let letter = "Mayor Ida Orr left.\nOrr’s letter said it was “late”. The mayor’s memo said it was “lost”.";
    assert_eq!(speakers(letter), ["Mayor Ida Orr"; 2]);
    // Nobody whom the story has told of, and no document.
    assert_eq!(last("Ida Orr left.\nLund’s letter said it was “late”."), "Lund’s letter");
    assert_eq!(last("Ida Orr left.\nOrr’s lawyer said it was “late”."), "Orr’s lawyer");
}

#[test]
fn whichever_body_owns_a_statement_says_what_it_says() {
    let statement = |copy: &str, noun: &str| last(&format!("{copy} The {noun}’s statement said it was late."));
    assert_eq!(statement("The Port Board met.", "board"), "The Port Board");
    assert_eq!(statement("Quayline said it was wet.", "company"), "Quayline");
    // Nobody is the company; either of two may be; it is said what else they are.
    assert_eq!(statement("Ida Orr met Karl Lund.", "company"), "The company’s statement");
    assert_eq!(statement("Quayline lost a boat. Northair bought it.", "company"), "The company’s statement");
    assert_eq!(statement("The Port Board met.", "union"), "The union’s statement");
}

#[test]
fn whoever_a_letter_is_of_says_what_it_says_though_only_a_pronoun_tells() {
    assert_eq!(last("Mayor Ida Orr left. Her last letter said it was late."), "Mayor Ida Orr");
    assert_eq!(last("Karl Wendt left. “It is late,” read his most recent tweet."), "Karl Wendt");
    // Those who speak for her, and what is another's.
    assert_eq!(last("Mayor Ida Orr left. Her lawyer said it was late."), "Her lawyer");
    assert_eq!(last("Mayor Ida Orr left. Her lawyer’s letter said it was late."), "Her lawyer’s letter");
}

#[test]
fn what_is_run_by_somebody_is_no_person() {
    for firm in ["Orr Slips, run by Ida Lund, has nine boats.", "Orr Slips is owned by Ida Lund."] {
        assert_eq!(last(&format!("{firm}\n“We had ten,” she said.")), "Ida Lund", "{firm}");
    }
    assert_eq!(last("Ida Orr, hailed by Ida Lund, has nine boats.\n“We had ten,” she said."), "Ida Orr");
}

#[test]
fn the_absence_of_somebody_is_nobody() {
    let copy = "President Karl Wendt opened the fair. But the absence of President Jan W Vane threatened to spoil it.";
    assert_eq!(last(copy), "the absence of President Jan W Vane");
}

#[test]
fn a_land_is_no_former_president() {
    let copy = "When Karl Orr was asked about his farm in Larn, Norland, the former president said it was late.";
    assert_eq!(last(copy), "Karl Orr");
    assert_eq!(last("In Larn, Norland, the former president said it was late."), "the former president");
    assert_eq!(last("Wendt, a former president, was there. “It was late,” he said."), "Wendt");
}

#[test]
fn what_a_court_hears_is_of_its_name() {
    for court in ["A federal appeals court", "A US appeals court", "A local claims officer"] {
        assert_eq!(last(&format!("{court} said it was late.")), court);
        assert_eq!(last(&format!("{court} on Monday struck down the ban, ruling that it was “late”.")), court);
    }
}

#[test]
fn a_land_is_neither_he_nor_she() {
    let copy = "Karl Lund has run the guild in Norland for years. Norland signed a treaty with Vint, and Norland \
                said it would hold. Norland has no fleet.\n“It is late,” he said.";
    assert_eq!(last(copy), "Karl Lund");
    let campaign = "Karl Lund won. There was joy in Lund campaign circles. Lund has no fleet.\n“It is late,” he said.";
    assert_eq!(last(campaign), "Karl Lund");
    let faith = "Karl Lund won. Crews lost faith in Lund. Lund has no fleet. He paints.\n“It is late,” he said.";
    assert_eq!(last(faith), "Karl Lund");
    let alone =
        "Lund won the race. Lund, who sails, says it was late. Crews have faith in Lund.\n“It is wet,” he said.";
    assert_eq!(last(alone), "Lund");
    let painted = "Karl Orr saw it. On Monday, Lund said it was late, painting Lund as a fool. “It is wet,” he said.";
    assert_eq!(last(painted), "Lund");
}

#[test]
fn who_gets_a_letter_has_not_written_it() {
    assert_eq!(last("Karl Lund got a letter that stated: “The pier is late.”"), "a letter");
    assert_eq!(last("Karl Lund wrote a letter that stated: “The pier is late.”"), "Karl Lund");
}

#[test]
fn a_land_or_a_capital_is_no_he() {
    let copy = |land: &str| format!("Nobody agreed. {land} said it was late. “It must change,” he said.");
    assert_eq!(last(&copy("Oslan")), "Oslan");
    assert_ne!(last(&copy("Moscow")), "Moscow");
    let actor = "Ida Moscow, an actress, came. “It was late,” Moscow said. “I left,” she said.";
    assert_eq!(last(actor), "Ida Moscow");
}

#[test]
fn what_only_describes_a_body_and_what_names_an_event_or_a_square_is_nobody() {
    let agency = "The Liberal-backed bill would end it. “It is late,” the agency argued.";
    assert_eq!(last(agency), "the agency");
    let met =
        |what: &str| last(&format!("Karl Orr left Larn.\nAfter {what} ended, he worked. “It is late,” he joked."));
    assert_eq!(met("World War II"), "Karl Orr");
    assert_eq!(met("Larn Summit"), "Karl Orr");
    let square = "Karl Orr left Market Square, the heart of the town's immigrant quarter. “It is late,” he said.";
    assert_eq!(last(square), "Karl Orr");
    let born = "Actress Ida Orr left.\nTarn-born Orr said the pier was “lost” in May.";
    assert_eq!(last(born), "Actress Ida Orr");
}

#[test]
fn another_document_is_brought_in_by_other_words_or_none() {
    let year = "A 2029 report said the pier was “late”. A 2031 report said it was “lost”.";
    assert_eq!(speakers(year), ["A 2029 report", "A 2031 report"]);
    let group = "The Quay Group left. A report by the Larn Group said the pier was “lost”.";
    assert_eq!(last(group), "A report by the Larn Group");
    let same = "A 2029 report said the pier was “late”. The report said it was “lost”.";
    assert_eq!(last(same), "A 2029 report");
}

#[test]
fn a_regulator_is_a_body() {
    let copy =
        "Ports Minister Karl Lund left. “It is late,” he said.\nThe national regulator said it would “look at it”.";
    assert_eq!(last(copy), "The national regulator");
}

#[test]
fn a_text_is_nobody_whose_name_is_withheld() {
    let unnamed = |copy: &str| {
        let analysis = analysed(copy);
        analysis.speaker(&analysis.quotes[0]).expect("a speaker").anonymous
    };
    assert!(!unnamed("The affidavit says it was “late”."));
    assert!(!unnamed("A sign on the door read “Not on our pier.”"));
    assert!(unnamed("A neighbour said it was “late”."));
}
