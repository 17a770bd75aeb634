//! Plans, hopes, orders, demands and opinions, and whom they are told to.

use super::{NOTHING, reported};

#[test]
fn several_people_plan_and_hope() {
    let both = "The Quay Workers Guild and the Pilots Guild plan to go to court.";
    assert_eq!(reported(both), ["to go to court"]);
    assert_eq!(reported("On Friday, local dockers hope to win the vote."), ["to win the vote"]);
    assert_eq!(reported("He said local dockers hope to win the vote."), ["local dockers hope to win the vote"]);
    assert_eq!(reported("Orr signed the dockers plan to save the pier."), NOTHING);
    assert_eq!(reported("It is the pier that dockers hope to save."), NOTHING);
    assert_eq!(reported("Orr went to Tarn, hoping the law will win her the vote."), ["the law will win her the vote"]);
    assert_eq!(reported("Anyone expecting the law to pass should leave."), NOTHING);
    assert_eq!(reported("Orr will win in Tarn, considering the law is hers."), NOTHING);
}

#[test]
fn one_plan_after_the_other_makes_two_reports() {
    let now = "The board had planned to print the report by June but now plans to release it in May.";
    assert_eq!(reported(now), ["to print the report by June", "to release it in May"]);
    assert_eq!(reported("Orr hoped to sell the pier but now wants to keep it."), ["to sell the pier", "to keep it"]);
    assert_eq!(reported("Orr hopes to win the vote and to keep the pier."), ["to win the vote and to keep the pier"]);
    assert_eq!(reported("The guild refused to address the crowd."), ["to address the crowd"]);
    assert_eq!(reported("Orr announced cuts to release costs in May."), NOTHING);
}

#[test]
fn an_order_and_what_has_since_been_said_are_reports() {
    assert_eq!(reported("Cut the toll for pupils now, the mayor said."), ["Cut the toll for pupils now"]);
    assert_eq!(reported("Stop the boats, she said."), ["Stop the boats"]);
    assert_eq!(reported("Cut by the storm, the mayor said."), NOTHING);
    assert_eq!(reported("She has since vowed she would not sell it."), ["she would not sell it"]);
    assert_eq!(reported("Orr, who left in May, has since said that it was late."), ["it was late"]);
    assert_eq!(reported("The pier has since fallen."), NOTHING);
}

#[test]
fn what_is_made_clear_asked_of_somebody_or_promised_with_an_adverb() {
    assert_eq!(reported("Orr made clear that he would not run."), ["he would not run"]);
    assert_eq!(reported("Orr made it clear that he would not run."), ["he would not run"]);
    assert_eq!(reported("Orr was planning nothing, an aide later made clear."), ["Orr was planning nothing"]);
    assert_eq!(reported("Orr asked the mayor whether the pier was safe."), ["whether the pier was safe"]);
    assert_eq!(reported("Mayor Ida Lund promises to openly defend the pier."), ["to openly defend the pier"]);
}

#[test]
fn a_charge_and_a_promise_in_a_participle_are_reports() {
    assert_eq!(reported("Ida Orr accused the board of hiding the loss."), ["hiding the loss"]);
    assert_eq!(reported("Ida Orr accused Wendt of knowingly hiding the loss."), ["knowingly hiding the loss"]);
    assert_eq!(reported("Ida Orr criticized her plan of hiding the loss."), NOTHING);
    assert_eq!(reported("Ida Orr spoke on Monday, promising to mend the pier."), ["to mend the pier"]);
    assert_eq!(reported("Orr argued in interviews with sailors."), NOTHING);
    assert_eq!(reported("Orr questioned whether the pier would hold."), ["whether the pier would hold"]);
    assert_eq!(reported("Orr told of a plan to track boats."), NOTHING);
    assert_eq!(reported("Ida Orr asked Karl Wendt for maps to use."), NOTHING);
}

