//! What only looks like a report.

use super::{NOTHING, reported};

#[test]
fn who_gets_up_to_go_says_nothing() {
    assert_eq!(reported("As she rose to go, a guard said the gate was shut."), ["the gate was shut"]);
    assert_eq!(reported("As she rose to go, a guard asked for her pass."), NOTHING);
    assert_eq!(reported("As Orr went on to say, the pier is sound."), ["the pier is sound"]);
}

#[test]
fn what_was_sent_on_friday_is_no_report() {
    let sent = "In a letter sent on Friday, the board said it was late.";
    assert_eq!(reported(sent), ["it was late"]);
    assert_eq!(reported("The pier sank in May, the board said on Friday."), ["The pier sank in May"]);
    assert_eq!(reported("The pier sank in May, the board said when asked."), ["The pier sank in May"]);
}

#[test]
fn what_only_looks_like_a_verb_of_saying_reports_nothing() {
    let fever = "Her reported fever was high, and she had no cough, according to Warden Ida Orr.";
    assert_eq!(reported(fever), ["Her reported fever was high, and she had no cough"]);
    assert_eq!(reported("She reported the fever was high."), ["the fever was high"]);
    assert_eq!(reported("Tarn is charging ahead with building the pier and other towns are waiting."), NOTHING);
    assert_eq!(reported("The clinic replied to claims by Quay Watch that the masks were old."), NOTHING);
    assert_eq!(reported("The clinic replied to Quay Watch that the masks were old."), ["the masks were old"]);
}

#[test]
fn the_object_of_a_verb_is_no_report() {
    assert_eq!(reported("The clerk criticized the plan and praised the mayor."), NOTHING);
    assert_eq!(reported("Wardens left, disavowing rude signs that appear at the pier."), NOTHING);
    assert_eq!(reported("Among it were a ball signed by mayors and a hat that once belonged to Orr."), NOTHING);
}

#[test]
fn what_looks_like_a_verb_of_saying_may_be_a_noun() {
    assert_eq!(reported("Orr spoke of Norland-leaning states that would not back Lund."), NOTHING);
    assert_eq!(reported("Wardens are making arrests and handling other problems related to the pier."), NOTHING);
    assert_eq!(reported("Files released Monday showed that Orr spent $400."), ["Orr spent $400"]);
}

#[test]
fn that_may_stand_for_the_noun_before_it() {
    assert_eq!(reported("Orr left, referring to the storm that later ended the fair."), NOTHING);
    assert_eq!(reported("Orr rejected rumours that there was a leak."), ["there was a leak"]);
}

#[test]
fn nouns_like_verbs_of_saying_report_nothing() {
    assert_eq!(reported("A court ruling on Monday lifting the toll is a gift to carters."), NOTHING);
    assert_eq!(reported("Press reports said the mill was shut."), ["the mill was shut"]);
    assert_eq!(reported("Responding to a charge that the bus was late, Orr said it was early."), ["it was early"]);
    assert_eq!(reported("Orr grumbled about the bus, saying that was too slow."), ["that was too slow"]);
}

#[test]
fn what_is_only_supposed_nobody_has_said() {
    assert_eq!(reported("If the guild says that the slip is wet, we leave."), NOTHING);
    assert_eq!(reported("Asked whether it was late if Wendt claims that it rained, she left."), NOTHING);
    assert_eq!(reported("When asked if Wendt agrees that the slip is wet, Orr said it was."), ["it was"]);
    assert_eq!(reported("It is likely that sailors will call on Orr to leave the board."), NOTHING);
    assert_eq!(reported("It is true that sailors have called on Orr to leave the board."), ["to leave the board"]);
    assert_eq!(reported("If it rains, Orr said that the slip is wet."), ["the slip is wet"]);
    let credited = "While it is likely that sailors will call on Orr to leave, he stays on, according to Ida Lund.";
    assert_eq!(reported(credited), ["While it is likely that sailors will call on Orr to leave, he stays on"]);
}

