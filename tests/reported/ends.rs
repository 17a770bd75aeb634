//! Where reported words end: asides, remarks of the copy's own, what the speaker does next.

use super::{NOTHING, reported};

#[test]
fn what_others_say_meanwhile_is_no_part_of_a_report() {
    assert_eq!(reported("The mayor urged crews to stay, with wardens warning of ice."), ["to stay"]);
    assert_eq!(
        reported("The mayor said the pier was shut, with wardens saying it was ice."),
        ["the pier was shut", "it was ice"]
    );
    let lasts = "The mayor said the toll would end, with the board still offering no plan.";
    assert_eq!(reported(lasts), ["the toll would end, with the board still offering no plan"]);
}

#[test]
fn a_remark_of_the_copys_own_ends_it() {
    assert_eq!(reported("Orr said he would quit, a stunning reversal."), ["he would quit"]);
    assert_eq!(reported("Wardens said the man fled, a claim his lawyer denied."), ["the man fled"]);
    assert_eq!(reported("They argued that it was bad, a contention Ms. Lund’s lawyer disputed."), ["it was bad"]);
    assert_eq!(reported("Orr urged the board to act, while mocking its head."), ["to act"]);
    assert_eq!(reported("Orr said he had met Wendt, a warden."), ["he had met Wendt, a warden"]);
    assert_eq!(
        reported("Orr insisted that nobody was hurt -- suggesting that his rivals had hoped for it."),
        ["nobody was hurt", "his rivals had hoped for it"]
    );
}

#[test]
fn a_participle_that_reports_nothing_belongs_to_it() {
    assert_eq!(
        reported("Lund said the storm hit the town, leaving many homes dark."),
        ["the storm hit the town, leaving many homes dark"]
    );
    assert_eq!(
        reported("The ferry sank in May, the clerk said, adding that it was old."),
        ["The ferry sank in May", "it was old"]
    );
}

#[test]
fn who_is_told_or_asked_ends_where_the_words_begin() {
    assert_eq!(reported("Orr told two clerks, both sailors, that the pier was sold."), ["the pier was sold"]);
    assert_eq!(reported("The board warned Orr not to overstep his bounds."), ["not to overstep his bounds"]);
    assert_eq!(reported("The board ordered wardens to shut the pier."), ["to shut the pier"]);
    assert_eq!(reported("Asked if he was saying that the pier was unsafe, Orr shrugged."), NOTHING);
}

#[test]
fn the_speaker_says_or_does_something_else_too() {
    assert_eq!(
        reported("Orr wrote to sailors, saying the pier was sold and adding that dues would rise."),
        ["the pier was sold", "dues would rise"]
    );
    assert_eq!(
        reported("Lund said Monday the pier would be shut but still declined to say when it would open."),
        ["the pier would be shut", "to say when it would open"]
    );
    assert_eq!(
        reported("Orr said it was lost, though he hinted that it might open."),
        ["it was lost", "it might open"]
    );
    assert_eq!(
        reported("Lund warned that a flood is coming and claimed the mayor offers little."),
        ["a flood is coming", "the mayor offers little"]
    );
    assert_eq!(reported("Mr. Orr, officials said, sold the pier."), ["Mr. Orr | sold the pier"]);
}

#[test]
fn a_source_ends_before_the_subject_and_the_copy_links_its_own_sentences() {
    assert_eq!(
        reported("According to the Courier, Ida Orr, who runs the slip, sold her boat."),
        ["Ida Orr, who runs the slip, sold her boat"]
    );
    assert_eq!(reported("According to the Courier, the board sold the pier."), ["the board sold the pier"]);
    assert_eq!(reported("However, the pier is weak, Orr said."), ["the pier is weak"]);
    assert_eq!(reported("Instead, the Courier reports, Orr’s clerks left."), ["Orr’s clerks left"]);
}

#[test]
fn an_aside_between_dashes_and_a_date_of_the_copys_own_end_it() {
    assert_eq!(
        reported("The plan would curb nets -- the board says it is strict -- and give money."),
        ["it is strict"]
    );
    assert_eq!(
        reported("Orr said he opposes the toll, a day after Ida Lund said she supports it."),
        ["he opposes the toll", "she supports it"]
    );
    assert_eq!(reported("The board began auditing Orr on claims that he took gifts."), NOTHING);
}

#[test]
fn a_letter_that_says_so_is_no_part_of_it() {
    assert_eq!(reported("Residents of Larn have written a letter saying Orr hid it."), ["Orr hid it"]);
    assert_eq!(
        reported("The board filed a complaint accusing a Larn man who had worked for Orr of hiding it."),
        ["hiding it"]
    );
    assert_eq!(reported("Karl Wendt attacked what he called a ruin on Monday."), NOTHING);
}