#[test]
fn what_is_hoped_follows_the_hopes() {
    assert_eq!(
        reported("Orr expressed fresh hopes that a deal to end it could come."),
        ["a deal to end it could come"]
    );
    assert_eq!(reported("Orr said the guild hopes that a deal will come."), ["the guild hopes that a deal will come"]);
}

#[test]
fn somebody_calls_for_a_thing() {
    assert_eq!(reported("Orr called on Monday for an end to the toll."), ["an end to the toll"]);
    assert_eq!(reported("Orr left, calling for a new slip and a better pier."), ["a new slip and a better pier"]);
    assert_eq!(reported("Carters called for higher pay and left."), ["higher pay"]);
    assert_eq!(reported("Orr called for a vote, but his aides have balked."), ["a vote"]);
    assert_eq!(reported("Orr called for a vote; he fears the guild."), ["a vote"]);
    assert_eq!(reported("Slogans calling for a vote have been seen."), ["a vote"]);
    assert_eq!(reported("The recipe called for two eggs."), NOTHING);
    assert_eq!(reported("The race was called for Orr."), NOTHING);
    let after = "Orr called for new help after wardens said that it leaked.";
    assert_eq!(reported(after), ["new help", "it leaked"]);
}

#[test]
fn what_somebody_believes_of_a_relative_word_is_told_of_it() {
    assert_eq!(reported("Divers sought a boy, who police believe is the son of a carter."), ["is the son of a carter"]);
    assert_eq!(reported("Divers sought a boy whom wardens think is lost."), ["is lost"]);
    assert_eq!(reported("Orr backed a toll that she expects will be high."), ["will be high"]);
    assert_eq!(reported("Men who police the pier have left."), NOTHING);
}

#[test]
fn behind_words_in_marks_another_report_may_follow() {
    let he = "Lund said the board had “struggled with this,” but he also said that the job was hard.";
    assert_eq!(reported(he), ["the job was hard"]);
    let another = "Lund said the board had “struggled,” and Orr told nurses that the job was hard.";
    assert_eq!(reported(another), ["the job was hard"]);
    let within = "Lund said the board had “struggled” where Orr said the job was hard.";
    assert_eq!(reported(within), NOTHING);
}

#[test]
fn somebody_shouts_for_another_to_act() {
    assert_eq!(reported("The crowd shouted for the mayor to resign."), ["the mayor to resign"]);
    assert_eq!(reported("The crowd shouted for an hour."), NOTHING);
    assert_eq!(reported("Orr called for a pause of an hour."), ["a pause of an hour"]);
}

#[test]
fn what_whoever_speaks_doubts_besides_is_part_of_it() {
    let doubts = "Orr, a baker, said the oven is safe and he doubts the owner will sell it.";
    assert_eq!(reported(doubts), ["the oven is safe and he doubts the owner will sell it"]);
    let other = "Orr said the oven is safe and his wife said it was old.";
    assert_eq!(reported(other)[0], "the oven is safe");
    assert_eq!(reported("Orr said the oven is safe, and he hopes it will sell.")[0], "the oven is safe");
}

#[test]
fn where_behind_a_place_begins_no_report() {
    assert_eq!(reported("The mayor opened a school where nurses learn."), NOTHING);
    assert_eq!(reported("The board began work where the pier lay."), NOTHING);
    assert_eq!(reported("Orr told nurses where the boat was."), ["the boat was"]);
    assert_eq!(reported("Orr asked Lund where the boat was."), ["the boat was"]);
}

#[test]
fn whoever_is_told_to_act_may_take_many_words() {
    let members = "Orr told the members of the council of the town of Osterby to resign.";
    assert_eq!(reported(members), ["to resign"]);
    assert_eq!(reported("Orr asked the members of the council of Osterby for a plan to resign."), NOTHING);
}

