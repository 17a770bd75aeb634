//! People known by kinship, by whose they are, by a first name, or apart from a namesake.

use super::{last, role, speakers};

/// Tobias Ames has spoken when the next paragraph begins.
fn after_ames(copy: &str) -> String {
    last(&format!("Tobias Ames left. “It is late,” he said.\n{copy}"))
}

#[test]
fn a_title_is_not_given_to_the_namesake_whom_a_pronoun_or_a_role_marks_otherwise() {
    let said = "Ida Lund said she was tired. Kim Lund said he was not.\n“I rang,” Mr. Lund said.";
    assert_eq!(last(said), "Kim Lund");
    let nephew = "The bank wrote to Ida Lund and to her nephew, Kim Lund.\n“I rang every day,” Mr. Lund said.";
    assert_eq!(last(nephew), "Kim Lund");
    let owner = "Mrs. Lund’s grandson, Kim Lund, rang in May. “I rang every day,” Mr. Lund said.";
    assert_eq!(last(owner), "Kim Lund");
    let cousin = "Mr. Lund’s cousin, Kim Lund, sold the pier. “It was mine,” Kim Lund said.\n“It was,” Mr. Lund said.";
    assert_eq!(speakers(cousin), ["Kim Lund", "Mr. Lund"]);
    // His son's own words tell that the son is a man, and not whom the story began with.
    let father = "Karl Wendt died in May. Kim Wendt recalled that his father never wept.\n\
                  Mr. Wendt never learnt to row. “I was afraid,” he said.";
    assert_eq!(last(father), "Karl Wendt");
    // Her daughter goes by her first name.
    let daughter = "Ida Lund, who mended boats, died in May. Her daughter, Kim Lund, said it was the sea.\n\
                    Ms. Lund was an apprentice then.\n“I mended boats,” she told the Courier.";
    assert_eq!(last(daughter), "Ida Lund");
    // What the copy says of one of them alone doesn't take the title from the one it is about.
    let brother = "Robin Lund, who sold his pier, came with his boat and his brother, Kim Lund. Robin Lund left.\n\
                   “It was mine,” Mr. Lund said.";
    assert_eq!(last(brother), "Robin Lund");
}

#[test]
fn of_two_of_one_surname_the_title_tells_and_who_has_spoken() {
    let told = |met: &str, title: &str| last(&format!("{met}\n“It is late,” {title} Lund said."));
    for (title, long) in [("Mayor", "Mayor"), ("Gov.", "Governor"), ("Governor", "Gov."), ("Colonel", "Lt. Col.")] {
        let met = format!("{long} Ida Lund spoke on Monday. Her husband, Karl Lund, was in the crowd.");
        assert_eq!(told(&met, title), format!("{long} Ida Lund"));
    }
    assert_eq!(told("Sen. Ida Lund met Rep. Karl Lund.", "Sen."), "Sen. Ida Lund");
    assert_eq!(told("Officer Ida Lund went in with Sgt. Karl Lund.", "Officer"), "Officer Ida Lund");
    let doctor = "Professor Ida Lund led it. “Good,” Prof Lund said. Its medical officer, Dr Karl Lund, agreed.";
    assert_eq!(told(doctor, "Dr"), "Dr Karl Lund");
    let spoken = "“We were poor,” said Ida Lund. Her brother, Karl Lund, died in 1990.\n“I will sell,” Lund said.";
    assert_eq!(last(spoken), "Ida Lund");
}

#[test]
fn whoever_is_told_as_hers_is_not_the_one_of_that_surname_whose_she_is() {
    let met =
        |father: &str| last(&format!("The board met Ida Lund, eight.\nHer father, {father}, said: “It is late.”"));
    assert_eq!(met("Mr Lund"), "Mr Lund");
    assert_eq!(met("Dean Lund, 34, a roofer"), "Dean Lund");
    let known =
        "Gov. Karl Lund spoke. Robin Lund waved to his father, Governor Lund.\n“It is late,” the governor said.";
    assert_eq!(last(known), "Gov. Karl Lund");
    let keeper = "Manager Karl Lund was glad.\n“It is late,” said Dean Lund, the goalkeeper.";
    assert_eq!((last(keeper), role(keeper)), ("Dean Lund".into(), Some("goalkeeper".into())));
}

#[test]
fn a_child_whose_age_stands_in_words_is_somebody() {
    let met =
        |age: &str| last(&format!("Ida Lund said: “It is late.”\nAlf{age} liked the slip. “The ferry,” he said."));
    assert_eq!(met(", seven,"), "Alf");
    assert_eq!(met(""), "Ida Lund");
}

