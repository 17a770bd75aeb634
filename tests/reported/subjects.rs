//! Long and parted subjects, of who reports and of what is reported; two reports of one subject.

use super::{NOTHING, reported};

#[test]
fn a_number_may_be_a_name_or_those_who_speak() {
    assert_eq!(reported("Channel Nine said it was sorry."), ["it was sorry"]);
    assert_eq!(reported("Nearly seven in 10 say they would sail."), ["they would sail"]);
    assert_eq!(
        reported("Wardens reported at least six towing boats filled the dock."),
        ["at least six towing boats filled the dock"]
    );
    assert_eq!(reported("There were only eight reported cases of a boat being sunk."), NOTHING);
    assert_eq!(reported("All three have all described the pier as a ruin and say they left."), ["they left"]);
}

#[test]
fn a_semicolon_parts_two_reports() {
    let toll = "Sailors say the toll would ruin them; the board says most of them can pay.";
    assert_eq!(reported(toll), ["the toll would ruin them", "most of them can pay"]);
    let told = "Ida Orr said that the pier leaks; Karl Wendt told wardens it was dry.";
    assert_eq!(reported(told), ["the pier leaks", "it was dry"]);
    let more = "Ida Orr said that the pier leaks; the board wants to sell it.";
    assert_eq!(reported(more), ["the pier leaks; the board wants to sell it"]);
}

#[test]
fn each_of_two_verbs_of_one_subject_reports_its_own() {
    let told = "Orr told the board that the tide had turned and urged sailors to “stay home”.";
    assert_eq!(reported(told), ["the tide had turned"]);
    let called = "In court, Ida Lund said the mayor had sold the pier and called him “a thief in a good coat”.";
    assert_eq!(reported(called), ["the mayor had sold the pier"]);
    let adding = "Ida Lund said that the toll was too high, adding that its victims were “robbed”.";
    assert_eq!(reported(adding), ["the toll was too high"]);
    let note = "“The pier holds,” Ida Orr says, but notes that the toll has not risen.";
    assert_eq!(reported(note), ["the toll has not risen"]);
    let and_that = "Wardens write that the pier “should be read with care”, and that more work is needed.";
    assert_eq!(reported(and_that), ["more work is needed"]);
    assert_eq!(reported("Orr said there was “no proof” yet that it was sound."), NOTHING);
    assert_eq!(reported("Orr praised the crews and called them “the best”."), NOTHING);
    assert_eq!(reported("Orr said it was “sound” and that was late."), NOTHING);
}

#[test]
fn a_second_clause_that_somebody_else_is_named_for_is_theirs_alone() {
    let and = "Lund has kept the toll of last year, and according to the Courier the town is rich.";
    assert_eq!(reported(and), ["the town is rich"]);
    assert_eq!(reported("The town is rich and old, according to the Courier."), ["The town is rich and old"]);
    let however = "However, as many pilots have pointed out, the ferry could leak in May.";
    assert_eq!(reported(however), ["the ferry could leak in May"]);
    assert_eq!(reported("Some point out that the ferry has leaked."), ["the ferry has leaked"]);
    assert_eq!(reported("Some claim that it leaks is false."), NOTHING);
}

#[test]
fn an_apostrophe_or_an_aside_between_dashes_stays_inside_the_words() {
    assert_eq!(reported("A pilot said Orrs' boat wasn't safe in rain."), ["Orrs' boat wasn't safe in rain"]);
    assert_eq!(reported("Lund says the towns’ piers are far from safe."), ["the towns’ piers are far from safe"]);
    let dashes = "The guild said it has sent bread to crews who fear the Tarn fleet — a crew also known as Red Sails — in the bay.";
    let whole = "it has sent bread to crews who fear the Tarn fleet — a crew also known as Red Sails — in the bay";
    assert_eq!(reported(dashes), [whole]);
    let told = "The guild said it has sent bread — saying it was fresh — but nobody came.";
    assert_eq!(reported(told)[0], "it has sent bread");
    assert_eq!(reported("The panel's scathing finding that the dam leaks could cost Orr her seat."), NOTHING);
}

#[test]
fn a_subject_may_be_interrupted() {
    assert_eq!(reported("Lund said Orr, though, would become warden."), ["Orr, though, would become warden"]);
    assert_eq!(
        reported("Wardens said the sailor, a man from Larn, was hurt."),
        ["the sailor, a man from Larn, was hurt"]
    );
    assert_eq!(
        reported("Lund said Orr’s stance – one he took late – was too little."),
        ["Orr’s stance – one he took late – was too little"]
    );
}

#[test]
fn a_speaker_goes_on_and_others_agree() {
    assert_eq!(
        reported("Orr admitted the pier had faults but insisted it would hold."),
        ["the pier had faults", "it would hold"]
    );
    assert_eq!(reported("Orr has said he won’t run, and his aides say he means it."), ["he won’t run", "he means it"]);
    assert_eq!(reported("Orr vowed never to sell the pier."), ["never to sell the pier"]);
    assert_eq!(reported("Orr said that, if elected, he would sell."), ["if elected, he would sell"]);
}