#[test]
fn a_participle_that_is_the_subject_reports_nothing() {
    assert_eq!(reported("Saying that the slip is wet brought Orr a fine."), NOTHING);
    assert_eq!(reported("And denying that the pier moved won her a friend in the guild."), NOTHING);
    assert_eq!(reported("Saying that the slip is wet, Orr left."), ["the slip is wet"]);
}

#[test]
fn while_somebody_speaks_nothing_is_reported() {
    assert_eq!(reported("As Warden Orr spoke, a window broke."), NOTHING);
    assert_eq!(reported("As the two carters talked, the slip shut."), NOTHING);
    assert_eq!(reported("As Warden Orr wrote, the slip is dry."), ["the slip is dry"]);
    assert_eq!(reported("As we reported on Monday, the slip is dry."), NOTHING);
    assert_eq!(reported("As they reported on Monday, the slip is dry."), ["the slip is dry"]);
}

#[test]
fn that_claim_is_a_thing() {
    assert_eq!(reported("Her union credits that claim with ending the strike."), NOTHING);
    assert_eq!(reported("Her union said that claims of theft had grown."), ["claims of theft had grown"]);
}

#[test]
fn that_warning_is_a_thing() {
    let warning = "Her guild credits that warning with the offer to raise wages in the port.";
    assert_eq!(reported(warning), NOTHING);
    assert_eq!(reported("The guild said that warning them was late."), ["warning them was late"]);
}

#[test]
fn what_comes_of_it_is_no_report() {
    assert_eq!(reported("Two goats pushed Karl Wendt with such force that he fell."), NOTHING);
    assert_eq!(reported("Orr argued so loudly that the guard left."), NOTHING);
    assert_eq!(reported("Orr told so many nurses that the pier was late."), ["the pier was late"]);
    assert_eq!(reported("Orr argued that such a plan was late."), ["such a plan was late"]);
}

#[test]
fn what_somebody_did_not_say_after_all_is_no_report() {
    assert_eq!(reported("Orr stopped short of saying the pier was late."), NOTHING);
    assert_eq!(reported("Orr refrained from saying that the pier was late."), NOTHING);
    assert_eq!(reported("Orr is reluctant to say that the pier was late."), NOTHING);
    assert_eq!(reported("Orr never failed to say that the pier was late."), ["the pier was late"]);
    assert_eq!(reported("Orr kept saying the pier was late."), ["the pier was late"]);
    // What was declined is told; what would have been said isn't.
    assert_eq!(reported("Orr declined to say that the pier was late."), ["to say that the pier was late"]);
}

#[test]
fn nobody_reports_nothing() {
    assert_eq!(reported("Nobody on the quay board said they liked the pier."), NOTHING);
    assert_eq!(reported("None of the nurses said they liked the pier."), NOTHING);
    assert_eq!(reported("Lund said none of the boats were late."), ["none of the boats were late"]);
    assert_eq!(reported("Some of the nurses said they liked the pier."), ["they liked the pier"]);
}

#[test]
fn a_question_or_what_might_have_been_is_no_report() {
    assert_eq!(reported("Has Lund said that the pier was late?"), NOTHING);
    assert_eq!(reported("Had Lund said that the pier was late, nurses would have left."), NOTHING);
    assert_eq!(reported("Will Orr said that the pier was late."), ["the pier was late"]);
    assert_eq!(reported("Had Orr left, Lund said, the pier would be late."), ["Had Orr left | the pier would be late"]);
}

#[test]
fn what_another_is_to_say_is_no_report() {
    assert_eq!(reported("Lund wanted Orr to say that the pier was late."), NOTHING);
    assert_eq!(reported("Lund waited for the mayor to say that the pier was late."), NOTHING);
    assert_eq!(reported("Lund tried to get Orr to admit that the pier was late."), NOTHING);
    assert_eq!(reported("Lund went on to say that the pier was late."), ["the pier was late"]);
    assert_eq!(reported("A vote led Orr to say that the pier was late."), ["the pier was late"]);
    assert_eq!(reported("Lund called for Orr to say that the pier was late."), ["Orr to say that the pier was late"]);
}