#[test]
fn a_wife_who_came_by_her_first_name_is_addressed_by_the_surname() {
    let home =
        "Karl Hale, 52, fell at his home in Larn.\nHe had waved to his wife, Joan, before. Mrs Hale said it was late.";
    assert_eq!((last(home), role(home)), ("Mrs Hale".into(), Some("wife".into())));
    let widow = "Karl Hale died in May.\nHis widow, Joan, was in court. “It was late,” Mrs Hale said. Hale was 50. “I go,” he said.";
    assert_eq!(speakers(widow), ["Mrs Hale", "Karl Hale"]);
    let owner = "Karl Hale died in May.\nHale’s daughter, Joan, was in court. “It was late,” Miss Hale said.";
    assert_eq!(last(owner), "Miss Hale");
    // It is another's wife, a man, or she has the name herself.
    let other = "Ida Hale met Karl Wendt in May. Wendt thanked his wife, Joan.\n“It was late,” Mrs Hale said.";
    assert_eq!(last(other), "Ida Hale");
    let man = "Karl Hale died in May.\nHis widow, Joan, was in court. “It was late,” Mr Hale said.";
    assert_eq!(last(man), "Karl Hale");
    let own = "Mrs Ida Hale met her son. His wife, Joan, was in court. “It was late,” Mrs Hale said.";
    assert_eq!(last(own), "Mrs Ida Hale");
}

#[test]
fn a_bare_first_name_is_the_only_one_who_has_it() {
    assert_eq!(last("Ida Vance was dropped in May.\n“I cried for a week,” Ida said."), "Ida Vance");
    assert_eq!(last("Ida Vance was dropped in May.\nIda, who runs a stage, said it was late."), "Ida Vance");
    // Two have it, or nothing tells the name from a tower's.
    assert_eq!(last("Ida Vance met Ida Orr.\n“I cried for a week,” Ida said."), "Ida");
    assert_eq!(last("Lund Tower was shut in May.\nLund said it was late."), "Lund");
}

#[test]
fn who_owns_what_a_source_names_may_be_meant() {
    let copy = "Ida Lund’s letters say that the pier is lost.\n“Nobody listens,” she added.";
    assert_eq!(last(copy), "Ida Lund");
}

#[test]
fn the_owner_of_a_role_is_mentioned_too() {
    let copy = "Mayor Wendt’s daughters left.\nIda Lund wrote a letter to Mila Wendt on Friday.\n“You want it?” Mr. Wendt asked.";
    assert_eq!(last(copy), "Mayor Wendt");
}

#[test]
fn the_younger_is_the_one_named_behind_it() {
    let younger = "Her elder daughter, Ida, is a nurse. The younger, Kim, was in tears. “I miss her,” she said.";
    assert_eq!(last(younger), "Kim");
    let other = "One brother, Karl, said he was cold. The other, Kim, was ill. “I go again,” he said.";
    assert_eq!(last(other), "Kim");
}

#[test]
fn what_somebody_owns_or_leads_is_another() {
    let staff = "Mayor Karl Wendt likes trams.\nWendt's chief of staff said it was “fair.”\n“I ride it,” Wendt said.";
    assert_eq!(speakers(staff), ["Wendt's chief of staff", "Mayor Karl Wendt"]);
    let council = "Ida Lund read in the Larn Town Council Library.\nLarn Town Council said it was “sound.”";
    assert_eq!(last(council), "Larn Town Council");
    let guild = "The play won a cheer from the town council, which said Lund was “on form.”";
    assert_eq!(last(guild), "the town council");
    let aide = "Wendt dined with the head of the potters' guild, Ida Lund, an aide said.";
    assert_eq!(last(aide), "an aide");
    let rivals = "Rivals pointed to it saying that Wendt would not keep his word.";
    assert_eq!(last(rivals), "Rivals");
}

#[test]
fn a_given_name_is_that_of_whoever_spoke_under_both_names() {
    let of = "Greta Holm of Radio Larn said the pier is late.\n“It is shut,” Greta said.";
    assert_eq!(speakers(of), ["Greta Holm", "Greta Holm"]);
    assert_eq!(last("Radio Larn's Greta Holm says the pier is late.\n“It is shut,” Greta adds."), "Greta Holm");
    assert_eq!(last("The train stops in Greta Holm.\n“It is shut,” Greta said."), "Greta");
}