#[test]
fn a_verb_behind_but_reports_anew() {
    assert_eq!(
        reported("Orr has said the county should pay, but stressed that he still opposes a fee."),
        ["the county should pay", "he still opposes a fee"]
    );
}

#[test]
fn what_is_to_be_done_ends_before_what_the_copy_adds() {
    assert_eq!(reported("Ida Lund decided not to run — she chose to leave the board."), ["not to run"]);
    assert_eq!(reported("Orr urged the board to drop the toll, amid doubts that it could hurt."), ["to drop the toll"]);
    assert_eq!(reported("Orr was asked by a clerk whether she had read it."), ["whether she had read it"]);
}

#[test]
fn a_verb_of_the_speaker_behind_a_phrase_ends_it() {
    assert_eq!(
        reported("Orr argued that fog slows the mail, and in the end asked for a lamp."),
        ["fog slows the mail"]
    );
    assert_eq!(reported("Orr said his boat was found, something that Lund doubted."), ["his boat was found"]);
}

#[test]
fn what_is_vowed_ends_where_another_clause_begins() {
    assert_eq!(reported("Orr vowed to sell it, but his aides balked."), ["to sell it"]);
    assert_eq!(reported("Orr urged the board to shut it, and the toll was raised."), ["to shut it"]);
    assert_eq!(
        reported("Orr vowed to sell the pier, and its keeper, to the guild."),
        ["to sell the pier, and its keeper, to the guild"]
    );
}

#[test]
fn a_phrase_inside_what_was_said_ends_nothing() {
    assert_eq!(reported("Orr said it was calm and at ease, and painted the pier."), ["it was calm and at ease"]);
    assert_eq!(reported("Orr urged them to stay calm and in line, but painted it."), ["to stay calm and in line"]);
}

#[test]
fn this_week_tells_when() {
    assert_eq!(reported("Ida Orr said this week they would dredge the slip."), ["they would dredge the slip"]);
    assert_eq!(reported("Ida Orr told carters this morning the slip would close."), ["the slip would close"]);
    assert_eq!(reported("Ida Orr said in 2011 the slip was safe."), ["the slip was safe"]);
    assert_eq!(reported("Ida Orr said this week was the worst."), ["this week was the worst"]);
    assert_eq!(reported("Ida Orr said in 2011 carters left."), NOTHING);
}

#[test]
fn what_stands_between_dashes_ends_there() {
    let part = "Orr courted the guilds — part of a scheme, wardens say, to build up his name.";
    assert_eq!(reported(part), ["part of a scheme | to build up his name"]);
    let whole = "Orr has courted the guilds — and the wardens, he said, were slow.";
    assert_eq!(reported(whole), ["the wardens | were slow"]);
    let papers = "The leaks -- based on papers he said he took while a clerk in Larn -- have caused a storm.";
    assert_eq!(reported(papers), ["he took while a clerk in Larn"]);
    let inside = "Orr said the slip — the oldest in Larn — was lost.";
    assert_eq!(reported(inside), ["the slip — the oldest in Larn — was lost"]);
}

#[test]
fn where_a_speaker_is_based_is_no_part_of_it() {
    let based = "The slip had 40 boats, said Larn Paper, based in Osterby, near the coast.";
    assert_eq!(reported(based), ["The slip had 40 boats"]);
    let goes_on = "The slip, said Karl Ames, based on what he saw, is lost.";
    assert_eq!(reported(goes_on), ["The slip | based on what he saw, is lost"]);
}

#[test]
fn with_some_saying_so_the_main_clause_follows() {
    let with = "With some carters threatening to block the road, the guild on Monday said it would pay.";
    assert_eq!(reported(with), ["to block the road", "it would pay"]);
    let behind = "The board shut the slip, with carters arguing that it was sound, safe and dry.";
    assert_eq!(reported(behind), ["it was sound, safe and dry"]);
}

#[test]
fn at_first_tells_when() {
    assert_eq!(reported("Ida Orr vowed at first to fight on."), ["to fight on"]);
    assert_eq!(reported("Ida Orr said at first the slip was dry."), ["the slip was dry"]);
    let left = "Ida Orr vowed to stay on but, faced with a strike, left the board.";
    assert_eq!(reported(left), ["to stay on"]);
    assert_eq!(reported("Ida Orr vowed to stay and, if asked, to fight on."), ["to stay and, if asked, to fight on"]);
}

#[test]
fn the_label_of_a_list_is_no_part_of_what_was_said() {
    let larn = "• Larn: Visitors would need to be in town, a spokesman for the guild said Tuesday.";
    assert_eq!(reported(larn), ["Visitors would need to be in town"]);
    assert_eq!(reported("• The slip has no roof, the guild said."), ["The slip has no roof"]);
    let aim = "The aim: Visitors would need to be in town, a spokesman said.";
    assert_eq!(reported(aim), ["The aim: Visitors would need to be in town"]);
}

