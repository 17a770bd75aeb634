//! What “who” and “which” stand for.

use super::{last, speakers};

#[test]
fn who_is_the_one_whom_an_opener_names() {
    for opener in ["Responding to", "Asked about"] {
        let text = format!("{opener} Karl Hale, who called the pier “a wreck,” Ida Orr said it was “safe and sound”.");
        assert_eq!(speakers(&text), ["Karl Hale", "Ida Orr"], "{opener}");
    }
    let report = "The pier is shut, according to Ida Orr’s report, which calls it “a ghost”.";
    assert!(!speakers(report).iter().any(|name| name.contains("according")));
}

#[test]
fn who_is_the_last_before_it_that_is_a_person() {
    let blow =
        "The ruling was a major blow to market farmers in the low valley who have argued that the toll ruins them.";
    assert_eq!(last(blow), "market farmers in the low valley");
    let lines = "The warden drew a rebuke along these lines from former Deputy Ida Orr, who said that the dam leaks.";
    assert_eq!(last(lines), "former Deputy Ida Orr");
    let friend = "The warden met a friend of the guild, who said that the dam leaks.";
    assert_eq!(last(friend), "a friend of the guild");
    let those = "The warden met those from Larn, who said that the dam leaks.";
    assert_eq!(last(those), "those from Larn");
}

#[test]
fn who_is_the_people_and_not_where_they_live() {
    assert_eq!(
        last("It was met with fury by villagers in Nether Larn, who say it is late."),
        "villagers in Nether Larn"
    );
    assert_eq!(last("It was met with fury by sailors of Mill Lane, who fear it is late."), "sailors of Mill Lane");
    assert_eq!(last("It was backed by Ida Lund of Osterby, who says it is late."), "Ida Lund");
    assert_eq!(last("It was met with praise in Osterby, which says it is late."), "Osterby");
}

#[test]
fn who_is_a_person_and_no_place() {
    let place = "Karl Wendt met Ida Lund of Quay County, Norland, who called the pier “a ruin.”";
    assert_eq!(last(place), "Ida Lund");
    assert_eq!(last("It was a boost for harbour lawmakers, who called the pier “a ruin.”"), "harbour lawmakers");
    let interest = "She is of great interest to inspectors, who call the pier “a ruin.”";
    assert_eq!(last(interest), "inspectors");
}

#[test]
fn a_relative_clause_is_of_the_person_or_the_document_before_it() {
    let prize = "The choir won a prize in song from former Senator Karl Wendt, who said it was “late.”";
    assert_eq!(last(prize), "former Senator Karl Wendt");
    let email = "Ida Lund sent out an email soon after Wendt's talk that said it “is late.”";
    assert_eq!(last(email), "an email");
    let club = "The club running the Larn race has demanded that Wendt wear a “plain” shirt.";
    assert_eq!(last(club), "The club running the Larn race");
    let leaflet = "“It is safe to use again,” the leaflet written by both cooks said.";
    assert_eq!(last(leaflet), "the leaflet written by both cooks");
    let crowd = "Addressing a crowd here, the chief, Karl Wendt, bluntly said it was “late.”";
    assert_eq!(last(crowd), "Karl Wendt");
}

#[test]
fn which_behind_a_reply_from_a_body_is_the_body() {
    let reply = "The vote drew a sharp reply from the embassy, which said the toll was “late.”";
    assert_eq!(last(reply), "the embassy");
    assert_eq!(last(&reply.replace("a sharp reply", "two comments").replace("embassy", "palace")), "the palace");
    let none = "There was no comment from the council, which has also said the toll is “late.”";
    assert_eq!(last(none), "the council");
    let to = "The crews wrote a letter to the council, which said the toll was “late.”";
    assert_eq!(last(to), "a letter to the council");
}

#[test]
fn no_people_are_which() {
    assert_eq!(last("The fair drew workers of Larn Paper, which said it was late."), "Larn Paper");
    assert_eq!(last("The fair drew workers of Larn Paper, who said it was late."), "workers of Larn Paper");
    assert_eq!(last("The fair drew a group of carters, which said it was late."), "a group of carters");
}

#[test]
fn who_behind_a_party_is_the_one_named_last() {
    let tag = "“I left it,” Lund said under questioning by Ida Orr (R-Ohio), who said the pier was old.";
    assert_eq!(last(tag), "Ida Orr");
}

#[test]
fn no_person_is_which_and_whoever_is_addressed_is_who() {
    assert_eq!(last("Ida Orr is a critic of the old guild, which calls it “a shame”."), "the old guild");
    assert_eq!(last("Ida Orr has an ally in Mr Lund, who called it “a shame”."), "Mr Lund");
}

#[test]
fn nobody_in_an_office_is_which_and_a_payment_claims_nothing() {
    assert_eq!(last("A director of Larn Paper, which called the toll “a shame”, left."), "Larn Paper");
    assert_eq!(last("It would be a boost for pier reformers who call it “a shame”."), "pier reformers");
}

#[test]
fn which_behind_what_a_body_is_stands_for_its_name() {
    let liberals = "The bill was denounced by the Log Quay Liberals, a small group, which said it was “mad and bad.”";
    assert_eq!(last(liberals), "the Log Quay Liberals");
    assert_eq!(
        last("Lund met a guard, a pilot and a small group from Larn, which called it “late.”"),
        "a pilot and a small group from Larn"
    );
}

#[test]
fn a_verb_that_no_list_knows_is_no_part_of_who_is_meant() {
    let allies = "It may have undercut Mr. Lund's Liberal allies, who called it “a shame and a theft.”";
    assert_eq!(last(allies), "Mr. Lund's Liberal allies");
}

#[test]
fn which_stands_for_a_note_wherever_that_lay() {
    assert_eq!(last("He found a note pushed under the door, which read: “Not in our name.”"), "a note");
    assert_eq!(last("He saw a note under the lamp that read “Not on our pier.”"), "a note");
}
