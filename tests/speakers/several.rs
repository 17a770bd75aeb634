//! Two or more who speak together, and one of them.

use super::{last, role, speakers};

#[test]
fn of_two_who_say_it_together_each_is_known_by_name() {
    let both =
        "Deputy Karl Ames and Mayor Jan Orr announced it was late.\n“We will go,” Ames said. Orr said it was time.";
    assert_eq!(speakers(both)[1..], ["Deputy Karl Ames", "Mayor Jan Orr"]);
    let place = "In Larn, Deputy Karl Ames and Mayor Ida Orr announced it was late.\nThey said it was time.";
    assert_eq!(speakers(place), ["Deputy Karl Ames and Mayor Ida Orr"; 2]);
    let title = "Justices Ames and Ida Orr said it was late.\n“It is,” Justice Ames said.";
    assert_eq!((last(title), role(title)), ("Justice Ames".into(), None));
}

#[test]
fn what_one_of_two_is_to_the_other_hides_no_name() {
    let both =
        "Ann Stell and her partner, Prof Luis Orr of the University of Larn, said it was late.\n“It is,” Orr said.";
    assert_eq!(last(both), "Prof Luis Orr");
    let copy = "Mr. Orr and Sen. Ida Lund (Larn) have said the pier is “late.”";
    assert_eq!((last(copy), role(copy)), ("Mr. Orr and Sen. Ida Lund".into(), None));
}

#[test]
fn several_people_have_no_one_name() {
    let greens = "Greens warned that it was late. Orr said that the small farmers Greens sought to help had boats.";
    assert_eq!(speakers(greens)[0], "Greens");
    assert_eq!(last("The young sailor Karl Lund sought a boat. “It is late,” Lund said."), "Karl Lund");
}

#[test]
fn several_people_who_begin_a_sentence_are_they() {
    let bare =
        "Researchers at the Pilot School counted 27 gulls in the sand for two years.\nThey found that gulls sleep.";
    assert_eq!(last(bare), "Researchers");
    assert_eq!(last("Sailors from Larn met the board.\nThey said it was late."), "Sailors from Larn");
    let one = "The Larn Bank opens in May. One engineer who asked not to be named told sailors it “leaks.” They also said \
               that it was old.";
    assert_eq!(last(one), "One engineer");
    // Whose gender the story marks is no “they”.
    assert_eq!(last("The Larn Bank said it opens in May. A spokesman left.\nThey said it was old."), "The Larn Bank");
    // A capital before a name is its title.
    assert_eq!(last("Doctor Ida Lund left.\n“It is late,” Lund said."), "Doctor Ida Lund");
}

#[test]
fn two_alike_are_both_named() {
    let copy = "Mr. Tobias Ames and Mr. Karl Wendt met on Tuesday.\n“The pier is lost,” he said.";
    assert_eq!(last(copy), "Mr. Tobias Ames or Mr. Karl Wendt");
}

#[test]
fn bare_critics_are_a_source() {
    assert_eq!(last("Critics say the pier is “a danger.”"), "Critics");
}

#[test]
fn two_names_that_stand_together_are_they() {
    let copy = "Karl Wendt and Ida Lund held a meeting.\n“The plan is dead,” they said.\n“It is,” Wendt said.";
    assert_eq!(speakers(copy), ["Karl Wendt and Ida Lund", "Karl Wendt"]);
    let both = "Clerk Ida Lund and Speaker Karl Wendt, both sailors, met.\n“It failed,” Wendt said.";
    assert_eq!(role(both).as_deref(), Some("Speaker"));
}

#[test]
fn who_says_something_with_others_is_known_by_name() {
    let others = "Mayor Tobias Ames and other Liberals said the pier was lost.\n“It is gone,” Ames said.";
    assert_eq!(last(others), "Mayor Tobias Ames");
    let aides = "Ida Lund and her aides said the pier was lost.\n“It is gone,” Lund said.";
    assert_eq!(last(aides), "Ida Lund");
    let held = "Ida Lund’s aides and others said the pier was lost.\n“It is gone,” the aides said.";
    assert_ne!(last(held), "Ida Lund");
}

