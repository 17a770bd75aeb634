//! Whom “he”, “she” and “they” mean: subjects, objects, clauses that lead, and whom the copy is about.

use super::{last, role, speakers, tells};

/// Tobias Ames has spoken when the next paragraph begins.
fn after_ames(copy: &str) -> String {
    last(&format!("Tobias Ames left. “It is late,” he said.\n{copy}"))
}

#[test]
fn the_subject_stands_out() {
    assert_eq!(last("Tobias Ames met Karl Wendt on Tuesday.\n“The pier is lost,” he said."), "Tobias Ames");
    assert_eq!(last("For Karl Wendt the pier was lost, Tobias Ames feared.\n“It is gone,” he said."), "Tobias Ames");
}

#[test]
fn whom_an_aside_speaks_of_is_not_its_speaker() {
    let aside =
        "Ida Lund was an apprentice. The head librarian, she liked to recall, gave her a key.\n“I ran,” she said.";
    assert_eq!((last(aside), tells(aside, "head librarian")), ("Ida Lund".into(), false));
    let hers = "Ida Lund was an apprentice. The head librarian gave her readers a key.\n“I ran,” she said.";
    assert_eq!((tells(hers, "head librarian"), role(hers)), (true, None));
}

#[test]
fn whom_the_copy_has_just_brought_in_is_not_the_one_it_is_about() {
    let paid = "Dennis Orr was paying a former pupil, two guards told the Courier. Orr was a teacher in Larn. A clerk \
                confirmed that the former pupil was young. Orr said it was late.";
    assert_eq!((last(paid), tells(paid, "former pupil was")), ("Dennis Orr".into(), false));
    let about = "Dennis Orr was paying a clerk. The former pupil left the pier. Orr said it was late.";
    assert!(tells(about, "former pupil"));
}

#[test]
fn whom_the_words_credited_to_a_pronoun_describe_is_another() {
    let senator =
        "Doug Lund said Vane, a sailor, was warned by a clerk. The senator had a talk with the clerk, he said.";
    assert_eq!((last(senator), tells(senator, "senator")), ("Doug Lund".into(), false));
    let pupil = "Ida Lund came on Friday. She gave a speech. The young pupil had been ill for weeks, she said.";
    assert_eq!((last(pupil), tells(pupil, "young pupil")), ("Ida Lund".into(), false));
    let told = "Ida Lund came on Friday. She gave a speech. The young pupil had been ill. “I ran,” she said.";
    assert!(tells(told, "young pupil"));
}

#[test]
fn the_words_of_a_leading_clause_are_its_subjects() {
    let led = "When Ida Lund said, “We won the vote,” Karl Wendt said he was tired.";
    assert_eq!(speakers(led), ["Ida Lund", "Karl Wendt"]);
}

#[test]
fn who_is_named_in_the_words_is_not_who_speaks() {
    let copy = "Tobias Ames praised Karl Wendt, who had praised Ames.\n“Ames is a liar,” he said.";
    assert_eq!(last(copy), "Karl Wendt");
}

#[test]
fn clauses_and_asides_keep_their_people_apart() {
    let aside = "Mr. Wendt called Ms. Lund a friend, and Mr. Orr, he said, “is no friend of the pier.”";
    assert_eq!(last(aside), "Mr. Wendt");
    let relative = "Mr. Wendt turned on Mr. Orr, whom he called “a danger to the pier and the port.”";
    assert_eq!(last(relative), "Mr. Wendt");
}

#[test]
fn whoever_stands_just_before_the_aside_is_spoken_of_and_nobody_else() {
    let copy = "“It is safe,” said Karl Wendt. Engineer Tobias Ames agreed that it was. For towns like Osterby, he said, “the pier is cheap.”";
    assert_eq!(last(copy), "Engineer Tobias Ames");
}

#[test]
fn one_who_is_named_with_himself_is_known() {
    assert_eq!(last("Karl Wendt left. Even Wendt himself said that “the pier is lost.”"), "Karl Wendt");
}

