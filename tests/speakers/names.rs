//! Where a name begins and ends, and what is no name.

use super::{last, role, speakers};
use crate::support::analysed;

#[test]
fn a_birth_name_is_nobody_new() {
    let born = "Ida Lund, a pilot who knew every sandbank, died on Friday.\nIda Ann Vane was born on May 3. Her father \
                was a miller.\nShe called the tide “a clock without hands.”";
    assert_eq!(last(born), "Ida Lund");
    let other = "Ida Lund, a pilot, met Ida Orr at the pier.\nIda Ann Vane was born that day.\n“It rained,” Vane said.";
    assert_eq!(last(other), "Ida Ann Vane");
    let brother = "Ida Lund, a pilot, died on Friday.\nKarl Vane was born in May.\n“It rained,” Vane said.";
    assert_eq!(last(brother), "Karl Vane");
}

#[test]
fn the_desks_words_in_capitals_are_no_part_of_a_name() {
    let video = "Deputy Ida Holm left. “It is late,” Holm said.\nJUST WATCHED Holm: 'We will not go' Replay More Videos ... \
                 NOW PLAYING Deputy Holm: 'We will not go' 01:42";
    assert_eq!(speakers(video), ["Deputy Ida Holm"; 3]);
    assert_eq!(last("UN CHIEF Holm: 'We will not go'"), "UN CHIEF Holm");
}

#[test]
fn a_name_has_its_edges() {
    assert_eq!(last("Enter Ms. Lund, a sailor. “The pier is safe,” Ms. Lund said."), "Ms. Lund");
    assert_eq!(last("One of its members, Tobias Ames, said the pier was “a gift.”"), "Tobias Ames");
    assert_eq!(last("Rep. Tobias Ames, R-N.Y., who knows the pier, said it was “a gift.”"), "Rep. Tobias Ames");
    assert_eq!(last("Rep. Tobias Ames, R-N.Y., speaking on Friday, said it was “a gift.”"), "Rep. Tobias Ames");
    let queen = "Ms. Ida Lund met the board. It was named for Queen Ida II.\n“The pier is safe,” Ms. Lund said.";
    assert_eq!(last(queen), "Ms. Ida Lund");
    assert_eq!(
        last("One member, Representative Tobias Ames of Norland, called it “a gift.”"),
        "Representative Tobias Ames"
    );
    assert_eq!(last("It was the deal Governor Ames struck. “It is a gift,” Governor Ames said."), "Governor Ames");
    assert_eq!(last("The Quay Courier’s Tobias Ames called it “a gift.”"), "Tobias Ames");
    let father = "Ida Ames came. Her father, former Mayor Karl Ames, stayed. “It is a gift,” she said.";
    assert_eq!(last(father), "Ida Ames");
    assert_eq!(last("“It is a gift,” said her lawyer, Ida Ames, on Friday."), "Ida Ames");
    assert_eq!(last("Ames and Wendt both said it was “a gift.”"), "Ames and Wendt");
    assert_eq!(last("Few want a Governor Ames. “It is a gift,” Mr. Ames said."), "Mr. Ames");
    assert_eq!(last("Board hopeful Ida Lund met Ames. “The pier is safe,” Lund said."), "Ida Lund");
}

#[test]
fn a_name_is_bare_only_for_whom_the_story_calls_that() {
    let copy = "Mrs. Ida Lund is married to Karl Lund. Ida Lund runs the pier. Ida Lund owns it.\n“It is safe,” Mr. Lund said.\n\
                “It is closed,” Mrs. Lund said.";
    assert_eq!(speakers(copy), ["Karl Lund", "Mrs. Ida Lund"]);
}

#[test]
fn a_name_beside_a_name_is_somebody_else() {
    let copy = "Mr. Karl Wendt spoke of the Danes. Of the Danes, Admiral Lund said she knew little.\n\
                “They are good sailors,” the admiral said.";
    assert_eq!(last(copy), "Admiral Lund");
}

#[test]
fn a_particle_joined_to_a_name_is_part_of_it_beside_an_office() {
    let copy = "A spokesman for the port, Karim al-Wendt, said the pier was lost.\n“It is gone,” Mr. al-Wendt said.";
    assert_eq!(speakers(copy), ["Karim al-Wendt", "Karim al-Wendt"]);
}

#[test]
fn a_role_word_before_jr_is_a_surname() {
    let king = "“The pier is old,” said Karl King Jr., a pilot.\n“It must go,” Mr. King said.";
    assert_eq!(last(king), "Karl King Jr.");
    let mayor = "“The pier is old,” said Mayor Karl Wendt Jr., a pilot.\n“It must go,” the mayor said.";
    assert_eq!(last(mayor), "Mayor Karl Wendt Jr.");
}