#[test]
fn without_saying_and_not_even_report_nothing() {
    assert_eq!(reported("Lund denied ever saying that the pier was late."), NOTHING);
    assert_eq!(reported("Instead of saying that the pier was late, Lund left."), NOTHING);
    assert_eq!(reported("Lund forgot to say that the pier was late."), NOTHING);
    assert_eq!(reported("Lund did not hesitate to say that the pier was late."), ["the pier was late"]);
    assert_eq!(reported("Lund denied it, saying that the pier was late."), ["the pier was late"]);
    assert_eq!(reported("Not even Lund said the pier was late."), NOTHING);
    assert_eq!(reported("Not so long ago Lund said the pier was late."), ["the pier was late"]);
    assert_eq!(reported("Not only nurses said the pier was late."), ["the pier was late"]);
}

#[test]
fn what_somebody_is_told_to_say_is_not_said() {
    assert_eq!(reported("Ida Lund has been ordered to explain why she left."), NOTHING);
    assert_eq!(reported("Ida Lund was asked to explain why she left."), NOTHING);
    assert_eq!(reported("Ida Lund was forced to admit that she left."), ["she left"]);
    assert_eq!(reported("Ida Lund was asked about it and explained why she left."), ["why she left"]);
}

#[test]
fn what_somebody_is_blamed_for_refusing_is_no_report() {
    assert_eq!(reported("Ida Lund was sacked for refusing to follow the rules."), NOTHING);
    assert_eq!(reported("Cole mocked Ida Lund for declining to meet the sailors."), NOTHING);
    assert_eq!(reported("Ida Lund left, refusing to meet the sailors."), ["to meet the sailors"]);
}

#[test]
fn what_others_say_is_not_said_by_whoever_answers_it() {
    assert_eq!(reported("Bankers pushed back against the idea that the toll breaks the law."), NOTHING);
    assert_eq!(reported("Lund argued against the claim that the toll breaks the law."), NOTHING);
    assert_eq!(reported("Lund answered charges that he cut the toll."), NOTHING);
    assert_eq!(reported("Lund addressed their fears that he cut the toll."), NOTHING);
    assert_eq!(reported("Lund answered that he cut the toll."), ["he cut the toll"]);
    assert_eq!(reported("Lund warned that he cut the toll."), ["he cut the toll"]);
}

#[test]
fn what_has_no_voice_threatens_nobody() {
    assert_eq!(reported("The drought threatens to ruin the harvest."), NOTHING);
    assert_eq!(reported("The pilot threatens to ruin the harvest."), ["to ruin the harvest"]);
    assert_eq!(reported("The board promised to save the harvest."), ["to save the harvest"]);
}

#[test]
fn what_somebody_was_named_says_nothing() {
    assert_eq!(reported("The film star, named a judge in 1992, made trips to Larn."), NOTHING);
    assert_eq!(reported("The rule, called the Harbour Plan, was shut in May."), NOTHING);
    let said = "The pier, reported the Courier, is late.";
    assert_eq!(reported(said), ["The pier | is late"]);
}

#[test]
fn a_cue_that_is_the_last_word_of_the_copy_reports_nothing() {
    for copy in ["Ames broke scoffing", "Ames spoke, complaining", "Ames warned", "Ames went on arguing"] {
        assert_eq!(reported(copy), NOTHING, "{copy}");
    }
}

#[test]
fn what_claims_lives_or_calls_for_a_father_reports_nothing() {
    assert_eq!(reported("The storm claimed three lives on Friday."), NOTHING);
    assert_eq!(reported("The boy ran off, calling for his father."), NOTHING);
    assert_eq!(reported("Lund said the two met on the quay."), ["the two met on the quay"]);
}

#[test]
fn neither_bears_nor_books_that_depict_report() {
    assert_eq!(reported("A black bear that roamed the town was shot on Sunday."), NOTHING);
    assert_eq!(reported("The law would remove books depicting acts from town libraries."), NOTHING);
    assert_eq!(reported("Route 9: A van hit a pole, town police said."), ["A van hit a pole"]);
    assert_eq!(reported("In a talk with “60 Views,” Ida Orr said the bill was dead."), ["the bill was dead"]);
}