#[test]
fn who_goes_on_behind_a_name_is_whose_name_it_is() {
    let comma =
        "Ms. Ida Lund lives in Larn.\nMs. Lund, a former council aide who calls herself “all salt,” left early.";
    assert_eq!(last(comma), "Ms. Ida Lund");
    let dash = "Ms. Ida Lund lives in Larn.\nMs. Lund — a former council aide who calls herself “all salt” — left.\n“I get that,” she wrote.";
    assert_eq!(last(dash), "Ms. Ida Lund");
}

#[test]
fn an_object_is_not_the_subject_of_its_clause() {
    let thanked = "Ida Lund met Kim Wendt. Lund thanked him.\nKim Wendt met Ida Lund in May. “It is late,” he said.";
    assert_eq!(last(thanked), "Kim Wendt");
}

#[test]
fn the_one_whom_the_sentence_before_is_about_may_speak_without_a_name() {
    let wept = "Constable Karl Orr said that the van was late.\nThe driver wept. “I did not see her,” he said.";
    assert_eq!(last(wept), "The driver");
    let came = "Ida Lund, the warden, said that it was late. A neighbour arrived. “I heard it,” she said.";
    assert_eq!(last(came), "A neighbour");
    let tears =
        "Constable Karl Orr said that the van was late.\nThe driver, a plumber of 40, was ill. “I slept,” he said.";
    assert_eq!(last(tears), "The driver or Constable Karl Orr");
    // The words themselves tell of the driver, or he is only spoken of.
    let drunk = "Constable Karl Orr said that the van was late.\nThe driver wept. “He did not see her,” he said.";
    assert_eq!(last(drunk), "Constable Karl Orr");
    let could =
        "Constable Karl Orr said that the van was late.\nBut the driver could stay. “I have told her,” he said.";
    assert_eq!(last(could), "Constable Karl Orr");
    let beside =
        "Constable Karl Orr said that the van was late.\nThe warden, Ida Lund, wept. “I have told her,” she said.";
    assert_eq!(last(beside), "Ida Lund");
}

#[test]
fn whoever_comes_behind_by_and_of_whom_the_sentence_goes_on_may_be_meant() {
    let new = "Karl Wendt has been sacked. He is replaced by Kim Hale, who left Larn in May. “It is a dream,” he said.";
    assert_eq!(last(new), "Karl Wendt or Kim Hale");
    let old = "Karl Wendt has been sacked. He is replaced by Kim Hale. “It is a dream,” he said.";
    assert_eq!(last(old), "Karl Wendt");
}

#[test]
fn a_clause_inside_an_apposition_keeps_its_verb() {
    let copy = "Lund, a man Orr knows well, opened the pier, but said it was “late.”";
    assert_eq!(last(copy), "Lund");
    assert_eq!(last(&copy.replace(", a man", " — a man").replace("well,", "well —")), "Lund");
}

#[test]
fn whose_doing_something_is_stands_out_like_a_subject_where_that_is_a_thing() {
    let answer = "Karl Wendt spoke of his own boats.\nThe toll drew a sharp reply from Deputy Tobias Holm.\n“It is late,” he said.";
    assert_eq!(last(answer), "Deputy Tobias Holm");
    let passive = "Mr. Wendt's gift to the museum was refused by Rev. Tobias Holm because he argued it was stolen.";
    assert_eq!(last(passive), "Rev. Tobias Holm");
    let person = "Mr. Wendt was thanked by Rev. Tobias Holm. He said it was “late.”";
    assert_eq!(last(person), "Mr. Wendt");
    let came = "Ida Lund opened the fair. A reply came from Rep. Tobias Holm. He said it was “late.”";
    assert_eq!(last(came), "Rep. Tobias Holm");
    let train = "Mr. Wendt spoke of his boats.\nThe toll was raised by the Quay Courier.\n“It is late,” he said.";
    assert_eq!(last(train), "Mr. Wendt");
}

#[test]
fn what_stands_in_brackets_is_no_subject() {
    let wire = "Larn (Quay Press) - The Ferry Department said it was “late”.\n\
                The delay came after owners complained, the agency said.";
    assert_eq!(last(wire), "The Ferry Department");
    // In the sentence itself it speaks.
    let both = "The Harbour Board wept, and the Ferry Department said it was “late”.\n\
                The delay came after owners complained, the agency said.";
    assert_eq!(last(both), "the agency");
}