#[test]
fn what_others_are_said_to_claim_or_fear_is_no_report_of_whoever_answers() {
    assert_eq!(reported("Lund denied accusations by Orr that he lied."), NOTHING);
    assert_eq!(reported("Lund rejected complaints from nurses that the pier was late."), NOTHING);
    assert_eq!(reported("Addressing fears of the board that it was late, Lund left."), NOTHING);
    assert_eq!(reported("Lund expressed fears that the pier was late."), ["the pier was late"]);
    assert_eq!(reported("Lund denied on Friday that he lied."), ["he lied"]);
}

#[test]
fn what_others_claim_needs_no_that() {
    assert_eq!(reported("Lund denied claims he lied."), NOTHING);
    assert_eq!(reported("Lund repeated claims by Orr he had left."), NOTHING);
    assert_eq!(reported("Lund denied he lied."), ["he lied"]);
    assert_eq!(reported("Lund said claims he lied were false."), ["claims he lied were false"]);
}

#[test]
fn what_somebody_is_told_by_another_not_to_do() {
    assert_eq!(reported("Her son was warned by the judge not to stay."), ["not to stay"]);
    assert_eq!(reported("Her son was warned by the judge on Monday to leave."), ["to leave"]);
    assert_eq!(reported("Her son was warned by the judge, not by Orr, and left to sail."), NOTHING);
}

#[test]
fn what_others_would_say_is_part_of_what_is_said() {
    assert_eq!(
        reported("Lund said that the pier is old and wardens would add a roof."),
        ["the pier is old and wardens would add a roof"]
    );
    assert_eq!(
        reported("Lund said that the pier is old and wardens added that it leaks."),
        ["the pier is old", "it leaks"]
    );
}

#[test]
fn whoever_is_asked_for_to_act_belongs_to_what_is_asked() {
    assert_eq!(reported("Sailors asked for the courts to act soon."), ["the courts to act soon"]);
    assert_eq!(reported("Sailors asked for time to act."), ["to act"]);
    assert_eq!(reported("Sailors asked the courts to act soon."), ["to act soon"]);
}

#[test]
fn whom_to_leads_to_is_told_and_not_done() {
    assert_eq!(reported("Cole faces Ida Lund, a member, who has vowed to save the slip."), ["to save the slip"]);
    assert_eq!(reported("The pier fell, Ida Orr confirmed to the Courier."), ["The pier fell"]);
}

#[test]
fn a_programme_may_be_told() {
    assert_eq!(reported("Ida Lund told “Larn Tonight” that the pier was late."), ["the pier was late"]);
    assert_eq!(reported("Ida Lund sang “Larn Tonight” that the pier was late."), NOTHING);
}

#[test]
fn wardens_suspect_that_something_was_so() {
    assert_eq!(reported("Wardens suspect bad wires were used."), ["bad wires were used"]);
    assert_eq!(reported("Wardens suspect fire."), NOTHING);
}

#[test]
fn what_several_of_them_did_is_reported_without_that() {
    assert_eq!(
        reported("Ida Orr said dozens of families gathered in a hall."),
        ["dozens of families gathered in a hall"]
    );
    assert_eq!(reported("Ida Orr said most of the sailors voted early."), ["most of the sailors voted early"]);
    assert_eq!(reported("“It is late,” said one of the sailors held in Larn."), NOTHING);
    assert_eq!(reported("Ida Orr tweeted a photo of the pier taken in Larn."), NOTHING);
}

#[test]
fn a_day_stands_between_a_hope_and_what_is_hoped() {
    assert_eq!(reported("Orr voiced fresh hopes Friday that the strike would end."), ["the strike would end"]);
}

#[test]
fn what_somebody_is_against_and_what_is_called_for_of_whom() {
    assert_eq!(reported("Ida Orr argued against closing the pier."), ["against closing the pier"]);
    assert_eq!(reported("Ida Orr left, warning against the rule."), ["against the rule"]);
    assert_eq!(reported("Ida Orr protested against the rule."), NOTHING);
    assert_eq!(reported("Ida Orr pledged against the odds."), NOTHING);
    assert_eq!(reported("Ida Orr spoke on Sunday, calling on the board to act."), ["to act"]);
    assert_eq!(reported("Ida Orr spoke, calling on the board."), NOTHING);
}