#[test]
fn what_talks_are_expected_to_do_is_nobodys_hope() {
    assert_eq!(reported("Orr met Lund for talks expected to last a week."), NOTHING);
    assert_eq!(reported("The board drew up a bill intended to help sailors."), NOTHING);
    assert_eq!(reported("Guards held one of the men alleged to have sunk the boat."), NOTHING);
    assert_eq!(reported("Wardens expected to find the boat."), ["to find the boat"]);
    assert_eq!(reported("Orr hoped to find the boat."), ["to find the boat"]);
}

#[test]
fn a_hearing_with_a_name_hears_nothing() {
    let lund = "Lund hinted at his second Senate hearing that the slip was late.";
    assert_eq!(reported(lund), ["the slip was late"]);
    assert_eq!(reported("Orr left during a Senate hearing that had been late."), NOTHING);
}

#[test]
fn whoever_answers_what_others_said_says_none_of_it() {
    assert_eq!(reported("Orr pushed back on reports that aides had left."), NOTHING);
    assert_eq!(reported("Orr hit out at claims that aides had left."), NOTHING);
    assert_eq!(reported("The guild reported on its website that aides had left."), ["aides had left"]);
}

#[test]
fn continued_rain_goes_on_with_nothing() {
    let rain = "Continued rain in the north has forced crews to leave";
    assert_eq!(reported(&format!("{rain}, the board said.")), [rain]);
}

#[test]
fn sailors_protesting_a_toll_speak_and_the_toll_does_not() {
    let sailors = "Sailors protesting the toll told the Courier that it was late.";
    assert_eq!(reported(sailors), ["it was late"]);
    assert_eq!(reported("Sailors left, protesting the toll was high."), ["the toll was high"]);
}

#[test]
fn what_others_think_of_a_noun_is_not_its_thought() {
    assert_eq!(reported("A boat believed to be in Larn has turned up."), NOTHING);
    assert_eq!(reported("A seal thought to have been lost has turned up."), NOTHING);
    assert_eq!(reported("Lund survived what many pilots believed to be the end."), ["to be the end"]);
}

#[test]
fn what_goes_on_is_done_and_not_said() {
    let told = "Larn will continue to share its pilots, spokesperson Ida Orr told reporters on Tuesday.";
    assert_eq!(reported(told), ["Larn will continue to share its pilots"]);
    assert_eq!(reported("Lund continued to deny the claim that he left."), NOTHING);
    assert_eq!(reported("Pilots continue to warn that it is late."), ["it is late"]);
}

#[test]
fn when_it_will_be_may_be_asked() {
    assert_eq!(reported("Ida Orr asked when the slip would open."), ["when the slip would open"]);
    assert_eq!(reported("Ida Orr asked when told to."), NOTHING);
    let host = "Lund denied it, saying in a phone-in with TV host Ida Orr that pilots would be added.";
    assert_eq!(reported(host), ["pilots would be added"]);
}

#[test]
fn whoever_is_praised_or_gives_no_name_is_no_report() {
    assert_eq!(reported("Lund was quick to credit rowing coach Ida Orr."), NOTHING);
    assert_eq!(reported("Lund admitted rowing alone."), ["rowing alone"]);
    let official = "An official, who preferred to remain anonymous, said the slip was shut.";
    assert_eq!(reported(official), ["the slip was shut"]);
    assert_eq!(reported("Lund, who denies wrongdoing, listened with his eyes closed."), NOTHING);
}

#[test]
fn no_thing_threatens_promises_or_encourages() {
    assert_eq!(reported("His stern tone over Larn threatens to muddy the waters."), NOTHING);
    assert_eq!(reported("The old brawl over Sarn Pier threatened to become the talk of the town."), NOTHING);
    assert_eq!(reported("She unveiled a scheme that would encourage clerks to leave."), NOTHING);
    assert_eq!(reported("His office threatened to sue."), ["to sue"]);
}

#[test]
fn a_measure_says_nothing_and_states_need_things() {
    assert_eq!(reported("Tolls are calculated according to a boat's length."), NOTHING);
    assert_eq!(reported("It is a pier that states need to keep."), NOTHING);
    assert_eq!(reported("The letter states that boats need a pier."), ["boats need a pier"]);
}