#[test]
fn a_clause_that_opens_the_sentence_leaves_its_subject_to_the_next() {
    assert_eq!(after_ames("Asked if he was cold, Karl Wendt shrugged. “I like it,” he said."), "Karl Wendt");
    assert_eq!(after_ames("When asked if he was cold, Karl Wendt shrugged. “I like it,” he said."), "Karl Wendt");
    assert_eq!(after_ames("When he came in, Karl Wendt shrugged. “I like it,” he said."), "Karl Wendt");
    let minister = "Asked if he was cold, finance minister Karl Wendt shrugged. “I like it,” he said.";
    assert_eq!(after_ames(minister), "Karl Wendt");
    assert_eq!(after_ames("Does Karl Wendt sing? “I like it,” he said."), "Karl Wendt");
    // "He" of a clause behind another subject goes on.
    assert_eq!(after_ames("Robin Lund said that when he came in, it rained. “I like it,” he said."), "Robin Lund");
}

#[test]
fn a_sentence_that_brings_in_somebody_new_and_nobody_else_is_about_him() {
    assert_eq!(after_ames("For Karl Wendt, a sailor, the tide was a gift. “I like it,” he said."), "Karl Wendt");
    assert_eq!(after_ames("The tide was a gift to Mr. Wendt. “I like it,” he said."), "Mr. Wendt");
    assert_eq!(after_ames("What does Karl Wendt, a sailor, say? “I like it,” he said."), "Karl Wendt");
    // It may be a town.
    assert_eq!(after_ames("The tide was a gift to Karl Wendt. “I like it,” he said."), "Tobias Ames or Karl Wendt");
    assert_eq!(after_ames("The road leads to Larn Hall. “I like it,” he said."), "Tobias Ames or Larn Hall");
    assert_eq!(after_ames("At the pier we find Karl Wendt, who is ahead of us. “I like it,” he said."), "Karl Wendt");
    // It is about another, named or not.
    assert_eq!(after_ames("He wrote to Karl Wendt. “I like it,” he said."), "Tobias Ames");
    assert_eq!(after_ames("Robin Lund wrote to Karl Wendt. “I like it,” he said."), "Robin Lund");
    assert_eq!(after_ames("The tide took his boat to Karl Wendt. “I like it,” he said."), "Tobias Ames");
    let norlander = after_ames("The Norlander was cross with Karl Wendt, who had laughed. “I like it,” he said.");
    assert_eq!(norlander, "Tobias Ames");
}

#[test]
fn who_did_something_to_him_is_rather_not_him() {
    let star = "Karl Wendt is late. “He is a gem,” says Kim Orr, who directed him in May.\n\
                He did his own riding. “Three ribs,” he says.";
    assert_eq!(last(star), "Karl Wendt");
    let own = "Karl Wendt is late. “It is a gem,” says Kim Orr, who sold his boat in May.\n\
               He did his own riding. “Three ribs,” he says.";
    assert_eq!(last(own), "Kim Orr");
}

#[test]
fn whom_the_sentence_is_told_to_is_another() {
    let niece = "Ida Lund never wrote a book. To a niece who asked why she never wrote, she said that it was late.";
    assert_eq!(last(niece), "Ida Lund");
}

#[test]
fn who_stands_beside_a_pronoun_is_less_than_it() {
    let both = "“It’s shy,” says Ida Lund.\nWendt’s wife, Joan, is kinder. She and Ida were at school and still, \
                she confides, wave to each other. “I told Orr, ‘It’s late.’”";
    assert_eq!(last(both), "Joan");
}

#[test]
fn whom_the_words_name_says_none_of_them() {
    let pole = "“Never,” says Ida Lund.\nHe goes red. “Ida,” he says, “should stick to stamps.”";
    assert_eq!(last(pole), "-");
    assert_eq!(last("Karl Wendt left. “Ames should go,” he said."), "Karl Wendt");
}

#[test]
fn an_obituary_comes_back_to_the_dead() {
    let copy = "Ida Lund, who found nine mosses, died on Monday. She was 93.\n\
                Her mother, a chemist, taught her to read. “I could say moss at two,” she once told a student.\n\
                “Mother was kind,” her daughter said. She is survived by two sons. “I have had my turn,” she told them.";
    assert_eq!(speakers(copy), ["Ida Lund", "her daughter", "Ida Lund"]);
    let alive = copy.replace("died on Monday", "won on Monday");
    assert_eq!(speakers(&alive)[0], "Her mother or Ida Lund");
}