#[test]
fn a_dash_ends_one_report_and_another_may_follow() {
    assert_eq!(reported("Orr said he wants to sail -- he said he will vote."), ["he wants to sail", "he will vote"]);
}

#[test]
fn a_report_may_be_parted_by_time_or_hearer_and_hold_brackets() {
    assert_eq!(
        reported("Rain was near, wardens said Sunday, and snow would follow."),
        ["Rain was near | and snow would follow"]
    );
    assert_eq!(reported("The pier, Ida Orr told the board, was shut."), ["The pier | was shut"]);
    assert_eq!(reported("Lund said dues were up (they rose by a third)."), ["dues were up (they rose by a third)"]);
    assert_eq!(
        reported("Lund said judges had been swayed by old and new papers put forth so far."),
        ["judges had been swayed by old and new papers put forth so far"]
    );
    assert_eq!(
        reported("Lund said it was fair, and therefore should pass."),
        ["it was fair, and therefore should pass"]
    );
}

#[test]
fn another_act_of_speech_beside_the_marks_is_a_report_of_its_own() {
    assert_eq!(reported("“It is late,” said Ida Orr, who said the sailors were tired."), ["the sailors were tired"]);
    assert_eq!(reported("“It is late,” Orr told “Morning.”"), NOTHING);
    assert_eq!(reported("The firm calls that paper weak."), NOTHING);
    assert_eq!(reported("Orr asked Ida Lund to say that she was tired."), ["to say that she was tired"]);
}

#[test]
fn small_words_before_the_clause_and_verbs_behind_it() {
    assert_eq!(reported("Ida Orr said even her own son had left."), ["even her own son had left"]);
    assert_eq!(
        reported("Orr said that he is a member, and was once its head."),
        ["he is a member, and was once its head"]
    );
    assert_eq!(
        reported("Orr complained that the board had neglected safety and other Pier Office issues."),
        ["the board had neglected safety and other Pier Office issues"]
    );
    assert_eq!(
        reported("Ms. Lund had described the gift to the aides, two people briefed on the case have said."),
        ["Ms. Lund had described the gift to the aides"]
    );
}

#[test]
fn what_is_done_and_how_may_be_what_is_said() {
    assert_eq!(reported("Orr admitted taking gifts from a baker."), ["taking gifts from a baker"]);
    assert_eq!(reported("Ida Orr spoke for an hour, explaining how the pier had failed."), ["how the pier had failed"]);
    assert_eq!(reported("The board filed a complaint accusing a baker of hiding it."), ["hiding it"]);
    assert_eq!(
        reported("The board said local crews, rather than hired hands, must lead the work."),
        ["local crews, rather than hired hands, must lead the work"]
    );
    assert_eq!(reported("Orr explained to the mayor on Monday the board was late."), ["the board was late"]);
    assert_eq!(reported("Orr said in June 2012 the pier would open."), ["the pier would open"]);
}

#[test]
fn nouns_that_end_like_an_adverb_are_told_and_tell() {
    assert_eq!(reported("The Wendt family told the assembly the boat was late."), ["the boat was late"]);
    assert_eq!(reported("She told a county assembly panel she was ready."), ["she was ready"]);
}

#[test]
fn a_second_verb_belongs_to_whom_it_agrees_with() {
    assert_eq!(
        reported("Orr said a plumber from Larn has seen the leak and confirmed it is dry."),
        ["a plumber from Larn has seen the leak and confirmed it is dry"]
    );
    assert_eq!(
        reported("The report says that between 2001 and 2004 Orr bred nine herons and sold the eggs."),
        ["between 2001 and 2004 Orr bred nine herons and sold the eggs"]
    );
    assert_eq!(reported("While Orr cast that as a gift, Ida Lund said it was late."), ["it was late"]);
    assert_eq!(reported("Orr named two cooks in her claims and left."), NOTHING);
}

#[test]
fn a_phrase_with_of_acts_behind_said() {
    assert_eq!(
        reported("Lund said the fear of a flood brought the crews together."),
        ["the fear of a flood brought the crews together"]
    );
    assert_eq!(reported("Lund says her guild of carters blocked the quay."), ["her guild of carters blocked the quay"]);
    assert_eq!(reported("Lund said the slip in a play called “Quay.”"), NOTHING);
    assert_eq!(reported("Lund told the head of a guild formed the year before."), NOTHING);
}

#[test]
fn what_could_have_been_goes_on_with_what_was() {
    assert_eq!(
        reported("Orr said the guild should have shut the slip but left it open."),
        ["the guild should have shut the slip but left it open"]
    );
    assert_eq!(reported("Orr said he would shut the slip but stopped short of a date."), ["he would shut the slip"]);
    let declined = "Orr said the guild could have shut the slip but declined to name it.";
    assert_eq!(reported(declined)[0], "the guild could have shut the slip");
}

#[test]
fn a_phrase_between_commas_parts_no_subject_from_its_verb() {
    let with = "Orr left — though she said Warden Ida Lund, with her leave, shut the slip.";
    assert_eq!(reported(with), ["Warden Ida Lund, with her leave, shut the slip"]);
    let after = "Orr left because he said the guild, after a long night, had shut the slip.";
    assert_eq!(reported(after), ["the guild, after a long night, had shut the slip"]);
    assert_eq!(reported("Although he said the slip was shut, in May, others left."), ["the slip was shut"]);
}