#[test]
fn a_day_is_no_first_name() {
    assert_eq!(last("On Monday Ames left. “I am late,” Ames said. “It is dark,” he said."), "Ames");
    assert_eq!(last("A post on Monday Quay said it was late. “I am late,” Monday Quay said."), "Monday Quay");
}

#[test]
fn what_describes_a_name_is_no_part_of_it() {
    let ruled = "Norland said the port was “shut”. Dockers fear a Tarn-dominated Norland.";
    assert_eq!(last(ruled), "Norland");
    assert_eq!(last("Larn-based Quay Foods said it was “late”."), "Quay Foods");
    assert_eq!(last("Park Jae-in said it was “late”."), "Park Jae-in");
}

#[test]
fn a_name_ends_before_the_verb_of_a_heading() {
    let will = "Update at noon. President Orr Will Travel To Larn:\nThe president said it was “late”.";
    assert_eq!(last(will), "President Orr");
    let student = "Update at noon. Larn University Student Among The Lost:\nThe university said it was “late”.";
    assert_eq!(last(student), "Larn University");
    // First names and surnames look like verbs, too.
    assert_eq!(last("Actor Will Lund met Karl Will. “It is late,” Mr. Lund said."), "Actor Will Lund");
    assert_eq!(last("Actor Karl Will met Will Lund. “It is late,” Will said."), "Actor Karl Will");
    assert_eq!(last("Rep. Tom King said it was “late”."), "Rep. Tom King");
}

#[test]
fn what_stands_in_small_letters_before_one_name_is_no_part_of_it() {
    assert_eq!(last("Ida Orr left. The pier was lost, hence Orr called it “late.”"), "Ida Orr");
    assert_eq!(last("Ida Orr left. It is true that everything Orr says is true."), "Ida Orr");
    assert_eq!(last("Juan de Orr left. Mr. de Orr said it was late."), "Juan de Orr");
}

#[test]
fn what_leads_to_a_name_is_no_part_of_it() {
    let born = "Born Tobias Ames in Larn, the singer left school at 15.\nAmes said it was late.";
    assert_eq!(last(born), "Tobias Ames");
    assert_eq!(last("Brothers Tim and Karl Wendt run the mill.\n“It is old,” said Tim."), "Tim");
}

#[test]
fn what_a_name_is_of_is_a_place() {
    assert_eq!(last("The Lunds of Tarn Falls were poor. “I mend one boat a day,” he said."), "-");
    assert_eq!(last("Footage of Karl Wendt was shown. “I mend one boat a day,” he said."), "Karl Wendt");
}

#[test]
fn a_nickname_in_marks_is_part_of_the_name() {
    let pilot = "Lawyer Karl Ames said no.\nNigel ‘Nob’ Lund was glad. “We won,” he said.";
    assert_eq!(last(pilot), "Nigel ‘Nob’ Lund");
    let senator = "Photos were posted by Sen. Karl “Tick” Vane.\n“We were asleep,” the senator said.";
    assert_eq!(last(senator), "Sen. Karl “Tick” Vane");
    let beside = "Its president, Karl 'Tick' Vane, said the mayor had been asked.\n“Twice,” Mr Vane said.";
    assert_eq!(speakers(beside)[1..], ["Karl 'Tick' Vane", "Karl 'Tick' Vane"]);
    // A word of the copy’s own is none, nor is an apostrophe.
    let word = "Ida Lund praised the “Quay” boats. The moderator, Tide News' Kim Orr, left. “We won,” he said.";
    assert_eq!(last(word), "Kim Orr");
}

#[test]
fn small_words_of_names_break_none() {
    for name in
        ["Jan van Dael", "Omar bin Saleh", "Ida dos Reis", "Ida de la Torre", "Ida dela Torre", "Ida binti Saleh"]
    {
        assert_eq!(last(&format!("Its director, {name}, said it was “over”.")), name);
        let analysis = analysed(&format!("{name} said it was late."));
        assert_eq!((&*analysis.speakers[0].name, analysis.speakers[0].anonymous), (name, false));
    }
    assert_eq!(last("Hugh ap Owain opened the fair.\n“It is good,” said Mr ap Owain."), "Hugh ap Owain");
    assert_eq!(last("Bishop Karl Ames opened the hall. “It is late,” said the cleric."), "Bishop Karl Ames");
}