#[test]
fn whose_aide_somebody_is_counts_as_mentioned() {
    let copy = "The guild met Chuck Holm, Mayor Wendt's nephew.\nOrr wrote to the Larn mayor.\n\
                When they had left, the mayor said it was “late.”";
    assert_eq!(last(copy), "Mayor Wendt");
    assert_eq!(last(&copy.replace("Mayor Wendt's nephew", "a nephew of his")), "the Larn mayor");
    let short = "The guild met Chuck Holm, Governor Karl Wendt's aide.\nWendt said it was “late.”";
    assert_eq!(last(short), "Governor Karl Wendt");
}

#[test]
fn an_apostrophe_behind_a_name_in_s_tells_whose_brother_he_is() {
    let brother = "Ms. Ellis wept. Ms. Ellis’ brother, Tom Ellis, said she was “well”.\nMr. Ellis said he was “tired”.";
    assert_eq!(speakers(brother), ["Tom Ellis", "Tom Ellis"]);
    let sister =
        "Nurse Ruth Harris sat at home. Ms. Harris' brother, Tom Harris, said she was “well”. “Not at all,” he said.";
    assert_eq!(speakers(sister), ["Tom Harris", "Tom Harris"]);
    // Here the sign closes words in marks.
    let marks = "The paper wrote ‘Go home, Ellis’ brothers, and Tom Ellis said it was “odd”.";
    assert_eq!(speakers(marks).last(), Some(&"Tom Ellis".to_string()));
}

#[test]
fn her_brother_is_whose_name_was_told() {
    let brother = "Her brother, Karl Wendt, said it was “late”. On Monday, her brother said it was “lost”.";
    assert_eq!(speakers(brother), ["Karl Wendt", "Karl Wendt"]);
    let father = "Ida’s father, Karl Orr, wept. The Courier reports that her father said it was “late”.";
    assert_eq!(last(father), "Karl Orr");
    let his = "His lawyer, Karl Wendt, said it was “late”. On Monday, her lawyer said it was “lost”.";
    assert_eq!(speakers(his), ["Karl Wendt", "her lawyer"]);
}

#[test]
fn a_sister_is_not_the_president_of_her_name() {
    let lady = "The bill pleased President Orr.\n“I am glad,” Orr said.\nFirst lady Ida Orr was ill.";
    assert_eq!(last(lady), "President Orr");
    let sister = "Gov. Lund was late.\n“I am glad,” Lund said.\nHer sister Kim Lund wept. “I am not,” Gov. Lund said.";
    assert_eq!(speakers(sister), ["Gov. Lund", "Gov. Lund"]);
    // An office says who somebody is.
    let same = "Gov. Lund was late.\n“I am glad,” Lund said.\nIt was a day for the governor, Kim Lund.";
    assert_eq!(last(same), "Gov. Lund");
    let full = "Gov. Lund was late.\nKim Lund, a mother of two, wept.\n“I am glad,” Lund said.";
    assert_eq!(last(full), "Gov. Lund");
}

#[test]
fn hers_may_be_anothers_than_the_owners_before_it() {
    let crew = "On Friday, Captain Kim Lund closed the pier.\nRobin Orr, a retired diver, said Vane saved the reef. \
                “It was deep,” he said.\nOrr’s crew became part of her museum.";
    assert_eq!(speakers(crew).last(), Some(&"Robin Orr".to_string()));
    // What she herself does tells it.
    let own = "Robin Orr left her house.\nRobin Orr sold her house.\nKim Lund met Robin Orr.\n“It is late,” she said.";
    assert_eq!(last(own), "Robin Orr or Kim Lund");
}

#[test]
fn what_one_owns_is_not_what_another_does() {
    let both = |one: &str, other: &str| speakers(&format!("{one} said it was late.\n{other} said it was lost."));
    let apart = [
        ("The board’s statement", "The union’s statement"),
        ("Quayline’s lawyer", "Northair’s lawyer"),
        ("Mayor Ida Orr’s spokesman", "The council’s spokesman"),
        ("Deputy Orr’s lawyer", "The mayor’s lawyer"),
    ];
    for (one, other) in apart {
        assert_eq!(both(one, other), [one, other]);
    }
    // One and the same, or whose office nobody has told.
    let alike = [
        ("Mayor Ida Orr’s spokesman", "The mayor’s spokesman"),
        ("The mayor’s lawyer", "His lawyer"),
        ("Orr’s lawyer", "The mayor’s lawyer"),
    ];
    for (one, other) in alike {
        let said = both(one, other);
        assert_eq!(said[0], said[1], "{one}, {other}");
    }
}