#[test]
fn who_reports_from_larn_is_nobody_of_whom_the_copy_tells() {
    let copy = "“It is late,” said Karl Lund, a teacher.\nJulian Karr reports from Larn.\n“It is wet,” he said.";
    assert_eq!(last(copy), "Karl Lund");
}

#[test]
fn the_words_are_not_of_whom_they_tell() {
    let copy = "“It is odd,” Karl Wendt told the Tide. Mr. Ames has a “rough” tongue, he said.";
    assert_eq!(last(copy), "Karl Wendt");
}

#[test]
fn a_participle_between_subject_and_verb_is_the_subjects() {
    for copy in [
        "Ida Sund, after calling it “a gift to the whole town”, left for Tarn.",
        "Ida Sund, citing “the cost of the work,” said no.",
        "Ida Sund, having said that “nobody knew about it”, left.",
        "Ida Sund, by calling it “a gift to the town”, has made enemies.",
        "Having once described it as “a gift to the town,” Ida Sund left.",
    ] {
        assert_eq!(last(copy), "Ida Sund", "{copy}");
    }
    let writing = "Judge Karl Lund, writing for the guild, said the term “is quite generous.”";
    assert_eq!(last(writing), "Judge Karl Lund");
    let using = "However sound the goal, using the tax “is a poor approach,” said Mr. Lund.";
    assert_eq!(last(using), "Mr. Lund");
}

#[test]
fn whom_a_sentence_is_about_is_told_behind_an_opener_and_beside_who_writes() {
    let copy = "“She gave him a medal,” said its leader, Tobias Ames.\nOn Monday, the general turned to the gallery. \
                “Water the tree,” he said.";
    assert_eq!(last(copy), "the general");
    let me = "The mayor, Tobias Ames, told the board that the road was safe.\nI read that to my mechanic. He put down \
              his spanner.\n“Has he a boat?” he said.";
    assert_eq!(last(me), "my mechanic");
    assert_eq!(last(&me.replace("mechanic.", "mechanic, a builder.")), "my mechanic");
    let wife = "“It is good,” Karl Wendt said.\nTobias Ames’s wife died in May. He let the clocks run down. “Too loud,” \
                he said.";
    assert_eq!(last(wife), "Tobias Ames");
}

#[test]
fn who_is_interrupted_by_what_somebody_says_is_spoken_of() {
    let copy = "Tobias Ames learnt it from Karl Wendt, a smith. Mr. Wendt, he liked to say, was “a wonderful teacher.”";
    assert_eq!(last(copy), "Tobias Ames");
}

#[test]
fn whoever_is_told_by_a_pronoun_is_not_whom_it_means() {
    let copy = "Karl Wendt was late. Peter Hale wrote of it. “I will go,” he ";
    assert_eq!(last(&format!("{copy}said.")), "Peter Hale");
    assert_eq!(last(&format!("{copy}told Peter Hale.")), "Karl Wendt");
    assert_eq!(last(&format!("{copy}later told Mr. Hale.")), "Karl Wendt");
}

#[test]
fn the_only_one_of_the_clause_that_leads_is_meant() {
    let copy = "Karl Wendt, the deputy, had cut the text. ";
    let last = |rest: &str| last(&format!("{copy}{rest}, he said it was “no good”."));
    assert_eq!(last("When a draft was sent to Mr. Hale"), "Mr. Hale");
    assert_eq!(last("As for Mr. Hale"), "Mr. Hale");
    assert_ne!(last("When asked about Mr. Hale"), "Mr. Hale");
}

#[test]
fn whom_a_pronoun_calls_something_is_not_whom_it_means() {
    let copy = "Karl Wendt was late. Peter Hale wrote of it. He ";
    assert_eq!(last(&format!("{copy}called it “a shame”.")), "Peter Hale");
    assert_eq!(last(&format!("{copy}called Mr. Hale “a shame”.")), "Karl Wendt");
}