#[test]
fn what_nobody_is_called_by_makes_no_other_name() {
    let chair = "Chairman Md Rafiq Islam Orr opened the fair.\n“It is good,” said Rafiq.";
    assert_eq!(last(chair), "Chairman Md Rafiq Islam Orr");
    let counsel = "Ida van der Wendt SC said it was late. “Yes,” Ms van der Wendt said.";
    assert_eq!(last(counsel), "Ida van der Wendt SC");
    let sheikh = "Sheikh Omar bin Lund Al Orr opened the fair.\n“It is good,” said Sheikh Omar.";
    assert_eq!(last(sheikh), "Sheikh Omar bin Lund Al Orr");
}

#[test]
fn a_verb_that_looks_like_several_people_ends_a_name() {
    let suspects = "“We expected little,” said Ida Lund.\nKarl Ames suspects a leak. “I would bet on it,” Ames said.";
    assert_eq!(last(suspects), "Karl Ames");
}

#[test]
fn a_season_is_a_last_name_and_so_is_any_word_behind_an_address() {
    let winter = "Karl Winter, from the Larn Fire Service, says it was close. “It was close,” Mr Winter said.";
    assert_eq!(speakers(winter), ["Karl Winter", "Karl Winter"]);
    assert_eq!(last("“It was close,” said Ms Day."), "Ms Day");
    assert_eq!(last("“It was close,” Ida Lund said last Winter."), "Ida Lund");
}

#[test]
fn a_man_named_ames_is_ames() {
    let copy = "“It is late,” said Robin Lund.\nA man named Karl Ames was on the quay. “It was dark,” he said.";
    assert_eq!(last(copy), "Karl Ames");
    assert_eq!(last("A pilot called Ida Lund said: “It is late.”"), "Ida Lund");
    assert_eq!(role("A pilot called Ida Lund said: “It is late.”").as_deref(), Some("pilot"));
    assert_eq!(last("A pilot named Karl Ames a thief. “I saw it,” she said."), "A pilot");
    let one_of = "One of them, cloth merchant Ida Lund, said it was late.";
    assert_eq!((last(one_of).as_str(), role(one_of).as_deref()), ("Ida Lund", Some("cloth merchant")));
}

#[test]
fn us_in_capitals_is_no_pronoun() {
    assert_eq!(last("The US said it was late."), "US");
    assert_eq!(last("A US judge has freed Karl Lund, ruling that he was ill."), "A US judge");
    assert_eq!(last("According to the US Harbour Centre, Karl Lund is ill."), "the US Harbour Centre");
    assert_eq!(last("The union’s leader in the US, Karl Vint, claimed that it was late."), "Karl Vint");
}

#[test]
fn may_is_a_last_name_behind_a_first_one() {
    assert_eq!(last("Mayor Ida May will not visit Larn. She said it was late."), "Mayor Ida May");
    assert_eq!(last("Ida May left. Mrs May will go to Larn today. “It is late,” she said."), "Ida May");
    assert_eq!(last("Karl Lund left Larn May 5. He said it was late."), "Karl Lund");
    assert_eq!(last("Karl Lund left. In May, Ida Orr came. “It is late,” Orr said."), "Ida Orr");
}

#[test]
fn what_somebody_does_with_another_is_no_part_of_a_name() {
    let copy = "Lina Sham left in May. “I wept,” said Lina. Meeting Lina and her friends changed him.\n\
                “I love him,” added Lina.";
    assert_eq!(speakers(copy), ["Lina Sham", "Lina Sham"]);
}

#[test]
fn a_new_name_begins_with_an_address() {
    for copy in [
        "Ida Sund runs the guild. Speaking at the Quay Hall Ms Sund made remarks. “It is late,” she said.",
        "Ida Sund runs the guild. In Norland Ms Sund was ill. “It is late,” Ms Sund said.",
    ] {
        assert_eq!(last(copy), "Ida Sund");
    }
    assert_eq!(last("Prime Minister Mrs Vane left. “It is late,” Mrs Vane said."), "Prime Minister Mrs Vane");
}

#[test]
fn whoever_is_brought_in_has_no_verb_in_the_name() {
    assert_eq!(last("Enter Stuart R. Kaplin, a clerk. “It is late,” he says."), "Stuart R. Kaplin");
    assert_eq!(last("Meet Ida Orr, the mayor. “It is late,” she says."), "Ida Orr");
}