#[test]
fn outside_groups_are_whole_behind_and() {
    assert_eq!(last("Nurses and outside groups said it was “late”."), "Nurses and outside groups");
    assert_eq!(last("Nurses outside Osterby said it was “late”."), "Nurses outside Osterby");
}

#[test]
fn three_who_speak_are_three() {
    let three = "Ida Lund, Robin Orr and Karl Wendt said it was “late”.";
    assert_eq!(last(three), "Ida Lund, Robin Orr and Karl Wendt");
    assert_eq!(last(&format!("{three} “It is,” Wendt said.")), "Karl Wendt");
    assert_eq!(last(&format!("{three} “It is,” Orr said.")), "Robin Orr");
    assert_eq!(last("Ida Lund, mayor of Larn and Osterby, said it was “late”."), "Ida Lund");
}

#[test]
fn lawmakers_are_not_the_mayor_and_some_lawmakers() {
    let bare = "Lawmakers said it was “late”.\nThe mayor and some lawmakers said it was “lost”.";
    assert_eq!(speakers(bare), ["Lawmakers", "The mayor and some lawmakers"]);
    let again = "The mayor and some lawmakers said it was “lost”.\nThe mayor and the lawmakers said it was “late”.";
    assert_eq!(speakers(again), ["The mayor and some lawmakers"; 2]);
}

#[test]
fn who_speaks_with_others_is_not_who_speaks_alone() {
    assert_eq!(last("Orr, Lund and others said it was late."), "Orr, Lund and others");
    assert_eq!(last("Ida Orr, Karl Lund and other sailors said it was late."), "Ida Orr, Karl Lund and other sailors");
    assert_eq!(last("Ida Orr, a cook and sailor, said it was late."), "Ida Orr");
}

#[test]
fn the_mayor_and_a_body_are_two() {
    let said = |who: &str| speakers(&format!("{who} said it was late.\nThe NPA said it was lost."));
    for who in
        ["The mayor and the NPA", "The board and the NPA", "Both Orr and the NPA", "The harbour board and the NPA"]
    {
        assert_eq!(said(who), [who, "NPA"]);
    }
    let titled = "The Port Board and Mayor Ida Orr said it was late.\n“It is lost,” Orr said.";
    assert_eq!(speakers(titled), ["The Port Board and Mayor Ida Orr", "Mayor Ida Orr"]);
    assert_eq!(last("Sailors and Mayor Ida Orr said it was late."), "Sailors and Mayor Ida Orr");
    // What one person is.
    assert_eq!(last("The singer and dancer Ida Orr said it was late."), "Ida Orr");
    assert_eq!(last("Founder and President Ida Orr said it was late."), "Founder and President Ida Orr");
    let member = "Larn Board and Council member Ida Orr said it was late.";
    assert_eq!(last(member), "Larn Board and Council member Ida Orr");
}

#[test]
fn every_teacher_is_nobody() {
    assert_eq!(last("Every teacher has a word. The teacher said that it was late."), "The teacher");
}

#[test]
fn a_name_behind_two_people_may_be_that_of_either() {
    let minister = "A spokesman for the Harbour Minister, Karl Wendt, said there was no deal.";
    assert_eq!(last(minister), "A spokesman for the Harbour Minister");
    let victim = "The husband of crash victim, Ida Lund, says he is tired. “I am tired,” he said.";
    assert_eq!(speakers(victim), ["The husband of crash victim", "The husband of crash victim"]);
    let governor = "A spokesman for Governor Karl Wendt, Jan Vane, said there was no deal.";
    assert_eq!(last(governor), "Jan Vane");
    let board = "The head of the harbour board, Karl Wendt, said there was no deal.";
    assert_eq!(last(board), "Karl Wendt");
}