#[test]
fn a_child_of_one_name_is_a_person() {
    let gate = "On the quay, nine-year-old Tim had a boat of his own. “I like it,” he said.";
    assert_eq!(after_ames(gate), "Tim");
    // One word that nothing tells of.
    assert_eq!(after_ames("On the quay, Tim had a boat of his own. “I like it,” he said."), "Tobias Ames");
}

#[test]
fn a_first_name_alone_takes_up_who_bears_it() {
    let sisters = "Ida Lund is 73. Joan Lund, her sister, differs. “She sang,” Joan says.\n";
    let taken_up = last(&format!("{sisters}Ida weighs the question. “I did not,” she says."));
    assert_eq!(taken_up, "Ida Lund or Joan Lund");
    for taken_up in ["Ida puzzles over that.", "But Ida puzzles over that.", "But Ida was silent."] {
        assert_eq!(last(&format!("{sisters}{taken_up} “I did not,” she says.")), "Ida Lund or Joan Lund", "{taken_up}");
    }
    assert_eq!(last(&format!("{sisters}But Ida laughs at that. “I did not,” she says.")), "Ida Lund");
    // A word that is no verb follows.
    assert_eq!(last("Green Lund left. Ida Orr sang. Green boats wept. “I did not,” she says."), "Ida Orr");
}

#[test]
fn who_the_owner_is_is_told_by_name() {
    let copy = "The Old Slip has stood empty. Its owner is Ida Lund.\n“It leaks,” she said.";
    assert_eq!(last(copy), "Ida Lund");
    assert_eq!(role(copy).as_deref(), Some("owner"));
    let not = "Its owner is not Ida Lund. Robin Orr bought it.\n“It leaks,” she said.";
    assert_eq!(last(not), "Robin Orr");
}

#[test]
fn his_wife_is_whom_she_means() {
    let copy = "Ida Lund wanted the pier. “It is ours,” she said.\n\
                His wife was surprised when Karl Orr took up the oar. “I sold the boat,” she said.";
    assert_eq!(speakers(copy), ["Ida Lund", "His wife"]);
    let sisters = "Ida Lund won in Tarn. Her sister was second. “I was tired,” she said.";
    assert_ne!(last(sisters), "Her sister");
}

#[test]
fn whom_somebody_left_behind_goes_on() {
    let copy = "Ida Lund died in May. She is survived by a son, Karl, who dives. “She kept it all,” he said.";
    assert_eq!(last(copy), "Karl");
    let copy = "Karl Wendt was tired. “We had them,” he said.\nAsked in the rain, the referee smiled. “No,” he said.";
    assert_eq!(last(copy), "the referee");
}

#[test]
fn her_aide_a_boy_named_pim_is_one() {
    let copy =
        "Ida Lund runs the shop. Her aide, a boy named Pim, yawns. “He will learn,” she said. “I won’t,” said Pim.";
    assert_eq!(speakers(copy), ["Ida Lund", "Pim"]);
    assert_eq!(role(copy).as_deref(), Some("aide"));
}

#[test]
fn whoever_has_a_sister_or_a_widow_is_known_by_name() {
    let copy = "The sister of Karl Orr wept. Mr Orr left in May. Robin Orr said the pier was “lost” in May.";
    assert_eq!(last(copy), "Robin Orr");
    let he = "The widow of Karl Orr wept. Mr Orr left in May. “It is late,” he wrote.";
    assert_eq!(last(he), "Karl Orr");
}

#[test]
fn whose_critic_or_lawyer_somebody_is_is_known_by_name() {
    let critic = "One of the critics of Norland President Karl Lund left. Lund said it was “late”.";
    assert_eq!(last(critic), "Norland President Karl Lund");
    let lawyer = "Ida Orr, a spokeswoman for Karl P. Lund, left. Mr. Lund said it was “late”.";
    assert_eq!(last(lawyer), "Karl P. Lund");
}

#[test]
fn a_last_name_is_rather_whose_husband_was_named_than_the_husbands() {
    let copy = "Ida Lund, whose husband, diver Karl Lund, was lost in May, spoke on the radio.\n\
                Though tired, Lund said it was late.\n“It is late,” she said.";
    assert_eq!(speakers(copy), ["Ida Lund", "Ida Lund"]);
    let father = "Karl Lund learnt of it in May. His son, Jan Lund, was lost at sea.\n“It was late,” Lund said.";
    assert_eq!(last(father), "Karl Lund");
}