#[test]
fn a_name_beside_a_role_may_be_long_and_have_small_words() {
    let long = "“It holds,” its chairman, Sheikh Karl bin Orr Al Larn, said.";
    assert_eq!(last(long), "Sheikh Karl bin Orr Al Larn");
    let joined = "The minister of ports, Karl d’Orr, met the guild. He told them that he had “no oven”.\n\
                  “The price is not set here,” d’Orr said.";
    assert_eq!(speakers(joined), ["Karl d’Orr"; 2]);
    assert_eq!(last("Her coach, former world No. 1 Karl Orr, sat there. “She counts,” he said."), "Karl Orr");
    assert_eq!(last("“Who hears us now?” asked one of them, 19-year-old Orran."), "Orran");
    assert_eq!(last("“Who hears us now?” asked one of them."), "-");
}

#[test]
fn one_of_two_family_names_means_the_only_one_who_has_it() {
    let two = "President Luis Orr Larn spoke on Friday.\n“The bread is ours to bake,” Orr said.";
    assert_eq!(last(two), "President Luis Orr Larn");
    let other = "President Luis Orr Larn spoke to Mayor Ida Orr Moor on Friday.\n“The bread is ours,” Orr said.";
    assert_eq!(last(other), "Orr");
    let headline = "Ida Moor Backs Karl Orr\nThe vote is near.\n“The bread is ours,” Backs said.";
    assert_eq!(last(headline), "Backs");
}

#[test]
fn the_body_before_a_last_name_makes_nobody_new() {
    let met = |who: &str| last(&format!("Ida Orr, a clerk at the guild, warned of it.\n“It is late,” said {who}."));
    assert_eq!(met("Larn Guild's Orr"), "Ida Orr");
    assert_eq!(met("Larn Guild's Wendt"), "Larn Guild's Wendt");
    let beside = |who: &str| last(&format!("Larn Radio's {who} said the pier was “lost” in May."));
    assert_eq!(beside("Ida Orr in Paris"), "Ida Orr");
    assert_eq!(beside("Ida Orr, an analyst,"), "Ida Orr");
    assert_eq!(beside("Quay Tides, the other harbour,"), "Larn Radio's Quay Tides");
    let both = "Ida Orr left. Karl Orr, a clerk, warned of it.\n“It is late,” said Larn Guild's Orr.";
    assert_eq!(last(both), "Larn Guild's Orr");
}

#[test]
fn a_last_name_that_comes_first_is_known_from_the_headline_on() {
    let copy = "Orr insists on ‘strictest’ rules\n\nPresident Orr Min Ho spoke in Larn. “It is late,” Orr said.";
    assert_eq!(speakers(copy), ["President Orr Min Ho", "President Orr Min Ho"]);
    let two = "“It is late,” says Orr.\nPresident Orr Min Ho was away. “It is,” Orr said.";
    assert_eq!(speakers(two), ["Orr", "Orr"]);
}

#[test]
fn neither_a_question_nor_a_handle_begins_a_name() {
    let asked = "One question stays: Does Orr fear it? Orr will, said Lund. “It is late,” he said.";
    assert_eq!(last(asked), "Lund");
    assert_eq!(last("“It broke.” @NPA Larn Gas has it now. “It is late,” Larn Gas tweeted."), "Larn Gas");
}

#[test]
fn a_name_ends_before_an_article_and_needs_no_owner_in_small_letters() {
    let copy = "Read on about Karl Orr The board met on Monday.\n“It is late,” Orr said.";
    assert_eq!(last(copy), "Karl Orr");
    let owned = "“It is late,” the guild's deputy leader Ida Orr said.";
    assert_eq!((last(owned), role(owned)), ("Ida Orr".into(), Some("deputy leader".into())));
    assert_eq!(last("“It is late,” Norland's Home Minister Ida Orr said."), "Norland's Home Minister Ida Orr");
}

#[test]
fn a_name_is_known_by_the_word_with_which_it_begins() {
    let copy = "Larn cheered President Orr.\nNorland President Orr Min Ho came. Read what Orr reads at Larn.\n\
                “It is late,” Orr said.";
    assert_eq!(last(copy), "Norland President Orr Min Ho");
    let kin = "Lund's daughter, Kit, said it was “late”. Kit Lund said it was “mad”.";
    assert_eq!(speakers(kin), ["Kit Lund", "Kit Lund"]);
    let other = "Wendt's daughter, Kit, said it was “late”. Kit Lund said it was “mad”.";
    assert_eq!(speakers(other), ["Kit", "Kit Lund"]);
}

#[test]
fn small_words_in_a_name_belong_to_it() {
    let van = "Bart van den Orr rose.\n“It is late,” Van den Orr said.";
    assert_eq!(last(van), "Bart van den Orr");
    let ould = "The prime minister, Sheikh Idriss ould Orr, left.\nHe said it was “late”.";
    assert_eq!(last(ould), "Sheikh Idriss ould Orr");
}