#[test]
fn a_participle_between_commas_is_no_verb_of_what_was_said() {
    let mill = "Nurses say the mill, built in 1950, is old.";
    assert_eq!(reported(mill), ["the mill, built in 1950, is old"]);
    let plan = "Lund said the new plan, formed by the board, would be a trick.";
    assert_eq!(reported(plan), ["the new plan, formed by the board, would be a trick"]);
    assert_eq!(reported("Lund said the pier, opened it in May and left."), NOTHING);
    let next = "He asked if it was late, took their fee and, in a moment, handed it back.";
    assert_eq!(reported(next), ["if it was late, took their fee and, in a moment, handed it back"]);
}

#[test]
fn then_said_goes_on_with_the_subject() {
    assert_eq!(reported("The board met Lund, then said it was late."), ["it was late"]);
    let still = "A vote showed that Orr, who left in May, still faced a difficult road to it.";
    assert_eq!(reported(still), ["Orr, who left in May, still faced a difficult road to it"]);
}

#[test]
fn a_clause_inside_the_subject_ends_before_its_verb() {
    assert_eq!(reported("The boat that sank has been found, police said."), ["The boat that sank has been found"]);
    assert_eq!(reported("The pilot who sank it will be tried, police said."), ["The pilot who sank it will be tried"]);
    let lost = "The pilot, who has been found, police said, is well.";
    assert_eq!(reported(lost), ["The pilot, who has been found | is well"]);
}

#[test]
fn the_dashes_of_a_dateline_belong_to_it() {
    assert_eq!(reported("OSTERBY (NPA) -- The toll will rise, the board said."), ["The toll will rise"]);
    assert_eq!(reported("Osterby (Norpress) - The toll will rise, the board said."), ["The toll will rise"]);
    let party = "Ida Orr (Unity) and the mayor will leave, the board said.";
    assert_eq!(reported(party), ["Ida Orr (Unity) and the mayor will leave"]);
}

#[test]
fn the_same_verb_once_more_is_the_speakers() {
    let told = "Lund said he has told the board and said the bridge was safe.";
    assert_eq!(reported(told), ["he has told the board", "the bridge was safe"]);
    let plumber = "Lund said a plumber has seen it and confirmed it is dry.";
    assert_eq!(reported(plumber), ["a plumber has seen it and confirmed it is dry"]);
}

#[test]
fn what_somebody_would_not_say_is_not_what_was_said() {
    let kept = |who: &str, rest: &str| reported(&format!("{who} said the pier was safe{rest}."));
    for rest in [", but she would not say when it would open", ", but would not say why", " but she could not say why"]
    {
        assert_eq!(kept("Ida Orr", rest), ["the pier was safe"], "{rest}");
    }
    assert_eq!(reported("Wardens said a man was held, but they wouldn't name him."), ["a man was held"]);
    // Of one whom the words speak of, and what nobody keeps to herself.
    for said in [
        "Karl Lund was safe, but he would not say why",
        "the sailors were safe, but they would not say why",
        "the crew had left but would not say why",
        "it was late, but she would not fight it",
        "it was late, and she would not say why",
    ] {
        assert_eq!(reported(&format!("Ida Orr said {said}.")), [said]);
    }
}

#[test]
fn a_verb_behind_what_cannot_speak_is_the_speakers() {
    let called = "Orr said the roof had collapsed and called for an inquiry.";
    assert_eq!(reported(called), ["the roof had collapsed", "an inquiry"]);
    let urged = "Lund said 40 boats had been lost and urged sailors to stay.";
    assert_eq!(reported(urged), ["40 boats had been lost", "to stay"]);
    assert_eq!(
        reported("Orr said a warden has seen it and confirmed it is dry."),
        ["a warden has seen it and confirmed it is dry"]
    );
}

#[test]
fn a_dateline_ends_with_any_dash() {
    for line in ["LARN, March 3 (Norpress) - ", "Osterby – ", "LARN, Jan 12 - "] {
        assert_eq!(reported(&format!("{line}Two boats sank, the board said.")), ["Two boats sank"], "{line}");
    }
    assert_eq!(reported("Boats – old ones – sank, the board said."), ["Boats – old ones – sank"]);
}

#[test]
fn a_phrase_that_points_back_is_the_copys() {
    assert_eq!(reported("After that, wardens said, Lund let the slip run down."), ["Lund let the slip run down"]);
    assert_eq!(reported("After May, wardens said, Lund let it run down."), ["After May | Lund let it run down"]);
}