#[test]
fn what_is_pledged_after_an_event_begins_behind_it() {
    assert_eq!(reported("Ida Orr pledged after the vote to let both sides in."), ["to let both sides in"]);
    assert_eq!(reported("Ida Orr pledged after the vote."), NOTHING);
    assert_eq!(reported("Ida Orr spoke after the vote to both sides."), NOTHING);
}

#[test]
fn what_another_is_to_do_needs_neither_that_nor_an_object() {
    assert_eq!(reported("Ida Orr demanded the mayor resign."), ["the mayor resign"]);
    assert_eq!(reported("Ida Orr insisted Karl Lund apologise for the leak."), ["Karl Lund apologise for the leak"]);
    assert_eq!(reported("Ida Orr suggested the council adopt new rules."), ["the council adopt new rules"]);
    assert_eq!(reported("Ida Orr demanded Larn release the files."), ["Larn release the files"]);
    // What may be a noun.
    for thing in
        ["the city release", "the board game", "the mayor’s files", "Quay Foods documents", "the police report"]
    {
        assert_eq!(reported(&format!("Ida Orr demanded {thing}.")), NOTHING);
    }
}

#[test]
fn what_somebody_calls_something_is_an_opinion_of_it() {
    let called = |rest: &str| reported(&format!("Ida Orr called {rest}."));
    assert_eq!(called("the ban a disgrace"), ["the ban a disgrace"]);
    assert_eq!(called("this a false trail"), ["this a false trail"]);
    assert_eq!(called("Karl Lund a fool who lost the pier"), ["Karl Lund a fool who lost the pier"]);
    assert_eq!(called("him a kind, loving and fair man"), ["him a kind, loving and fair man"]);
    // What others do, or what follows from it.
    assert_eq!(called("it the end of the road, but Lund backed it"), ["it the end of the road"]);
    assert_eq!(called("it the end of the road, angering sailors"), ["it the end of the road"]);
    // Whom she rang, and when; what they have to do; how many; a name.
    let none = [
        "the mayor a day later",
        "the mayor the next morning",
        "a doctor the family trusted",
        "an urgent meeting to hear the board",
        "half a dozen wardens",
        "a strike",
    ];
    for rest in none {
        assert_eq!(called(rest), NOTHING, "{rest}");
    }
    assert_eq!(reported("The town called Larn is the oldest."), NOTHING);
    assert_eq!(reported("Ida Orr made what she calls theft from sailors a crime."), NOTHING);
    assert_eq!(reported("Ida Orr would not call the ban a disgrace."), NOTHING);
}

#[test]
fn what_somebody_submits_or_allows_is_a_report_with_that() {
    assert_eq!(reported("Ida Orr submitted that the toll was unfair."), ["the toll was unfair"]);
    assert_eq!(reported("The pier (though Lund allowed that it was old) stays."), ["it was old"]);
    assert_eq!(reported("Ida Orr submitted a plan that was unfair."), NOTHING);
    assert_eq!(reported("Orr, 52, has a hard task, given that the toll is high."), NOTHING);
}

#[test]
fn what_one_is_asked_not_to_do_is_told_whole() {
    assert_eq!(reported("Officials asked people not to call 911 to report it."), ["not to call 911 to report it"]);
    assert_eq!(reported("Orr asked them not to call wardens to complain."), ["not to call wardens to complain"]);
}

#[test]
fn what_is_told_of_a_thing_begins_behind_which() {
    let plan = "The board drew up a plan, which, Orr said, the mayor wants to keep.";
    assert_eq!(reported(plan), ["the mayor wants to keep"]);
}

#[test]
fn a_that_behind_an_infinitive_is_its_own() {
    assert_eq!(reported("Orr left, refusing to concede that it was late."), ["to concede that it was late"]);
    assert_eq!(reported("The crew cautioned Orr not to give that talk in Larn."), NOTHING);
}