#[test]
fn what_several_are_is_no_title_of_the_first() {
    for copy in [
        "He met the skiers Maxim Vylen and Karl Lund. “It is late,” Vylen said.",
        "Lund praised advisers Maxim Vylen and Ida Orr. “It is late,” Vylen said.",
        "A talk changed Tarnish audiences Maxim Vylen left. “It is late,” he said.",
    ] {
        assert_eq!(last(copy), "Maxim Vylen");
    }
}

#[test]
fn two_speak_where_the_second_is_named_by_what_he_is_to_the_first() {
    let both = "Ida Sund and her husband, Karl Lund,";
    assert_eq!(last(&format!("{both} said they were “quite lost”.")), "Ida Sund and her husband, Karl Lund");
    assert_eq!(last("Ida Sund, and not her husband, said: “We are lost.”"), "Ida Sund");
    let offices = "The chairman, Karl Ames, and the chief executive, Ida Sund,";
    assert_eq!(last(&format!("{offices} said: “We are late.”")), offices.trim_end_matches(','));
    let each = format!("{offices} met in May. “It is late,” Ms Sund said.");
    assert_eq!(last(&each), "Ida Sund");
}

#[test]
fn several_are_no_she_and_a_paper_that_was_told_no_it() {
    let guides = "Ida Lund runs the inn at Larn. Guidebooks warn that she can be “brisk”.\n“You are late,” she says.";
    assert_eq!(last(guides), "Ida Lund");
    let told = "Ida Lund told the Quay Courier that rain would fall.\nThe bank raised rates. “We see risks,” it said.";
    assert_ne!(last(told), "Quay Courier");
}

#[test]
fn each_of_several_who_are_met_is_known_by_name() {
    let met = "Lund met Tusk, Norland Chancellor Ida Orr and Harbour Board President Karl Hale.\n";
    assert_eq!(last(&format!("{met}“It is late,” Hale said.")), "Harbour Board President Karl Hale");
    assert_eq!(last(&format!("{met}“It is late,” Orr said.")), "Norland Chancellor Ida Orr");
}

#[test]
fn another_share_is_other_people() {
    let poll = "Some 56 percent of islanders polled said it was “late.” Thirty percent said it was “too late.”";
    assert_eq!(speakers(poll), ["Some 56 percent of islanders polled", "Thirty percent"]);
}

#[test]
fn the_first_of_several_may_be_named() {
    let unnamed = |copy: &str| {
        let analysis = super::analysed(copy);
        analysis.speaker(&analysis.quotes[0]).expect("a speaker").anonymous
    };
    assert!(!unnamed("Mr. Orr and others said it was “late.”"));
    assert!(!unnamed("The plan “is late,” according to NBW and the PRQ."));
    assert!(!unnamed("She and her aides said it was “late.”"));
    assert!(unnamed("Current and former clerks said it was “late.”"));
    assert!(unnamed("Officials and others said it was “late.”"));
}

#[test]
fn she_and_he_are_two() {
    assert_eq!(last("Ida Lund left. The 12 boats she and Hale say they will build are hers."), "she and Hale");
    assert_eq!(last("Ida Lund left. He and Karl Hale called it “a shame and a theft”."), "He and Karl Hale");
}

#[test]
fn two_councillors_of_one_name_are_two() {
    let copy = "Cr Ida Lund left. She said it was “late”. President Karl Orr said it was “dry”.\n\
                Cr Robin Lund, who is no relation to Ida Lund, voted for it. He said it was “wet”.";
    assert_eq!(last(copy), "Cr Robin Lund");
}

#[test]
fn the_spokesman_of_somebody_is_not_that_of_a_ministry() {
    let copy = "A spokesperson for the Ministry of Ports said it was “late”. “It is,” they added.\n\
                The mayor’s official spokesman said the board would “listen”.";
    let named = speakers(copy);
    assert!(named[1].contains("Ministry of Ports") && named[2].contains("mayor"), "{named:?}");
}