#[test]
fn what_several_are_told_may_begin_with_a_noun() {
    assert_eq!(reported("Ida Orr told carters that tolls will rise."), ["tolls will rise"]);
    assert_eq!(reported("Ida Orr has assured the guild that work was slow."), ["work was slow"]);
    assert_eq!(reported("Ida Orr told carters that use the slip to leave."), ["to leave"]);
}

#[test]
fn a_verb_that_may_be_a_noun_follows_an_aside() {
    assert_eq!(
        reported("The plans, according to the warden, include closing two slips."),
        ["The plans | include closing two slips"]
    );
    assert_eq!(reported("Many wardens, however, note that the slip will shut."), ["the slip will shut"]);
    assert_eq!(reported("The warden saw, however, notes that the slip was wet."), NOTHING);
}

#[test]
fn that_may_have_its_verb_or_a_noun_at_once() {
    assert_eq!(reported("Lund said that's why he left."), ["that's why he left"]);
    assert_eq!(reported("Lund said that is why he left."), ["that is why he left"]);
    assert_eq!(reported("Critics cite that study as proof that the boat is slow."), NOTHING);
    let clause = "Critics argue that study and work are proof that the boat is slow.";
    assert_eq!(reported(clause), ["study and work are proof that the boat is slow"]);
    let ideas = "Orr called for several ideas that the board outlined in May.";
    assert_eq!(reported(ideas), ["several ideas that the board outlined in May"]);
    assert_eq!(reported("Orr called for the board to act."), ["the board to act"]);
}

#[test]
fn who_behind_what_somebody_is_tells_more() {
    let lawyer = "The board met Ida Orr, a lawyer, who said the pier was old.";
    assert_eq!(reported(lawyer), ["the pier was old"]);
    let marks = "“I left it,” Lund said under questioning by Ida Orr, who said the pier was old.";
    assert_eq!(reported(marks), ["the pier was old"]);
    assert_eq!(reported("The pier was old, a lawyer said."), ["The pier was old"]);
    let within = "Lund said a nurse from Osterby, who said the pier was old, had left.";
    assert_eq!(reported(within), ["a nurse from Osterby, who said the pier was old, had left"]);
}

#[test]
fn an_aside_may_stand_between_the_verb_and_that() {
    assert_eq!(reported("Lund said, after reading it, that he may have been late."), ["he may have been late"]);
    assert_eq!(reported("The board ruled, by five votes to four, that the pier was late."), ["the pier was late"]);
    assert_eq!(reported("In May, Lund said, in a letter, that the pier was late."), ["the pier was late"]);
    assert_eq!(reported("Lund spoke, in a talk to nurses, that was late."), NOTHING);
    assert_eq!(reported("Lund said it, in a letter, that nurses read."), NOTHING);
}

#[test]
fn verbs_share_the_not_before_or() {
    assert_eq!(reported("Norland has not confirmed or denied that two boats sank."), NOTHING);
    assert_eq!(reported("Norland would not confirm or deny that its boats sank."), NOTHING);
    assert_eq!(reported("Lund won't confirm, deny that its boats sank"), NOTHING);
    assert_eq!(reported("Lund did not leave, and denied that its boats sank."), ["its boats sank"]);
    assert_eq!(reported("Lund confirmed or denied that its boats sank."), ["its boats sank"]);
}

#[test]
fn an_aside_with_a_clause_may_part_a_subject_from_its_verb() {
    let shut = "The board said the Harbour Act, under which it was shut, was late.";
    assert_eq!(reported(shut), ["the Harbour Act, under which it was shut, was late"]);
    let signed = "Rivals said Mr. Lund, the man who signed the plan, had no strength.";
    assert_eq!(reported(signed), ["Mr. Lund, the man who signed the plan, had no strength"]);
    let as_ = "Rivals said Mr. Lund, as the man who signed the plan, had no strength.";
    assert_eq!(reported(as_), ["Mr. Lund, as the man who signed the plan, had no strength"]);
    assert_eq!(reported("Rivals praised Mr. Lund, the man who signed the plan, and had lunch."), NOTHING);
    let cut = "Rivals called it theft and they said the Harbour Act, under which it was shut, was never theirs.";
    assert_eq!(reported(cut), NOTHING);
}

#[test]
fn a_subject_may_hold_a_clause_of_time() {
    let wait = "Ida Lund said the wait before it opens will be short.";
    assert_eq!(reported(wait), ["the wait before it opens will be short"]);
    assert_eq!(reported("Ida Lund held a call before the shop opened and was gone."), NOTHING);
}

#[test]
fn those_who_are_affected_and_what_is_made_by_others_have_no_verb() {
    assert_eq!(reported("The guild is to print the views of those most affected by it."), NOTHING);
    assert_eq!(reported("Orr underlined the doubts raised by the board about whether it is late."), NOTHING);
    assert_eq!(reported("The council apologised saying the roof had leaked."), ["the roof had leaked"]);
}
