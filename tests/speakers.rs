//! Whom pronouns and descriptions stand for, mechanism by mechanism, on invented copy. How often that is
//! right on real copy is measured by `.ci/speakers.py` against `tests/speakers/labels.tsv`.

mod support;

use support::analysed;

/// For each quotation: the speaker, or who it may be, or "-".
fn speakers(copy: &str) -> Vec<String> {
    let analysis = analysed(copy);
    let name = |quote: &misquote::resolve::Quote| match analysis.speaker(quote) {
        Some(speaker) => speaker.name.clone(),
        None if quote.may_be().is_empty() => "-".into(),
        None => quote.may_be().iter().map(|c| c.name.as_str()).collect::<Vec<_>>().join(" or "),
    };
    analysis.quotes.iter().map(name).collect()
}

/// What the story says that the speaker of the last quotation is.
fn role(copy: &str) -> Option<String> {
    let analysis = analysed(copy);
    let speaker = analysis.speaker(analysis.quotes.last().expect("a quotation"));
    speaker.and_then(|speaker| speaker.role.clone())
}

/// The speaker of the last quotation.
fn last(copy: &str) -> String {
    speakers(copy).pop().expect("a quotation")
}

#[test]
fn the_subject_stands_out() {
    assert_eq!(last("Tobias Ames met Karl Wendt on Tuesday.\n“The pier is lost,” he said."), "Tobias Ames");
    assert_eq!(last("For Karl Wendt the pier was lost, Tobias Ames feared.\n“It is gone,” he said."), "Tobias Ames");
}

#[test]
fn who_has_just_spoken_goes_on() {
    let copy = "Mayor Tobias Ames wanted the pier.\n“It is lost,” said Karl Wendt, an engineer, who had seen Ames.\n\
                “It was lost in May,” he said.";
    assert_eq!(last(copy), "Karl Wendt");
}

#[test]
fn gender_is_learnt_from_titles_and_from_pronouns_that_can_mean_nobody_else() {
    let titled = "Ms. Lund thanked Mr. Wendt.\n“The pier is safe,” he said.";
    assert_eq!(last(titled), "Mr. Wendt");
    let learnt = "Robin Lund built her first pier in Osterby. She has built nine since. She is tired of them.\n\
                  Kim Wendt built his only one in Tarn. He never went back. He was tired of it.\n\
                  Robin Lund met Kim Wendt in Tarn.\n“The pier is safe,” he said.";
    assert_eq!(last(learnt), "Kim Wendt");
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
fn what_stands_behind_a_source_tells_of_it_too() {
    let party = "Rep. Karl Lund, R-Norland, said it was late. “No,” said Sen. Ida Ames (D-OH).\n“It is,” the Norland Republican said.";
    assert_eq!(last(party), "Rep. Karl Lund");
    // A surname that is a title elsewhere.
    assert_eq!(last("Imran Sheikh wept.\n“It is late,” the 34-year-old said."), "Imran Sheikh");
    assert_eq!(last("Ida Lund won the prize.\n“It is late,” the actress said."), "Ida Lund");
    assert_eq!(last("Mum-of-three Ida Lund met Robin Ames.\n“It is late,” he said."), "Robin Ames");
}

#[test]
fn a_minister_of_another_land_is_the_counterpart_from_there() {
    let met = |who: &str| {
        last(&format!(
            "Foreign Minister Karl Ames met his German counterpart Robin Wendt in Larn.\n“It is late,” the {who} said."
        ))
    };
    assert_eq!(met("German minister"), "Robin Wendt");
    assert_eq!(met("German foreign minister"), "Robin Wendt");
    assert_eq!(met("foreign minister"), "Foreign Minister Karl Ames");
    // Where nobody is told to come from there it is the only one of that office.
    let alone = "Foreign Minister Karl Ames met Robin Wendt in Larn.\n“It is late,” the German minister said.";
    assert_eq!(last(alone), "Foreign Minister Karl Ames");
}

#[test]
fn a_diplomat_of_a_land_is_who_has_an_office_there() {
    let met = |who: &str| last(&format!("Greek Minister Karl Ames met Robin Wendt.\n“It is late,” the {who} said."));
    assert_eq!(met("senior Greek diplomat"), "Greek Minister Karl Ames");
    assert_eq!(met("Greek ambassador"), "the Greek ambassador");
    assert_eq!(met("Greek sailor"), "the Greek sailor");
}

#[test]
fn a_place_that_leads_a_sentence_or_the_copy_is_no_he() {
    let coach = "At Quay High, coach Karl Ames polishes a cup. “It is late,” he says.";
    assert_eq!(last(coach), "coach Karl Ames");
    assert_eq!(last("At Lund Farm, Ida Ames shakes her head. “It is late,” she says."), "Ida Ames");
    // What somebody is may have a name before a noun in -s.
    assert_eq!(last("Ida Ames, Quay Foods sales director for Larn, left. “It is late,” she said."), "Ida Ames");
    for dated in [", Dec 2 -", ", 2 Dec (NPA)", ", Dec 2 (NPA) -"] {
        let led = format!("New Larn{dated} Ida Ames met farmers. “It is late,” she said.");
        assert_eq!(last(&led), "Ida Ames", "{dated}");
    }
}

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
fn another_who_said_it_goes_on_and_not_whom_he_saw() {
    let saw = |one: &str| last(&format!("{one} said he saw a guard hit a boy. “I still hear it,” he said."));
    assert_eq!((saw("Another").as_str(), saw("Karl Ames").as_str()), ("-", "Karl Ames"));
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
fn what_somebody_is_tells_whether_it_is_a_man() {
    let father = "Kim Orr, 38, a father of two, met Robin Lund in May.\n“It is late,” she said.";
    assert_eq!(last(father), "Robin Lund");
    let first =
        "Kim Orr was the first woman to steer the boat.\nRobin Lund was the first man. “I only steered,” she said.";
    assert_eq!(last(first), "Kim Orr");
    // Nobody is what those are whom he serves.
    let of = "Kim Orr, a friend of Mrs Lund, left. “I only steered,” he said.";
    assert_eq!(last(of), "Kim Orr");
}

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
fn whom_an_aside_speaks_of_is_not_its_speaker() {
    let aside =
        "Ida Lund was an apprentice. The head librarian, she liked to recall, gave her a key.\n“I ran,” she said.";
    assert_eq!((last(aside), role(aside)), ("Ida Lund".into(), None));
    let hers = "Ida Lund was an apprentice. The head librarian gave her readers a key.\n“I ran,” she said.";
    assert_eq!(role(hers), Some("head librarian".into()));
}

#[test]
fn what_somebody_is_said_to_be_is_nobody_else() {
    let speaker = "Former Speaker of the Council Dennis Orr met a pilot. Orr is now a teacher. He said it was late.";
    assert_eq!(last(speaker), "Former Speaker of the Council Dennis Orr");
    // Somebody else is brought in.
    assert_eq!(last("Dennis Orr left. A teacher stayed. “It is late,” the teacher said."), "A teacher");
}

#[test]
fn whom_the_copy_has_just_brought_in_is_not_the_one_it_is_about() {
    let paid = "Dennis Orr was paying a former pupil, two guards told the Courier. Orr was a teacher in Larn. A clerk \
                confirmed that the former pupil was young. Orr said it was late.";
    assert_eq!((last(paid), role(paid)), ("Dennis Orr".into(), None));
    let about = "Dennis Orr was paying a clerk. The former pupil left the pier. Orr said it was late.";
    assert_eq!(role(about), Some("former pupil".into()));
}

#[test]
fn whom_the_words_credited_to_a_pronoun_describe_is_another() {
    let senator =
        "Doug Lund said Vane, a sailor, was warned by a clerk. The senator had a talk with the clerk, he said.";
    assert_eq!((last(senator), role(senator)), ("Doug Lund".into(), None));
    let pupil = "Ida Lund came on Friday. She gave a speech. The young pupil had been ill for weeks, she said.";
    assert_eq!((last(pupil), role(pupil)), ("Ida Lund".into(), None));
    let told = "Ida Lund came on Friday. She gave a speech. The young pupil had been ill. “I ran,” she said.";
    assert_eq!(role(told), Some("young pupil".into()));
}

#[test]
fn a_pronoun_behind_a_clause_with_a_subject_of_its_own_tells_no_gender() {
    let after = "Tarn Infirmary said it would close, according to a note.\nKarl Wendt, head of the board, will come. In a \
                 letter, he calls it “a shame.”\nWendt confirmed that after Vance cared for Ames, she called the board.";
    assert_eq!(speakers(after)[1], "Karl Wendt");
    let when = "Wendt said that after Ames rang, she left. Karl Lund met Wendt in Larn. Wendt said it was late. “It \
                was,” he said.";
    assert_eq!(last(when), "Wendt");
    let tide = "Wendt said that after the tide rose, she left. Wendt met Karl Lund in Larn. He said it was late.";
    assert_eq!(last(tide), "Karl Lund");
}

#[test]
fn the_desks_words_in_capitals_are_no_part_of_a_name() {
    let video = "Deputy Ida Holm left. “It is late,” Holm said.\nJUST WATCHED Holm: 'We will not go' Replay More Videos ... \
                 NOW PLAYING Deputy Holm: 'We will not go' 01:42";
    assert_eq!(speakers(video), ["Deputy Ida Holm"; 3]);
    assert_eq!(last("UN CHIEF Holm: 'We will not go'"), "UN CHIEF Holm");
}

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
fn several_people_have_no_one_name() {
    let greens = "Greens warned that it was late. Orr said that the small farmers Greens sought to help had boats.";
    assert_eq!(speakers(greens)[0], "Greens");
    assert_eq!(last("The young sailor Karl Lund sought a boat. “It is late,” Lund said."), "young sailor Karl Lund");
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
fn an_office_of_something_beside_a_name_is_no_name() {
    let chairman = "Director of the guild, Coun Ida Lund, said the pier was shut. She said: “It is late.”";
    assert_eq!(speakers(chairman), ["Coun Ida Lund", "Coun Ida Lund"]);
    assert_eq!(role(chairman), Some("Director".into()));
    assert_eq!(last("Head of nursing, Ida Lund, said it was late."), "Ida Lund");
    assert_eq!(last("The director of public health, Ida Lund, said it was late."), "Ida Lund");
    let two = "Head of safety and standards Ida Lund said it was late.";
    assert_eq!(last(two), "Head of safety and standards Ida Lund");
    let police = "Chief of police Ida Lund said it was late. His chief of staff Karl Vane left.\n“It is,” Lund said.";
    assert_eq!(speakers(police), ["Chief of police Ida Lund", "Chief of police Ida Lund"]);
    assert_eq!(last("Her chief of staff Karl Vane left.\n“It is late,” Vane said."), "chief of staff Karl Vane");
    // A surname may look like an office.
    assert_eq!(last("Ida Bishop came.\nBishop of the Larn Guild, a sailor, said it was late."), "Ida Bishop");
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
fn the_singer_and_the_boss_take_up_who_was_named() {
    let singer = "Ida Lund let out her third song on Friday.\n“It took me six years,” the singer said.";
    assert_eq!(last(singer), "Ida Lund");
    let boss = "“It is lost,” said manager Ida Lund.\nTarn had led through Karl Vane’s header.\n“It hit her,” the Larn boss \
                said.";
    assert_eq!(last(boss), "manager Ida Lund");
    let age = "Ida Lund feared the tide. “It turned,” the 23-year-old said.";
    assert_eq!(last(age), "Ida Lund");
    // Of another age, or a trade that nobody is taken up by.
    let older = "Ida Lund, 31, feared the tide. “It turned,” the 23-year-old said.";
    assert_eq!(last(older), "the 23-year-old");
    assert_eq!(last("Ida Lund saw the crash. “It turned,” the driver said."), "the driver");
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
fn what_reads_is_the_thing_named_last() {
    assert_eq!(last("He remembers a parcel: 140 pages and a note that read “Don’t be kind.”"), "a note");
    let both = "Ida Lund, a baker and a friend of the mayor who said “Stay away,” left.";
    assert_eq!(last(both), "Ida Lund");
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
fn of_a_couple_the_title_means_first_whom_the_story_began_with() {
    let copy = "Barbara Lund showed that she and the former warden Walter Lund own the pier.\n\
                “It is safe,” Mrs. Lund said.\n“It is closed,” Mr. Lund said.";
    assert_eq!(speakers(copy)[1..], ["Barbara Lund", "former warden Walter Lund"]);
}

#[test]
fn a_role_is_not_that_of_whom_it_serves() {
    let role = |copy: &str| {
        let analysis = analysed(copy);
        let speaker = analysis.speaker(&analysis.quotes[0]).expect("a speaker");
        (speaker.role.clone().unwrap_or_default(), speaker.affiliation.clone())
    };
    let adviser = "Ida Lund, President Wendt’s chief adviser, said the pier was “a ruin of rust.”";
    assert_eq!(role(adviser).0, "chief adviser");
    assert_eq!(role("“It is a ruin,” said Ida Lund, an outspoken critic of the president.").1, None);
    assert_eq!(
        role("Ida Lund, chief financial officer of Quay Lines, said it was “a ruin.”").0,
        "chief financial officer"
    );
    assert_eq!(role("Ida Lund, the chief of staff, said it was “a ruin.”").0, "chief of staff");
    let former = "Ida Lund, a former chief of staff to the mayor and a friend, said it was “a ruin.”";
    assert_eq!(role(former).0, "former chief of staff");
    assert_eq!(role("Ida Lund, the Larn University professor, said it was “a ruin.”").0, "Larn University professor");
    assert_eq!(role("Ida Lund, trying to paint a rival as weak, called it “a ruin.”").0, "");
    let chairs = "The chairman, Tobias Ames, wrote. Ida Lund, the chairman of the Quay Council, was angry.\n“It is a ruin,” Mr. Ames said.";
    assert_eq!(role(chairs), ("chairman".into(), None));
    let lawyer = "Rep. Tobias Ames, R-Norland, called the mayor’s lawyer. “I need it,” Ames said.";
    assert_eq!(role(lawyer).0, "Rep.");
    let sued = "Warden Tobias Ames met the board. It sued the warden for not paying.\n“It is a ruin,” Ames said.";
    assert_eq!(role(sued).1, None);
}

#[test]
fn the_words_of_a_leading_clause_are_its_subjects() {
    let led = "When Ida Lund said, “We won the vote,” Karl Wendt said he was tired.";
    assert_eq!(speakers(led), ["Ida Lund", "Karl Wendt"]);
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
fn places_and_modifiers_are_no_people() {
    let copy = "Karl Wendt came to New Osterby for the North Harbour debate.\n“The pier is safe,” he said.";
    assert_eq!(last(copy), "Karl Wendt");
    assert_eq!(last("The United Harbours met in Lower Tarn.\n“The pier is safe,” he said."), "-");
}

#[test]
fn who_is_named_in_the_words_is_not_who_speaks() {
    let copy = "Tobias Ames praised Karl Wendt, who had praised Ames.\n“Ames is a liar,” he said.";
    assert_eq!(last(copy), "Karl Wendt");
}

#[test]
fn two_alike_are_both_named() {
    let copy = "Mr. Tobias Ames and Mr. Karl Wendt met on Tuesday.\n“The pier is lost,” he said.";
    assert_eq!(last(copy), "Mr. Tobias Ames or Mr. Karl Wendt");
}

#[test]
fn a_title_points_back_to_its_only_bearer() {
    let copy = "Sen. Ida Lund and Gov. Karl Wendt opened the pier.\n“It is safe,” the senator said.\n\
                “It is not,” the governor said.";
    assert_eq!(speakers(copy), ["Sen. Ida Lund", "Gov. Karl Wendt"]);
    // Of two senators neither is meant for certain.
    let two = "Sen. Ida Lund and Sen. Karl Wendt opened the pier.\n“It is safe,” the senator said.";
    assert_eq!(last(two), "the senator");
}

#[test]
fn a_senator_comes_from_where_the_brackets_say() {
    let copy = "Sens. Ida Lund (Pa.) and Karl Wendt (Ky.) opened the pier.\n“It is safe,” the Kentucky senator said.";
    assert_eq!(last(copy), "Karl Wendt");
}

#[test]
fn an_age_points_back() {
    let copy = "Ida Lund, 34, fell from the pier. Karl Wendt, 51, saw it.\n“I slipped,” the 34-year-old said.";
    assert_eq!(last(copy), "Ida Lund");
}

#[test]
fn an_epithet_means_the_one_whom_the_story_is_about() {
    let copy = "Mr. Karl Wendt bought the pier on Monday.\n“It was cheap,” the retired surgeon said.";
    assert_eq!(last(copy), "Mr. Karl Wendt");
    // A spokesman is not who is spoken for, and "his" is somebody else.
    assert_eq!(last("Mr. Karl Wendt bought the pier on Monday.\n“It was cheap,” the spokesman said."), "the spokesman");
    assert_eq!(last("Mr. Karl Wendt bought the pier.\n“It was cheap,” his old doctor said."), "his old doctor");
}

#[test]
fn the_company_is_the_one_just_named() {
    let copy =
        "The ferries are those of Norra. Norra announced their sale on Monday.\n“We are sorry,” the company said.";
    assert_eq!(last(copy), "Norra");
    assert_eq!(
        last("The ferries are those of Norra. Norra announced their sale.\n“We are sorry,” the statement said."),
        "the statement"
    );
}

#[test]
fn clauses_and_asides_keep_their_people_apart() {
    let aside = "Mr. Wendt called Ms. Lund a friend, and Mr. Orr, he said, “is no friend of the pier.”";
    assert_eq!(last(aside), "Mr. Wendt");
    let relative = "Mr. Wendt turned on Mr. Orr, whom he called “a danger to the pier and the port.”";
    assert_eq!(last(relative), "Mr. Wendt");
}

#[test]
fn a_name_beside_a_name_is_somebody_else() {
    let copy = "Mr. Karl Wendt spoke of the Danes. Of the Danes, Admiral Lund said she knew little.\n\
                “They are good sailors,” the admiral said.";
    assert_eq!(last(copy), "Admiral Lund");
}

#[test]
fn who_owns_what_a_source_names_may_be_meant() {
    let copy = "Ida Lund’s letters say that the pier is lost.\n“Nobody listens,” she added.";
    assert_eq!(last(copy), "Ida Lund");
}

#[test]
fn whoever_stands_just_before_the_aside_is_spoken_of_and_nobody_else() {
    let copy = "“It is safe,” said Karl Wendt. Engineer Tobias Ames agreed that it was. For towns like Osterby, he said, “the pier is cheap.”";
    assert_eq!(last(copy), "Engineer Tobias Ames");
}

#[test]
fn a_description_means_no_subject_of_its_own_sentence() {
    let copy = "Mr. Karl Wendt came late, and the Osterby mayor said it was “a dull evening.”";
    assert_eq!(last(copy), "the Osterby mayor");
}

#[test]
fn a_role_that_modifies_is_nobody() {
    let copy = "Ms. Lund founded Tarn Free, a legal adviser group. She is a lawyer.\n“We charge nothing,” she said.";
    assert_eq!(last(copy), "Ms. Lund");
}

#[test]
fn a_body_or_a_crowd_is_no_he() {
    let told = "Karl Wendt spoke on Friday.\nDues, he told the Larn Sailors Conference, are a weight that must be cut.\n\
                “It is enough,” he said.";
    assert_eq!(last(told), "Karl Wendt");
    let crowd = "Karl Wendt gave a talk.\nWhen the audience finished laughing, he asked: “What made us sit there?”";
    assert_eq!(last(crowd), "Karl Wendt");
}

#[test]
fn one_who_is_named_with_himself_is_known() {
    assert_eq!(last("Karl Wendt left. Even Wendt himself said that “the pier is lost.”"), "Karl Wendt");
}

#[test]
fn a_role_keeps_what_stands_before_it() {
    let copy = "Outgoing senior harbour adviser Karl Wendt spoke.\n“It is late,” Wendt said.";
    assert_eq!(last(copy), "Outgoing senior harbour adviser Karl Wendt");
    assert_eq!(last("Tide party activist Ida Lund left.\n“It is late,” Lund said."), "Tide party activist Ida Lund");
    assert_eq!(last("Orr lambasts pier manager Ida Lund.\n“It is late,” Lund said."), "pier manager Ida Lund");
}

#[test]
fn bare_critics_are_a_source() {
    assert_eq!(last("Critics say the pier is “a danger.”"), "Critics");
}

#[test]
fn an_office_with_its_body_is_whoever_the_story_gave_it_to() {
    let copy = "Karl Wendt stood up.\nThe head of the Pilot Guild said that it was “a mistake.”";
    assert_eq!(last(copy), "The head of the Pilot Guild");
    let vice = "President Karl Wendt showed the plan. The study was led by Vice President Ida Lund.\n\
                The president said the plan would be “a success.”";
    assert_eq!(last(vice), "President Karl Wendt");
}

#[test]
fn former_and_deputy_belong_to_the_office() {
    let former = "Ida Lund met former Larn Mayor Karl Wendt.\n“You said no,” Wendt said.";
    assert_eq!(last(former), "former Larn Mayor Karl Wendt");
    let deputy = "Larn campaign deputy press secretary Ida Lund wrote a letter.\n“It was late,” Lund said.";
    assert_eq!(last(deputy), "Larn campaign deputy press secretary Ida Lund");
}

#[test]
fn an_answer_is_not_the_askers() {
    let copy = "Ida Lund met Karl Wendt.\nIda Lund asked Karl Wendt if the pier was shut. He shrugged, saying, “Ask the board.”";
    assert_eq!(last(copy), "Karl Wendt");
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
fn the_owner_of_a_role_is_mentioned_too() {
    let copy = "Mayor Wendt’s daughters left.\nIda Lund wrote a letter to Mila Wendt on Friday.\n“You want it?” Mr. Wendt asked.";
    assert_eq!(last(copy), "Mayor Wendt");
}

#[test]
fn an_object_or_one_told_apart_is_not_the_adviser() {
    let object = "Campaign adviser Karl Wendt said it was late.\nThe film shows the former Larn governor singing. “It is sad,” Mr. Wendt said.";
    assert_eq!(role(object).as_deref(), Some("Campaign adviser"));
    let adjectives = "Mayor Karl Wendt spoke. His lawyer said the mayor was ill.\nThe often gruff and blunt mayor was calm. He said that he was “well.”";
    assert_eq!(last(adjectives), "Mayor Karl Wendt");
    let office = "Ida Lund, the secretary of state, said the vote was “late.”";
    assert_eq!(role(office).as_deref(), Some("secretary of state"));
}

#[test]
fn whoever_asks_somebody_is_not_the_one_who_answers() {
    let why = "Malcolm Wendt took the stand. The prosecutor, Ida Orr, asked him why he had lied. “I did not,” he said.";
    assert_eq!(last(why), "Malcolm Wendt");
    let put = "Malcolm Wendt took the stand. The prosecutor, Karl Orr, put it to him that he had lied. “No,” he said.";
    assert_eq!(last(put), "Malcolm Wendt");
    let mayor = "The mayor left the hall. A resident asked her if she would go. “No,” she said.";
    assert_eq!(last(mayor), "The mayor");
    let pressed =
        "Malcolm Wendt stayed. Later Karl Orr, of the Courier, pressed him on the toll. “Not today,” he said.";
    assert_eq!(last(pressed), "Malcolm Wendt");
    // Of one of whom the story has not said that it is a person nothing is known: no name is better than a wrong one.
    assert_eq!(last("Larn was quiet. Karl Orr, of the Courier, asked him whether it was late. “No,” he said."), "-");
    // Nor does it tell anything of "she".
    let she = "Malcolm Wendt stayed. Ida Orr, of the Courier, asked him whether it was late. “I knew it,” she said.";
    assert_eq!(last(she), "Ida Orr");
    // Who tells may go on.
    let told = "Malcolm Wendt stayed. Karl Orr told him that it was late. “We go now,” he said.";
    assert_eq!(last(told), "Karl Orr");
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
fn whoever_speaks_of_a_client_goes_on_as_she() {
    let client = "Karl Wendt, 40, was fined. Ida Orr, prosecuting, said he had hit a bus. “He drove off,” she said.";
    assert_eq!(last(client), "Ida Orr");
    let lawyer = "Karl Wendt, 40, was fined. His lawyer, Kim Hale, said he had been ill. “He can’t sleep,” she said.";
    assert_eq!(last(lawyer), "Kim Hale");
    let mother = "Karl Wendt had quarrelled with his mother. “You are a stranger,” she told him.";
    assert_eq!(last(mother), "his mother");
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
fn who_plays_is_no_manager_and_who_replies_has_not_just_told() {
    let midfielder = "Larn captain Karl Wendt scored twice.\n“He was superb,” said manager Kim Hale.\n“It was all of \
                      us,” the midfielder said.";
    assert_eq!(last(midfielder), "Larn captain Karl Wendt");
    let boss = "Larn captain Karl Wendt scored twice.\n“He was superb,” said manager Kim Hale.\n“It was all of us,” the \
                Larn boss said.";
    assert_eq!(last(boss), "manager Kim Hale");
    let replied = "Judge Kim Hale told Karl Wendt he was lucky. “I know,” the 22-year-old replied.";
    assert_eq!(last(replied), "Karl Wendt");
    let said = "Judge Kim Hale told Karl Wendt he was lucky. “I know it,” the 62-year-old said.";
    assert_eq!(last(said), "Judge Kim Hale");
}

#[test]
fn whoever_is_told_something_is_not_who_tells_it() {
    let lawyer = "Mr Justice Hale told the lawyer to sit down. “I will not,” the lawyer said.";
    assert_eq!(last(lawyer), "the lawyer");
    let doctor = "Dr Kim Hale asked the doctor when he had slept. “On Sunday,” the doctor said.";
    assert_eq!(last(doctor), "the doctor");
    let own = "Dr Kim Hale asked the lawyer when he had slept. “He did not know,” the doctor said.";
    assert_eq!(last(own), "Dr Kim Hale");
}

#[test]
fn whoever_comes_behind_by_and_of_whom_the_sentence_goes_on_may_be_meant() {
    let new = "Karl Wendt has been sacked. He is replaced by Kim Hale, who left Larn in May. “It is a dream,” he said.";
    assert_eq!(last(new), "Karl Wendt or Kim Hale");
    let old = "Karl Wendt has been sacked. He is replaced by Kim Hale. “It is a dream,” he said.";
    assert_eq!(last(old), "Karl Wendt");
}

#[test]
fn the_younger_is_the_one_named_behind_it() {
    let younger = "Her elder daughter, Ida, is a nurse. The younger, Kim, was in tears. “I miss her,” she said.";
    assert_eq!(last(younger), "Kim");
    let other = "One brother, Karl, said he was cold. The other, Kim, was ill. “I go again,” he said.";
    assert_eq!(last(other), "Kim");
}

#[test]
fn what_stands_beside_a_description_makes_it_nobodys_whom_the_story_has_named() {
    let who = "“It is a sad day,” said Ida Lund.\nThe driver, who was unhurt, told the Courier: “I fell asleep.”";
    assert_eq!(last(who), "The driver");
    let beside = "Karl Wendt, 40, was hit by a bus. The driver, a woman in her 50s, said: “I heard a bang.”";
    assert_eq!(last(beside), "The driver");
    let nurse = "Karl Wendt, 17, was found by a nurse. The nurse, who asked not to be named, said: “He slept.”";
    assert_eq!((last(nurse), role(nurse)), ("a nurse".into(), Some("nurse".into())));
    // More than its noun, or a clause that belongs to it, tells whom the sentences before are about.
    let tycoon = "Mr. Karl Wendt bought the pier.\nThe gambling tycoon, who was unhurt, said: “It was cheap.”";
    assert_eq!(last(tycoon), "Mr. Karl Wendt");
    let man = "Mr. Karl Wendt bought the pier.\n“It was cheap,” said the man who built his fortune on boats.";
    assert_eq!(last(man), "Mr. Karl Wendt");
}

#[test]
fn who_was_asked_answers() {
    let copy = "Karl Wendt was asked by a caller why the pier was shut. “It leaks,” he said.";
    assert_eq!(last(copy), "Karl Wendt");
    let director =
        "Harbour policy director Karl Wendt spoke.\nBut the mayor's finance director said the fund was “safe.”";
    assert_eq!(last(director), "the mayor's finance director");
}

#[test]
fn a_titled_name_inside_a_description_is_mentioned() {
    let of = "The daughter of former Mayor Karl Wendt spoke.\nIt rained.\n“It is a bad plan,” Wendt said.";
    assert_eq!(last(of), "former Mayor Karl Wendt");
    let source = "“It was late,” an aide to Senator Ida Lund said.\n“It is a bad plan,” Ms. Lund said.";
    assert_eq!(last(source), "Senator Ida Lund");
    let dated = "The report published Monday by the guild blamed Orr, saying the pier “was a danger.”";
    assert_eq!(last(dated), "The report published Monday by the guild");
    let they = "House clerks began to repeal the toll law, which they have said “lacks sense.”";
    assert_eq!(last(they), "House clerks");
}

#[test]
fn two_names_that_stand_together_are_they() {
    let copy = "Karl Wendt and Ida Lund held a meeting.\n“The plan is dead,” they said.\n“It is,” Wendt said.";
    assert_eq!(speakers(copy), ["Karl Wendt and Ida Lund", "Karl Wendt"]);
    let both = "Clerk Ida Lund and Speaker Karl Wendt, both sailors, met.\n“It failed,” Wendt said.";
    assert_eq!(role(both).as_deref(), Some("Speaker"));
}

#[test]
fn a_body_is_told_by_its_name() {
    let body = |copy: &str| {
        let analysis = analysed(copy);
        analysis.speakers[0].affiliation.clone()
    };
    assert_eq!(body("Legal scholars said it was “late.”"), None);
    assert_eq!(body("The former Larn senator said it was “late.”").as_deref(), Some("Larn"));
    assert_eq!(body("Larn's deputy mayor, Ida Lund, said it was “late.”").as_deref(), Some("Larn"));
    assert_eq!(body("Ida Lund, the policy director at the time, said it was “late.”"), None);
}

#[test]
fn a_name_that_a_body_bears_is_a_persons_behind_a_given_one() {
    let copy = "Liberals met President Orde.\n“The rules are old,” Karl White said. But, he added, “we may win.”";
    assert_eq!(speakers(copy), ["Karl White", "Karl White"]);
}

#[test]
fn a_description_is_made_of_the_words_that_tell_who_somebody_is() {
    let said = |copy: &str| {
        let analysis = analysed(copy);
        let speaker = analysis.speaker(&analysis.quotes[0]).expect("a speaker");
        (speaker.role.clone().unwrap_or_default(), speaker.affiliation.clone().unwrap_or_default())
    };
    let is = |role: &str, body: &str| (role.to_string(), body.to_string());
    let policy = "“It is late,” said Ida Lund, vice president for bread and cake policy at the Larn Institute.";
    assert_eq!(said(policy), is("vice president for bread and cake policy", "Larn Institute"));
    assert_eq!(said("“It is late,” said Ida Lund, the Courier's deputy editor."), is("deputy editor", "Courier"));
    assert_eq!(said("A small number of bakers said it was “late.”"), is("bakers", ""));
    assert_eq!(said("A poster painted by the crew says it is “late.”").0, "poster");
    assert_eq!(said("Justice Ida Lund, a friend of the pilots' guild, said it was “late.”"), is("", ""));
    assert_eq!(said("Senator Ida Lund, a critic of the plan, said it was “late.”").0, "Senator");
}

#[test]
fn a_description_of_another_says_nothing_of_who_has_spoken() {
    let copy = "Wendt met a reporter.\n“No,” Wendt said.\nThe Norland trader who had served as his link, Ofer Bly, left.\n\
                “No,” Wendt said.";
    assert_eq!(role(copy), None);
    let paper = "Lanternweek posted it.\nLanternweek has caused a stir before.\nThe former governor called it “late.”";
    assert_eq!(last(paper), "The former governor");
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
fn an_office_is_told_by_the_noun_before_it() {
    let copy = "Police chief Karl Wendt said it was “late.”\nThe fire chief said it was “dry.”";
    assert_eq!(speakers(copy), ["Police chief Karl Wendt", "The fire chief"]);
    let same = "Police chief Karl Wendt said it was “late.”\nThe police chief said it was “dry.”";
    assert_eq!(last(same), "Police chief Karl Wendt");
    let bare = "Police chief Karl Wendt said it was “late.”\nThe chief said it was “dry.”";
    assert_eq!(last(bare), "Police chief Karl Wendt");
}

#[test]
fn a_clause_inside_an_apposition_keeps_its_verb() {
    let copy = "Lund, a man Orr knows well, opened the pier, but said it was “late.”";
    assert_eq!(last(copy), "Lund");
    assert_eq!(last(&copy.replace(", a man", " — a man").replace("well,", "well —")), "Lund");
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
fn names_of_things_and_words_of_a_question_are_nobodys() {
    let scheme = "Wendt said the town has yet to pay for a scheme known as the “fare fix.”";
    assert_eq!(speakers(scheme), ["Wendt", "-"]);
    let asked = "Asked if the toll was a “last straw” for carters, Wendt said they are talking.";
    assert_eq!(speakers(asked), ["-", "Wendt"]);
    let six = "Welsh tenants like it, Wendt said.\nThe shed was built by six tenants who said it was “dry.”";
    assert_eq!(last(six), "six tenants");
}

#[test]
fn a_given_name_is_that_of_whoever_spoke_under_both_names() {
    let of = "Greta Holm of Radio Larn said the pier is late.\n“It is shut,” Greta said.";
    assert_eq!(speakers(of), ["Greta Holm", "Greta Holm"]);
    assert_eq!(last("Radio Larn's Greta Holm says the pier is late.\n“It is shut,” Greta adds."), "Greta Holm");
    assert_eq!(last("The train stops in Greta Holm.\n“It is shut,” Greta said."), "Greta");
}

#[test]
fn a_body_named_for_a_judge_is_nobody() {
    let copy = "Karl Holm turned it down, and it went to the Justice Office. He said the paper was late.";
    assert_eq!(last(copy), "Karl Holm");
    assert_eq!(last(&copy.replace("the Justice Office", "the Norland Justice Department")), "Karl Holm");
    assert_eq!(
        last("The pier was shut by Justice Office, a sailor once. He said the paper was late."),
        "Justice Office"
    );
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
fn whose_aide_somebody_is_counts_as_mentioned() {
    let copy = "The guild met Chuck Holm, Mayor Wendt's nephew.\nOrr wrote to the Larn mayor.\n\
                When they had left, the mayor said it was “late.”";
    assert_eq!(last(copy), "Mayor Wendt");
    assert_eq!(last(&copy.replace("Mayor Wendt's nephew", "a nephew of his")), "the Larn mayor");
    let short = "The guild met Chuck Holm, Governor Karl Wendt's aide.\nWendt said it was “late.”";
    assert_eq!(last(short), "Governor Karl Wendt");
}

#[test]
fn a_body_may_be_named_for_a_series() {
    let copy = "The Ministry of Ports, Roads and Trams said the pier is shut. They said it would open in May.";
    let whole = "The Ministry of Ports, Roads and Trams";
    assert_eq!(speakers(copy), [whole, whole]);
    assert_eq!(last(&copy.replace("Roads and", "Roads, Mills, and")), "The Ministry of Ports, Roads, Mills, and Trams");
    let it = "The Bureau of Mines, Quarries and Pits shut the pier. It said the pier was “wet.”";
    assert_eq!(last(it), "The Bureau of Mines, Quarries and Pits");
    let place = "The Council of Norland met. Norland said the pier was “wet.”";
    assert_eq!(last(place), "Norland");
    let beside = "The Ministry of Ports, a body without a head, said the pier is shut.";
    assert_eq!(last(beside), "The Ministry of Ports");
}

#[test]
fn what_kind_of_body_it_is_stands_before_its_name() {
    let told = "Ratings agency Kestrel said on Monday that the pier was sound.\n\
                Power company Northlink said it was late.\nKestrel said it was “sorry”.";
    assert_eq!(speakers(told), ["Kestrel", "Northlink", "Kestrel"]);
    let analysis = analysed("Shipping company Orsa said it was late.");
    assert!(!analysis.speaker(&analysis.quotes[0]).expect("a speaker").anonymous);
    let unnamed = analysed("A shipping company said it was late.");
    assert!(unnamed.speaker(&unnamed.quotes[0]).is_none_or(|speaker| speaker.proper.is_none()));
    assert_eq!(last("Harbour board member Vane said it was late."), "Harbour board member Vane");
}

#[test]
fn who_replies_is_not_the_one_who_asked() {
    let why = "Tobias Ames gave evidence on Friday. Ida Lund, counsel to the board, asked why he had left.\n\
               “I was tired,” he replied.";
    assert_eq!(last(why), "Tobias Ames");
    let her = "Ida Lund spoke on Friday. Tobias Ames asked her when. “In May,” she answered.";
    assert_eq!(last(her), "Ida Lund");
    // Who was asked answers, and who asks may go on.
    let was = "Ida Lund wrote to Tobias Ames on Friday. Ames was asked, “Why?” He answered, “I was tired.”";
    assert_eq!(last(was), "Tobias Ames");
    let goes_on = "Tobias Ames spoke on Friday. Karl Wendt asked why it was late. “It always is,” he said.";
    assert_ne!(last(goes_on), "Tobias Ames");
}

#[test]
fn a_name_behind_a_role_may_have_a_trade_before_it() {
    assert_eq!(
        last("The Tide Office’s senior forecaster, Karl Vane, said it was late. “It is,” he said."),
        "Karl Vane"
    );
    assert_eq!(last("Her dance partner, Norland heart-throb Tobias Ames, said it was “over”."), "Tobias Ames");
    assert_eq!(last("His boss, retired banker Ida Lund, said it was “over”."), "Ida Lund");
    assert_eq!(last("His wife, longtime harbour aide Ida Lund, said it was “over”."), "Ida Lund");
    // A friend of hers is another.
    assert_ne!(last("His boss, a friend of Ida Lund, said it was “over”."), "Ida Lund");
    assert_ne!(last("His boss, joined by Ida Lund, said it was “over”."), "Ida Lund");
}

#[test]
fn a_company_is_not_its_statement() {
    let ferry = "A short company statement said the boats were safe. The company said it was “sorry”.";
    assert_eq!(speakers(ferry), ["A short company statement", "The company"]);
    let study = "A harbour board study said the pier was safe. The study said it was “quite safe”.";
    assert_eq!(speakers(study), ["A harbour board study", "A harbour board study"]);
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
fn a_player_is_taken_up_by_where_he_plays() {
    let bowler = "Tobias Ames took four wickets on Friday. Ames said he was tired. “It was hot,” the seamer said.";
    assert_eq!(last(bowler), "Tobias Ames");
    let two = "The full-back Karl Wendt met Tobias Ames on Friday. “It was hot,” the full-back said.";
    assert_eq!(last(two), "full-back Karl Wendt");
    let club = "Tobias Ames scored for Larn on Friday. Karl Wendt scored, too. “It was hot,” a full-back said.";
    assert_eq!(last(club), "a full-back");
}

#[test]
fn a_spokesman_may_go_by_a_name() {
    let posted = "The guild denied it. In a message posted on Quaygram, its spokesman, who goes by the name Tobias Ames, \
                  said the pier was “late”.";
    assert_eq!(last(posted), "Tobias Ames");
    assert_eq!(last("Its spokesman, who is known as Karl Wendt, said it was “late”."), "Karl Wendt");
    assert_eq!(last("Its spokesman, who was praised by Karl Wendt, said it was “late”."), "Its spokesman");
}

#[test]
fn a_role_whose_name_follows_is_nobody_told_before() {
    let captain = "“It was cold,” said Ida Lund on the quay. Lund was late.\n\
                   The captain, identified by the board as Karl Wendt, left first. “I rang,” said Lund.";
    assert_eq!(role(captain), None);
    let same = "“It was cold,” said Ida Lund on the quay. Lund was late.\nThe captain left first. “I rang,” said Lund.";
    assert_eq!(role(same).as_deref(), Some("captain"));
}

#[test]
fn a_particle_joined_to_a_name_is_part_of_it_beside_an_office() {
    let copy = "A spokesman for the port, Karim al-Wendt, said the pier was lost.\n“It is gone,” Mr. al-Wendt said.";
    assert_eq!(speakers(copy), ["Karim al-Wendt", "Karim al-Wendt"]);
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
fn the_members_speak_and_not_their_wrath() {
    let members = "The gift drew the wrath of several members of the Larn council, who called it “a bribe”.";
    assert_eq!(last(members), "several members of the Larn council");
    let clerk = "Orr saw a photo of the clerk of the Larn council, who called it “a theft”.";
    assert_eq!(last(clerk), "the clerk of the Larn council");
    let wife = "Orr met the wife of the clerk of the Larn council, who called it “a loan”.";
    assert_eq!(last(wife), "the wife of the clerk of the Larn council");
}

#[test]
fn no_people_are_which() {
    assert_eq!(last("The fair drew workers of Larn Paper, which said it was late."), "Larn Paper");
    assert_eq!(last("The fair drew workers of Larn Paper, who said it was late."), "workers of Larn Paper");
    assert_eq!(last("The fair drew a group of carters, which said it was late."), "a group of carters");
}

#[test]
fn a_role_word_before_jr_is_a_surname() {
    let king = "“The pier is old,” said Karl King Jr., a pilot.\n“It must go,” Mr. King said.";
    assert_eq!(last(king), "Karl King Jr.");
    let mayor = "“The pier is old,” said Mayor Karl Wendt Jr., a pilot.\n“It must go,” the mayor said.";
    assert_eq!(last(mayor), "Mayor Karl Wendt Jr.");
}

#[test]
fn outside_groups_are_whole_behind_and() {
    assert_eq!(last("Nurses and outside groups said it was “late”."), "Nurses and outside groups");
    assert_eq!(last("Nurses outside Osterby said it was “late”."), "Nurses outside Osterby");
}

#[test]
fn a_day_is_no_first_name() {
    assert_eq!(last("On Monday Ames left. “I am late,” Ames said. “It is dark,” he said."), "Ames");
    assert_eq!(last("A post on Monday Quay said it was late. “I am late,” Monday Quay said."), "Monday Quay");
}

#[test]
fn a_deputy_is_not_whose_office_is_told_without_the_rank() {
    let deputy = "“All went well,” Larn’s deputy fire chief Tobias Ames said.\nLarn’s fire chief said it was “set”.";
    assert_eq!(last(deputy), "Larn’s fire chief");
    let same = "“All went well,” Larn’s fire chief Tobias Ames said.\nLarn’s fire chief said it was “set”.";
    assert_eq!(last(same), "Larn’s fire chief Tobias Ames");
}

#[test]
fn a_body_is_not_its_garden() {
    let house = "“It is dry,” Karl Wendt said in the Guild House Rose Garden.\nThe Guild House said it was “paid for”.";
    assert_eq!(last(house), "The Guild House");
    let of = "“It is dry,” the Larn Pilots Guild said.\nThe Pilots Guild said it was “paid for”.";
    assert_eq!(last(of), "Larn Pilots Guild");
}

#[test]
fn what_stands_beside_a_name_says_that_it_is_a_body() {
    let it = "Open Quay, a wider movement, said the pier was old. It said it would “go on”.";
    assert_eq!(speakers(it), ["Open Quay", "Open Quay"]);
    let first = "Quaywatch, a small environmental group, wrote to nine towns on Friday.\nThe group said they “slept”.";
    assert_eq!(last(first), "Quaywatch");
    let he = "Bright Quay, a small charity, met Karl Wendt. He said it was “late”.";
    assert_eq!(last(he), "Karl Wendt");
    let person = "Robin Lund, a force in the guild, met the board. She said it was “late”.";
    assert_eq!(last(person), "Robin Lund");
}

#[test]
fn what_is_counted_is_no_body() {
    let firm = "Worldwide, 300 K90s are at sea, according to Quayline. The firm said they were “quick”.";
    assert_eq!(last(firm), "Quayline");
}

#[test]
fn who_opens_the_story_by_an_office_is_named_right_behind() {
    let clerk = "A county clerk says it is “late”.\nLarn County Clerk Ida Lund left.";
    assert_eq!(last(clerk), "Larn County Clerk Ida Lund");
    let senator = "A coast senator said on Sunday it was “late”.\nSen. Karl Wendt wants a pier.";
    assert_eq!(last(senator), "Sen. Karl Wendt");
    let judge = "A judge in Osterby ruled that it is “late”.\nLarn Court Judge Karl Wendt wrote.";
    assert_eq!(last(judge), "Larn Court Judge Karl Wendt");
    let two = "A county clerk says it is “late”.\nLarn County Clerk Ida Lund met Tarn County Clerk Karl Wendt.";
    assert_eq!(last(two), "A county clerk");
    let resident = "A resident says it is “late”.\nIda Lund, a resident, left. Resident Ida Lund was cold.";
    assert_eq!(last(resident), "A resident");
    let withheld = "A spokesman says it is “late”.\nGuild Spokesman Karl Wendt left.";
    assert_eq!(last(withheld), "A spokesman");
    let known = "Larn County Clerk Ida Lund left.\nShe rang. Lund wept.\nShe rang.\nA county clerk says it is “late”.";
    assert_eq!(last(known), "A county clerk");
}

#[test]
fn who_behind_a_party_is_the_one_named_last() {
    let tag = "“I left it,” Lund said under questioning by Ida Orr (R-Ohio), who said the pier was old.";
    assert_eq!(last(tag), "Ida Orr");
}

#[test]
fn a_preposition_in_the_name_of_a_body_parts_nobody_from_it() {
    let council = "Council on Quay Affairs president Ida Orr said it was “late”. “It is old,” Orr said.";
    assert_eq!(speakers(council), ["Council on Quay Affairs president Ida Orr"; 2]);
    assert_eq!(role(council).as_deref(), Some("president"));
    let centers = "Centers for Fish and Tides spokesman Karl Wendt said it was “late”.\n“It is old,” Mr. Wendt said.";
    assert_eq!(speakers(centers), ["Centers for Fish and Tides spokesman Karl Wendt"; 2]);
    let law = "The board met University of Larn law professor Ida Orr. “It is old,” Orr said.";
    assert_eq!(last(law), "University of Larn law professor Ida Orr");
    let place = "Support in Osterby for Larn Mayor Ida Orr fell. “It is old,” Orr said.";
    assert_eq!(last(place), "Larn Mayor Ida Orr");
    assert_eq!(last("The Guild of Pilots said it was “late”."), "Guild of Pilots");
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
fn a_rank_in_short_stands_before_its_name() {
    let brig = "“It is lost,” said Brig. Gen. Karl Wendt.\n“It was lost in May,” Gen. Wendt said.";
    assert_eq!(speakers(brig), ["Brig. Gen. Karl Wendt", "Brig. Gen. Karl Wendt"]);
    assert_eq!(last("“It is lost,” Cdre. Ida Orr said."), "Cdre. Ida Orr");
    // In small letters it is a place, and ends the sentence.
    assert_eq!(last("The sailor slept in the brig. Ida Orr said he was “tired”."), "Ida Orr");
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
fn an_agent_in_charge_and_a_place_in_brackets_keep_the_name_behind() {
    let charge = "FBI Special Agent in Charge Ida Orr said it was “late”.\n“It is lost,” Orr said.";
    assert_eq!(speakers(charge), ["FBI Special Agent in Charge Ida Orr"; 2]);
    let met = "Karl Wendt met Poet in Residence Ida Orr.\n“It is lost,” Orr said.";
    assert_eq!(last(met), "Poet in Residence Ida Orr");
    assert_eq!(last("Courier editor in chief Ida Orr said it was “late”."), "Courier editor in chief Ida Orr");
    let home = "Tarn County (Wash.) Sheriff Ida Orr said it was “late”.\n“It is lost,” Orr said.";
    assert_eq!(speakers(home), ["Sheriff Ida Orr"; 2]);
    // A place, and a party.
    assert_eq!(last("The clerk in North Larn Bay said it was “late”."), "The clerk in North Larn Bay");
    assert_eq!(last("Rep. Ida Orr (D-Wash.) said it was “late”."), "Rep. Ida Orr");
}

#[test]
fn what_describes_a_name_is_no_part_of_it() {
    let ruled = "Norland said the port was “shut”. Dockers fear a Tarn-dominated Norland.";
    assert_eq!(last(ruled), "Norland");
    assert_eq!(last("Larn-based Quay Foods said it was “late”."), "Quay Foods");
    assert_eq!(last("Park Jae-in said it was “late”."), "Park Jae-in");
}

#[test]
fn the_words_of_a_place_or_a_surname_are_no_title() {
    let dame = "Notre Dame Law Professor Karl Wendt called it “late”.\n“It is lost,” Mr. Wendt said.";
    assert_eq!(speakers(dame), ["Notre Dame Law Professor Karl Wendt"; 2]);
    let county = "Ida Orr rang. King County Sheriff Kim Lund called it “late”. Ms. Lund said it was “lost”.";
    assert_eq!(last(county), "King County Sheriff Kim Lund");
    // Of hers it is one.
    let lady = "Lady Kim Lund called it “late”. Mr. Lund said it was “lost”.";
    assert_eq!(last(lady), "Mr. Lund");
    assert_eq!(role("Carla Del Monte called it “late”."), None);
    assert_eq!(role("Del. Carla Orr called it “late”.").as_deref(), Some("Del."));
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
fn who_was_told_is_not_the_one_who_goes_on() {
    let told = "“It is late,” one villager told Karl Wendt.\nHe said it was “lost”.";
    assert_eq!(last(told), "one villager");
    // Who was asked answers.
    let asked = "Ida Orr, a clerk, asked Karl Wendt if it was late.\nHe said it was “lost”.";
    assert_eq!(last(asked), "Karl Wendt");
}

#[test]
fn who_hailed_it_is_rather_meant_than_who_spoke_before() {
    let hailed = |by: &str| {
        format!("“It is lost,” Karl Wendt said.\nThe ruling was hailed by Kim Lund{by}.\n“It is late,” he said.")
    };
    assert_eq!(last(&hailed("")), "Kim Lund or Karl Wendt");
    assert_eq!(last(&hailed(", a clerk")), "Kim Lund");
    let built = "“It is lost,” Karl Wendt said.\nThe pier was built by Quay Foods.\n“It is late,” he said.";
    assert_eq!(last(built), "Karl Wendt");
}

#[test]
fn what_has_an_article_and_has_spoken_is_it() {
    assert_eq!(last("The pier is late, the Green Crescent said. It said the pier was “lost”."), "Green Crescent");
    assert_eq!(last("Karl Wendt said the pier was late. It said the pier was “lost”."), "-");
}

#[test]
fn a_director_or_a_chief_is_not_the_spokesman() {
    let museum = "Museum spokesman Karl Wendt said it was “late”.\nThe museum’s director said it was “lost”.";
    assert_eq!(last(museum), "The museum’s director");
    let army = "Larn Army spokesman Karl Wendt said it was “late”.\nThe Larn Army’s chief of staff said it was “lost”.";
    assert_eq!(last(army), "The Larn Army’s chief of staff");
    let police = "Police spokesman Karl Wendt said it was “late”.\nThe police chief said it was “lost”.";
    assert_eq!(last(police), "The police chief");
    // Of whom the story has said so, it is.
    let chief = "Larn police chief Karl Wendt said it was “late”.\nThe police chief said it was “lost”.";
    assert_eq!(last(chief), "Larn police chief Karl Wendt");
    let held = "A spokesman for the U.N. Secretary-General Kim Orr said it was “late”.\nPilot Karl Lund said it was \
                “wet”.\nThe U.N. secretary-general said it was “lost”.";
    assert_eq!(last(held), "U.N. Secretary-General Kim Orr");
}

#[test]
fn lawmakers_are_not_the_mayor_and_some_lawmakers() {
    let bare = "Lawmakers said it was “late”.\nThe mayor and some lawmakers said it was “lost”.";
    assert_eq!(speakers(bare), ["Lawmakers", "The mayor and some lawmakers"]);
    let again = "The mayor and some lawmakers said it was “lost”.\nThe mayor and the lawmakers said it was “late”.";
    assert_eq!(speakers(again), ["The mayor and some lawmakers"; 2]);
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
fn the_clerk_behind_a_name_is_whose_name_it_is() {
    let sought = "Guards are seeking Karl Wendt, the former clerk who says it was “late”.";
    assert_eq!(last(sought), "Karl Wendt");
    let apart = "The board met Ida Orr.\nThe former clerk who says it was “late” was ill.";
    assert_eq!(last(apart), "The former clerk");
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
fn hers_may_be_anothers_than_the_owners_before_it() {
    let crew = "On Friday, Captain Kim Lund closed the pier.\nRobin Orr, a retired diver, said Vane saved the reef. \
                “It was deep,” he said.\nOrr’s crew became part of her museum.";
    assert_eq!(speakers(crew).last(), Some(&"Robin Orr".to_string()));
    // What she herself does tells it.
    let own = "Robin Orr left her house.\nRobin Orr sold her house.\nKim Lund met Robin Orr.\n“It is late,” she said.";
    assert_eq!(last(own), "Robin Orr or Kim Lund");
}

#[test]
fn the_source_is_the_official_who_has_just_told() {
    let told = "A Norland official told the Courier it was “late”.\n“It is lost,” according to the source.";
    assert_eq!(speakers(told), ["A Norland official"; 2]);
    let own = "A source said it was “late”.\nAn official said it was “wet”.\nThe source said it was “old”.";
    assert_eq!(last(own), "A source");
    let silent = "An official left.\nThe source said it was “old”.";
    assert_eq!(last(silent), "The source");
    let many = "Norland officials said it was “late”.\nThe source said it was “old”.";
    assert_eq!(last(many), "The source");
}

#[test]
fn an_authority_with_a_name_is_a_body() {
    let analysis = analysed("The Port Authority said it was “late”. The Larn authority said it was “wet”.");
    let unnamed: Vec<bool> = analysis.speakers.iter().map(|s| s.anonymous).collect();
    assert_eq!(unnamed, [false, true]);
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
fn the_company_is_whom_its_spokesman_speaks_for() {
    let lead = |who: &str, noun: &str| last(&format!("{who} said it was “late”.\nThe {noun} said it was “lost”."));
    assert_eq!(lead("NPA spokesman Karl Orr", "group"), "NPA");
    assert_eq!(lead("Quay Foods spokesman Karl Orr", "company"), "Quay Foods");
    assert_eq!(lead("Karl Orr, a spokesman for the Larn Police Department,", "department"), "Larn Police Department");
    assert_eq!(lead("Ida Orr, chair of the Tarn Roads Committee,", "committee"), "Tarn Roads Committee");
    // What isn't one, or is another kind; nobody speaks for it; it has an owner.
    assert_eq!(lead("White House spokesman Karl Orr", "company"), "The company");
    assert_eq!(lead("Larn Council spokesman Karl Orr", "company"), "The company");
    assert_eq!(lead("Quay Foods founder Karl Orr", "company"), "The company");
    let his = "NPA spokesman Karl Orr said it was “late”. He praised it.\nIt was wet, his group said.";
    assert_eq!(last(his), "his group");
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
fn an_office_that_ends_in_man_may_be_a_womans() {
    let chair =
        "Chairman Ida Lund left.\nKarl Orr said it was wet.\nLund said it was late. “It has doubled,” she said.";
    assert_eq!(last(chair), "Chairman Ida Lund");
    let lawman = "Lawman Kim Lund met Ida Orr. “It has doubled,” she said.";
    assert_eq!(last(lawman), "Ida Orr");
}

#[test]
fn a_body_is_named_with_what_it_is_of() {
    assert_eq!(last("The Office of Public Works closed. The agency said it was late."), "The Office of Public Works");
    assert_eq!(last("The Council of North Larn met. North Larn said it was late."), "North Larn");
}

#[test]
fn who_speaks_with_others_is_not_who_speaks_alone() {
    assert_eq!(last("Orr, Lund and others said it was late."), "Orr, Lund and others");
    assert_eq!(last("Ida Orr, Karl Lund and other sailors said it was late."), "Ida Orr, Karl Lund and other sailors");
    assert_eq!(last("Ida Orr, a cook and sailor, said it was late."), "Ida Orr");
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
fn whoever_refuses_was_asked() {
    let asked = "Karl Wendt spoke of it. Tobias Ames asked him to step down";
    assert_eq!(last(&format!("{asked}, but he refused to do so.")), "Karl Wendt");
    assert_eq!(last(&format!("{asked}. He declined to say why.")), "Karl Wendt");
    assert_eq!(last("Tobias Ames asked for time. He declined to say why."), "Tobias Ames");
}

#[test]
fn whoever_refuses_was_asked_though_only_a_last_name_is_printed() {
    assert_eq!(last("Ames asked Cole to step down, but he refused to go."), "Cole");
    assert_eq!(last("Tobias Ames told Cole to step down, but he refused to go."), "Cole");
    assert_eq!(last("Mayor Ames ordered Karl Cole to leave, but he refused to go."), "Karl Cole");
    // The sentence behind leaves it open.
    assert_eq!(last("Tobias Ames asked Cole to step down. He refused to go."), "Cole or Tobias Ames");
    assert_eq!(last("Tobias Ames asked Cole why it was late. He said it was lost."), "Cole or Tobias Ames");
    // A body is no "he", and whoever told somebody may as well be who says no more of it.
    assert_eq!(last("Tobias Ames asked the Port Board to step down, but he refused to go."), "Tobias Ames");
    assert_eq!(last("Tobias Ames told Cole to step down, but he refused to say why."), "Tobias Ames");
    assert_eq!(last("Ida Lund lives in Cole. Tobias Ames told Cole it was late. He refused to go."), "Tobias Ames");
}

#[test]
fn what_stands_in_small_letters_before_one_name_is_no_part_of_it() {
    assert_eq!(last("Ida Orr left. The pier was lost, hence Orr called it “late.”"), "Ida Orr");
    assert_eq!(last("Ida Orr left. It is true that everything Orr says is true."), "Ida Orr");
    assert_eq!(last("Juan de Orr left. Mr. de Orr said it was late."), "Juan de Orr");
}

#[test]
fn who_was_made_to_say_it_is_not_who_goes_on() {
    let forced = "Senator Ida Cole led the hearing. The senator forced Robin Lund to admit that it was late.";
    assert_eq!(last(forced), "Robin Lund");
    assert_eq!(last(&format!("{forced} “It is a shame,” she said.")), "Senator Ida Cole");
    assert_eq!(last(&forced.replace("forced Robin Lund to", "heard Robin Lund")), "Robin Lund");
    // Nobody forces herself by another word.
    assert_eq!(last("Ida Cole left. Ida Cole forced her to say that it was late."), "-");
    assert_eq!(last("Ida Cole left. It rained, which forced her to say that it was late."), "Ida Cole");
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
    assert_eq!(last("The singer and dancer Ida Orr said it was late."), "singer and dancer Ida Orr");
    assert_eq!(last("Founder and President Ida Orr said it was late."), "Founder and President Ida Orr");
    let member = "Larn Board and Council member Ida Orr said it was late.";
    assert_eq!(last(member), "Larn Board and Council member Ida Orr");
}

#[test]
fn an_office_with_a_capital_has_a_holder() {
    let last_name = |office: &str| last(&format!("{office}, said it was late.\n“It is lost,” Ames said."));
    assert_eq!(last_name("The Governor of Larn, Tobias Ames"), "Tobias Ames");
    assert_eq!(last_name("The Commissioner for Finance, Mr. Tobias Ames"), "Mr. Tobias Ames");
    assert_eq!(last_name("Wendt's coach, the former Harbour Cup player Tobias Ames"), "Tobias Ames");
}

#[test]
fn what_leads_to_a_name_is_no_part_of_it() {
    let born = "Born Tobias Ames in Larn, the singer left school at 15.\nAmes said it was late.";
    assert_eq!(last(born), "Tobias Ames");
    assert_eq!(last("Brothers Tim and Karl Wendt run the mill.\n“It is old,” said Tim."), "Tim");
}

#[test]
fn her_office_is_no_other_office() {
    let tax = "The tax office said the rate would rise.\nIda Lund has resigned as mayor. Her office said she was ill.";
    assert_eq!(last(tax), "Her office");
    let campaign = "The Ames campaign said it was late. Tobias Ames left, and his campaign said it was lost.";
    assert_eq!(last(campaign), "The Ames campaign");
}

/// Tobias Ames has spoken when the next paragraph begins.
fn after_ames(copy: &str) -> String {
    last(&format!("Tobias Ames left. “It is late,” he said.\n{copy}"))
}

#[test]
fn a_clause_that_opens_the_sentence_leaves_its_subject_to_the_next() {
    assert_eq!(after_ames("Asked if he was cold, Karl Wendt shrugged. “I like it,” he said."), "Karl Wendt");
    assert_eq!(after_ames("When asked if he was cold, Karl Wendt shrugged. “I like it,” he said."), "Karl Wendt");
    assert_eq!(after_ames("When he came in, Karl Wendt shrugged. “I like it,” he said."), "Karl Wendt");
    let minister = "Asked if he was cold, finance minister Karl Wendt shrugged. “I like it,” he said.";
    assert_eq!(after_ames(minister), "finance minister Karl Wendt");
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
fn what_a_name_is_of_is_a_place() {
    assert_eq!(last("The Lunds of Tarn Falls were poor. “I mend one boat a day,” he said."), "-");
    assert_eq!(last("Footage of Karl Wendt was shown. “I mend one boat a day,” he said."), "Karl Wendt");
}

#[test]
fn every_teacher_is_nobody() {
    assert_eq!(last("Every teacher has a word. The teacher said that it was late."), "The teacher");
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
fn whom_the_copy_itself_asks_about_may_not_be_who_answers() {
    let author = "Ida Lund is the author of the Captain Orr books. Why is Captain Orr so popular? “Luck,” she says.";
    assert_eq!(last(author), "Captain Orr or Ida Lund");
}

#[test]
fn who_was_told_by_another_goes_on() {
    let told = "Ida Lund was told by a nurse that it was late. “I’d like to go,” she replied.";
    assert_eq!(last(told), "Ida Lund");
    assert_eq!(last("A nurse told Ida Lund that it was late. “I’d like to go,” she replied."), "Ida Lund");
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
fn a_lawyer_for_a_man_may_be_a_woman() {
    assert_eq!(last("A lawyer for Mr. Wendt, Ida Orr, left. “It is late,” she said."), "Ida Orr");
    assert_eq!(last("A friend of Mrs. Lund, Karl Orr, left. “It is late,” he said."), "Karl Orr");
}

#[test]
fn letters_for_an_office_are_somebody() {
    let told = "Dr Ida Vane said her agency was watching.\nThe MP said she was glad. “Let him write to me,” she said.";
    assert_eq!(last(told), "The MP");
    let again = "MEC Ida Vane opened the hall. “It is late,” said the MEC.";
    assert_eq!(last(again), "MEC Ida Vane");
    // An hour is none.
    assert_eq!(last("Ida Lund left at 5 PM. “It is late,” she said."), "Ida Lund");
}

#[test]
fn who_belongs_to_a_party_in_the_plural_is_somebody() {
    let copy =
        "“It is late,” Ida Lund told the council.\nThe Pilots’ Kim Vane said her party was glad. “We hold,” she said.";
    assert_eq!(speakers(copy), ["Ida Lund", "Kim Vane", "Kim Vane"]);
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
fn an_office_of_or_for_something_stands_before_its_holder() {
    let leader = "Opposition Leader Ida Lund says the budget is bad.\nMP for Rio Tarn Karl Ames told the House it was \
                  “bad”. “Very bad,” he added.";
    assert_eq!(speakers(leader)[1..], ["MP for Rio Tarn Karl Ames", "MP for Rio Tarn Karl Ames"]);
    for title in ["Member of Parliament", "Head of Sport", "Minister for Health", "Director-General for Health"] {
        let name = format!("{title} Ida Vane");
        assert_eq!(last(&format!("{name} said it was late.")), name);
    }
    assert_eq!(last("Counsel for the company, Ida Vane, said it was late."), "Ida Vane");
    assert_eq!(
        last("Transport Director (Traffic) Ida Vane said it was late."),
        "Transport Director (Traffic) Ida Vane"
    );
    let state = "State Minister for Ports Dr Ida Vane came.\n“It is late,” the state minister said.";
    assert_eq!(last(state), "State Minister for Ports Dr Ida Vane");
    // Somebody else speaks for her.
    assert_ne!(last("Spokesman for Mayor Ida Vane said it was late."), "Ida Vane");
}

#[test]
fn two_offices_before_a_name_are_those_of_one() {
    let chair = "Chairman and chief executive Ida Lund said the deal was signed.\n“We are glad,” she said.";
    assert_eq!(speakers(chair), ["Chairman and chief executive Ida Lund"; 2]);
    let deputy = "Deputy PM and Foreign Minister Ida Lund spoke of peace. She said: “It is late.”";
    assert_eq!(last(deputy), "Deputy PM and Foreign Minister Ida Lund");
}

#[test]
fn who_stands_beside_an_office_or_a_kinship_is_named() {
    let office = "Karl Ames said: “The school is ash.”\nThe State Chairman of the Congress, Ida Lund, also spoke. \
                  “We go on,” she added.";
    assert_eq!(speakers(office), ["Karl Ames", "Ida Lund"]);
    let of =
        "Karl Ames said: “The school is ash.”\nThe Director of Ports, Ida Lund, also spoke. “We go on,” she added.";
    assert_eq!(last(of), "Ida Lund");
    let trade = "Her neighbour, retired farmer Karl Ames, 71, was calm.\n“Three meetings,” he said.";
    assert_eq!(last(trade), "Karl Ames");
    let age = "His daughter, Ida (17), said she was well.\n“It is October,” she said.";
    assert_eq!(speakers(age), ["Ida", "Ida"]);
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
fn the_official_is_whom_the_copy_has_named_since() {
    let named = "The senior diplomat said there were no terms.\nSpokesman Karl Ames said the mayor knew. “He knows,” the \
                 official said.";
    assert_eq!(last(named), "Spokesman Karl Ames");
    let unnamed =
        "Spokesman Karl Ames said the mayor knew.\nA diplomat said there were no terms. “None,” the official said.";
    assert_ne!(last(unnamed), "Spokesman Karl Ames");
}

#[test]
fn letters_behind_the_are_an_office_of_the_story() {
    let office = "Deputy Harbour Prosecutor Ida Vane opened the case.\n“It is late,” the DHP said.";
    assert_eq!(last(office), "Deputy Harbour Prosecutor Ida Vane");
    let other = "Deputy Harbour Prosecutor Ida Vane opened the case.\n“It is late,” the NPA said.";
    assert_eq!(last(other), "NPA");
    let two = "Chief Harbour Officer Ida Vane met Chief Hotel Officer Karl Ames.\n“It is late,” the CHO said.";
    assert_eq!(last(two), "CHO");
}

#[test]
fn whom_the_words_name_says_none_of_them() {
    let pole = "“Never,” says Ida Lund.\nHe goes red. “Ida,” he says, “should stick to stamps.”";
    assert_eq!(last(pole), "-");
    assert_eq!(last("Karl Wendt left. “Ames should go,” he said."), "Karl Wendt");
}

#[test]
fn whoever_asks_first_does_not_answer() {
    assert_eq!(last("Asked by counsel if it was late, she admitted that it was."), "-");
}

#[test]
fn a_verb_that_looks_like_several_people_ends_a_name() {
    let suspects = "“We expected little,” said Ida Lund.\nKarl Ames suspects a leak. “I would bet on it,” Ames said.";
    assert_eq!(last(suspects), "Karl Ames");
}

#[test]
fn a_skipper_is_a_captain_and_an_mp_a_lawmaker() {
    let captain =
        "“We won,” said Larn captain Tom Ames.\nTarn skipper Karl Wendt lost. “So what,” the Tarn captain said.";
    assert_eq!(last(captain), "Tarn skipper Karl Wendt");
    let lawmaker =
        "“It is ours,” said Senator Ida Lund.\nMP Karl Wendt said it was late. “Ours is to weep,” said the lawmaker.";
    assert_eq!(last(lawmaker), "MP Karl Wendt");
}

#[test]
fn a_body_with_a_small_word_in_its_name_has_people_too() {
    let fire = "A fire in Tarn is out. But the Bureau of Fire’s Ida Lund says it was close. “It was close,” she said.";
    assert_eq!(speakers(fire), ["Ida Lund", "Ida Lund"]);
    let union = "The Pier and Slip Union’s Karl Wendt says it was close. “It was close,” Mr Wendt said.";
    assert_eq!(speakers(union), ["Karl Wendt", "Karl Wendt"]);
}

#[test]
fn whose_office_is_cut_to_letters_is_known_by_name() {
    let head = "The head of the Larn Dockers Union (LDU), Karl Wendt, says it was close. “It was close,” he said.";
    assert_eq!(speakers(head), ["Karl Wendt", "Karl Wendt"]);
    let place = "The head of the guild (in Larn), Karl Wendt, says it was close.";
    assert_eq!(last(place), "The head of the guild");
}

#[test]
fn a_season_is_a_last_name_and_so_is_any_word_behind_an_address() {
    let winter = "Karl Winter, from the Larn Fire Service, says it was close. “It was close,” Mr Winter said.";
    assert_eq!(speakers(winter), ["Karl Winter", "Karl Winter"]);
    assert_eq!(last("“It was close,” said Ms Day."), "Ms Day");
    assert_eq!(last("“It was close,” Ida Lund said last Winter."), "Ida Lund");
}

#[test]
fn who_shrugs_is_a_person() {
    for acts in ["Brandt shrugged.", "Brandt had her doubts.", "Brandt shook her head.", "Then Brandt slowly nods."] {
        let copy = format!("Tobias Ames wants the pier. “It will stand,” he said.\n{acts} “It is lost,” she said.");
        assert_eq!(last(&copy), "Brandt", "{acts}");
    }
    let town = "Tobias Ames waited in Osterby.\nOsterby shrugged. “It is lost,” he said.";
    assert_eq!(last(town), "Tobias Ames");
    let many = "Tobias Ames wants the pier.\nNeighbours shrugged. “It is lost,” he said.";
    assert_eq!(last(many), "Tobias Ames");
    let market = "Nordhaven shrugged off the news.\n“It is lost,” he said.";
    assert_eq!(last(market), "-");
}

#[test]
fn who_refuses_was_offered_something() {
    for offer in [
        "The board offered Brandt a new mast. She refused it.",
        "The board asked Brandt to stay, and she agreed.",
        "Brandt was offered a new mast by the board. But she has now declined.",
    ] {
        assert_eq!(last(&format!("{offer}\n“I like the old one,” she said.")), "Brandt", "{offer}");
    }
    let manager = "Karl Wendt, the manager, offered Tobias Ames a lift home. He accepted.\n“It is far,” he said.";
    assert_eq!(last(manager), "Tobias Ames");
    let himself = "Tobias Ames said Karl Wendt offered him a mast, and he accepted.\n“It is far,” he said.";
    assert_eq!(last(himself), "Tobias Ames");
    let granted = "Tobias Ames met the judge. Bail was granted. He thanked her.\n“It is far,” he said.";
    assert_eq!(last(granted), "Tobias Ames");
}

#[test]
fn what_is_run_by_somebody_is_no_person() {
    for firm in ["Orr Slips, run by Ida Lund, has nine boats.", "Orr Slips is owned by Ida Lund."] {
        assert_eq!(last(&format!("{firm}\n“We had ten,” she said.")), "Ida Lund", "{firm}");
    }
    assert_eq!(last("Ida Orr, hailed by Ida Lund, has nine boats.\n“We had ten,” she said."), "Ida Orr");
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
fn an_office_of_the_party_has_a_holder() {
    for office in ["Chief whip of the majority party", "Deputy head of the upper house", "leader of the opposition"] {
        let copy = format!("The {office} Ida Lund said it was late. “I am tired,” Ms. Lund said.");
        assert_eq!(role(&copy).as_deref(), Some(office), "{office}");
        assert_eq!(speakers(&copy)[0], speakers(&copy)[1], "{office}");
    }
}

#[test]
fn who_was_he_is_hardly_she() {
    let copy = "Ida Lund dived for 40 years. In 1958 she married Robin Vane, a surveyor.\n\
                He carried her boxes. “I married a boat,” she said.";
    assert_eq!(last(copy), "Ida Lund");
    let of = "Robin Vane spoke after Kim Orr.\nOrr was late. “He never answers,” he said of Orr.";
    assert_eq!(last(of), "Robin Vane");
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
fn an_obituary_comes_back_to_the_dead() {
    let copy = "Ida Lund, who found nine mosses, died on Monday. She was 93.\n\
                Her mother, a chemist, taught her to read. “I could say moss at two,” she once told a student.\n\
                “Mother was kind,” her daughter said. She is survived by two sons. “I have had my turn,” she told them.";
    assert_eq!(speakers(copy), ["Ida Lund", "her daughter", "Ida Lund"]);
    let alive = copy.replace("died on Monday", "won on Monday");
    assert_eq!(speakers(&alive)[0], "Her mother or Ida Lund");
}

#[test]
fn a_minister_for_one_thing_is_no_minister_for_another() {
    for (first, second) in [
        ("Finance Minister Ida Lund", "The foreign minister"),
        ("Harbour minister Ida Lund", "The prime minister"),
        ("Foreign Minister Ida Lund", "The Prime Minister"),
        ("Secretary of State Ida Lund", "The defence secretary"),
    ] {
        let copy = format!("{first} was on the quay. {second} said it was late.");
        assert_eq!(last(&copy), second, "{first}");
    }
    for (first, second) in [
        ("Finance Minister Ida Lund", "The finance minister"),
        ("Finance Minister Ida Lund", "The new minister"),
        ("Finance Minister Ida Lund", "The Norland minister"),
        ("Finance Minister Ida Lund", "The minister"),
        ("Secretary of State Ida Lund", "The secretary of state"),
    ] {
        let copy = format!("{first} was on the quay. {second} said it was late.");
        assert_eq!(last(&copy), first, "{second}");
    }
}

#[test]
fn the_absence_of_somebody_is_nobody() {
    let copy = "President Karl Wendt opened the fair. But the absence of President Jan W Vane threatened to spoil it.";
    assert_eq!(last(copy), "the absence of President Jan W Vane");
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
fn who_said_the_sentence_before_goes_on() {
    let copy = "The actor had been ill for a year, said Karl Wendt. He said the cure had gone well.";
    assert_eq!(speakers(copy), ["Karl Wendt", "Karl Wendt"]);
}

#[test]
fn who_heads_a_body_may_stand_right_behind_its_name() {
    for holder in [
        "Senior forecaster with the Larn Weather Bureau Ida Lund",
        "Head of the Harbour Board Ida Lund",
        "Chairman of the Joint Boards General Ida Lund",
    ] {
        let copy = format!("{holder} said it was close. “It was close,” Ms Lund said.");
        assert_eq!(speakers(&copy), [holder, holder]);
    }
    let head = "Head of the Harbour Board Ida Lund said it was close.";
    assert_eq!(role(head).as_deref(), Some("Head of the Harbour Board"));
    let spokesman = "A spokesman for Larn County Prosecutor Ida Lund said it was close. “It was close,” Ms Lund said.";
    assert_ne!(speakers(spokesman)[0], speakers(spokesman)[1]);
}

#[test]
fn a_minister_of_a_land_has_the_name_behind_the_comma() {
    let copy = "Norland’s Home Minister, LK Lund, said it was close. “It was close,” Mr Lund said.";
    assert_eq!(speakers(copy), ["LK Lund", "LK Lund"]);
    let union = "The Net, Line and Basket Union’s (NLBU) Karl Wendt says it was close. “It was close,” Mr Wendt said.";
    assert_eq!(speakers(union), ["Karl Wendt", "Karl Wendt"]);
}

#[test]
fn a_land_is_no_former_president() {
    let copy = "When Karl Orr was asked about his farm in Larn, Norland, the former president said it was late.";
    assert_eq!(last(copy), "Karl Orr");
    assert_eq!(last("In Larn, Norland, the former president said it was late."), "the former president");
    assert_eq!(last("Wendt, a former president, was there. “It was late,” he said."), "Wendt");
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
fn who_is_sent_somewhere_has_the_name_behind_the_place() {
    for holder in [
        "Norland Ambassador to Vint Stanis Osker",
        "Norland Ambassador to the Republic of Vint Stanis Osker",
        "Norland envoy to the UN Stanis Osker",
        "Minister for Ports and Trade Stanis Osker",
        "Ports, Roads and Housing Minister Stanis Osker",
        "Special Agent in Charge Stanis Osker",
    ] {
        assert_eq!(speakers(&format!("{holder} said it was late. “It is late,” Osker said.")), [holder, holder]);
        assert_eq!(last(&format!("Karl Lund met {holder}. “It is late,” Osker said.")), holder);
    }
    // Behind the name, another one is nobody's place.
    let aides = "The envoy to Vint Stanis Osker and aides left. “It is late,” Osker said.";
    assert_eq!(last(aides), "envoy to Vint Stanis Osker");
    let agent = "Special Agent in Charge Ida Orr";
    assert_eq!(last(&format!("The crane fell, said {agent}.")), agent);
    for nobody in ["The ambassador to the United Tarn Islands", "The ambassador to the Republic of Vint"] {
        assert_eq!(last(&format!("{nobody} said it was late.")), nobody);
    }
}

#[test]
fn an_office_may_have_two_prepositions_in_its_name() {
    for holder in [
        "President of the Republic of Vint Stanis Osker",
        "Minister of Foreign and Home Affairs of Vint Stanis Osker",
        "Chief of Staff of the Armed Forces Major General Stanis Osker",
        "Ambassador of Norland to Vint Stanis B. Osker",
        "Deputy Chairman of the State Council of Vint Stanis Osker",
    ] {
        assert_eq!(speakers(&format!("{holder} said it was late. “It is late,” Osker said.")), [holder, holder]);
        assert_eq!(last(&format!("Karl Lund met {holder}. “It is late,” Osker said.")), holder);
    }
    let two = "Karl Lund met Minister of Ports of Vint Ida Orr and Chairman of the Union Stanis Osker. “No,” Orr said.";
    assert_eq!(last(two), "Minister of Ports of Vint Ida Orr");
    for nobody in ["The President of the Republic of East Vint", "The Speaker of the House of the United Tarn Islands"]
    {
        assert_eq!(last(&format!("{nobody} said it was late.")), nobody);
    }
}

#[test]
fn a_name_beside_an_office_that_is_of_something_is_the_holders() {
    for office in ["Foreign Minister of Vint", "Prime Minister of Vint", "Secretary General of the Union"] {
        let copy = format!("{office}, Stanis Osker, said it was late. “It is late,” Osker said.");
        assert_eq!(speakers(&copy), ["Stanis Osker"; 2]);
    }
}

#[test]
fn a_title_is_shown_whole() {
    for titled in [
        "White House press secretary Stanis Osker",
        "Quay communications director Stanis Osker",
        "Trade and Energy Committee Chairman Stanis Osker",
        "Energy, Trade and Sport Minister Stanis Osker",
        "First lady Ida Osker",
    ] {
        assert_eq!(last(&format!("{titled} was there. “It is late,” Osker said.")), titled);
    }
    for titled in
        ["state Sen. Ida Osker", "former state Rep. Ida Osker", "retired Sheriff Ida Osker", "first lady Ida Osker"]
    {
        assert_eq!(last(&format!("On Monday {titled} left. “It is late,” Osker said.")), titled);
    }
    for titled in ["former Gov. Ida Osker", "former Tarn County Sheriff Ida Osker", "retired Navy Col. Ida Osker"] {
        assert_eq!(last(&format!("His rival, {titled}, left. “It is late,” Osker said.")), titled);
        assert_eq!(last(&format!("His rival, {titled}, left. “It is late,” Ida Osker said.")), titled);
    }
    assert_eq!(last("“It is late,” said first lady Ida Orr."), "first lady Ida Orr");
    assert_eq!(last("The Most Rev Dr Ida Orr said it was late."), "Most Rev Dr Ida Orr");
    // What both are is neither of them.
    assert_eq!(last("Sens. Ida Orr and Karl Lund left. “It is late,” Orr said."), "Ida Orr");
    assert_eq!(last("Lund, Orr and NPC Chairman Karl Vint left. “It is late,” Vint said."), "NPC Chairman Karl Vint");
}

#[test]
fn a_noun_that_no_list_knows_has_the_name_beside_it() {
    for who in ["its distributor, Ida Orr of Quay Films", "the dramaturg, Ida Orr", "their stockist, Ida Orr"] {
        assert_eq!(last(&format!("“It is late,” says {who}.")), "Ida Orr");
    }
    assert_eq!(last("According to the handbook, Ida Orr, 40, sailed. “It is late,” Lund said."), "Lund");
}

#[test]
fn an_office_before_a_name_is_told_whatever_stands_behind_the_name() {
    for beside in ["61", "the mayor’s brother", "who had come late"] {
        let copy = format!("The chairman of Larn Chamber of Trade, Ida Orr, {beside}, said it was late.");
        assert_eq!((last(&copy), role(&copy)), ("Ida Orr".into(), Some("chairman".into())), "{copy}");
    }
}

#[test]
fn what_a_court_hears_is_of_its_name() {
    for court in ["A federal appeals court", "A US appeals court", "A local claims officer"] {
        assert_eq!(last(&format!("{court} said it was late.")), court);
        assert_eq!(last(&format!("{court} on Monday struck down the ban, ruling that it was “late”.")), court);
    }
}

#[test]
fn a_seed_is_somebody() {
    for copy in ["“It is late,” said the second seed.", "“It is late,” the 22nd seed said."] {
        assert_eq!(last(&format!("Karl Orr won. {copy}")), "Karl Orr");
    }
}

#[test]
fn letters_for_a_rank_are_no_first_name() {
    assert_eq!(last("Det Insp Karl Orr left.\n“It is late,” DI Orr said."), "Det Insp Karl Orr");
    assert_eq!(last("Detective Sergeant Karl Orr left.\n“It is late,” DS Orr said."), "Detective Sergeant Karl Orr");
}

#[test]
fn who_is_late_is_a_person() {
    let copy = "As the writer Karl Orr has put it, “it is late.” The late Ida Lund went on. “It is wet,” she wrote.";
    assert_eq!(last(copy), "Ida Lund");
    assert_eq!(last("The late Ida Lund said it was “late”. “It is wet,” she said."), "Ida Lund");
}

#[test]
fn a_chief_and_co_founder_is_one() {
    let chief = "CEO and co-founder Travis Karr";
    assert_eq!(speakers(&format!("{chief} said it was late. He said it was wet.")), [chief, chief]);
}

#[test]
fn a_body_has_no_article_of_somebody_elses() {
    let guard = "A man drove to a Harbour Guard post. He was held, the Harbour Guard said.";
    assert_eq!(last(guard), "the Harbour Guard");
}

#[test]
fn the_head_of_a_body_is_not_its_nominee() {
    let copy = "Ahead of the vote on Karl Lund, Mayor Orr’s nominee to head the Harbour Agency, aides left.\n\
                The former head of Mayor Orr’s team at the Harbour Agency said it was late.";
    assert_eq!(last(copy), "The former head of Mayor Orr’s team at the Harbour Agency");
}

#[test]
fn the_official_is_none_who_is_known_by_his_office() {
    assert_eq!(last("The Norse prime minister left. “It is late,” the official said."), "the official");
}

#[test]
fn who_reports_from_larn_is_nobody_of_whom_the_copy_tells() {
    let copy = "“It is late,” said Karl Lund, a teacher.\nJulian Karr reports from Larn.\n“It is wet,” he said.";
    assert_eq!(last(copy), "Karl Lund");
}

#[test]
fn a_role_may_stand_behind_a_trade_and_a_party() {
    let copy = "Ida Vane says it is late.\nThe former Liberal presidential nominee cites the thousands who marched.\n\
                She says it is wet.";
    assert_eq!(last(copy), "Ida Vane");
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
fn who_announces_that_she_will_go_is_she() {
    let copy = "Mayor Ida May was ill. Her spokesman played down talk that she had left due to Governor Nora Sund’s \
                announcement that she plans to stay.";
    assert_eq!(last(copy), "Governor Nora Sund");
}

#[test]
fn what_stands_between_a_source_and_its_words_leaves_it_who_it_was() {
    let copy = "Vane blasts Orr over ‘toll’ idea.\nIda Vane has a word for Karl Orr’s plan: No.\n\
                The presidential candidate blasted Orr’s call for a “toll” on Monday, calling it “absurd.”";
    assert_eq!(last(copy), "Ida Vane");
}

#[test]
fn whom_the_copy_itself_has_asked_answers() {
    let asked = "“They are mine,” a soldier said. “Why?” I asked the captain. “They are late,” he said.";
    assert_eq!(last(asked), "the captain");
}

#[test]
fn letters_for_an_office_tell_nothing_of_who_holds_it() {
    assert_eq!(last("Ida Lund spoke to the board.\nThe PM said the toll “must wait”."), "The PM");
    assert_eq!(last("PM Ida Lund spoke to the board.\nThe PM said the toll “must wait”."), "PM Ida Lund");
}

#[test]
fn the_leader_of_a_body_is_nobody_else_than_one_who_is_of_it() {
    let copy = "The NPA’s Ida Lund has told her party it is late. Kim Wendt said it was early. Mr. Wendt argues it is fair.\n\
                But the NPA leader told them that “Larn must vote”.";
    assert_eq!(last(copy), "the NPA leader");
    let near = "Kim Wendt said it was early. The NPA’s Ida Lund has told her party it is late.\n\
                But the NPA leader told them that “Larn must vote”.";
    assert_eq!(last(near), "Ida Lund");
}

#[test]
fn the_words_are_not_of_whom_they_tell() {
    let copy = "“It is odd,” Karl Wendt told the Tide. Mr. Ames has a “rough” tongue, he said.";
    assert_eq!(last(copy), "Karl Wendt");
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
fn who_gets_a_letter_has_not_written_it() {
    assert_eq!(last("Karl Lund got a letter that stated: “The pier is late.”"), "a letter");
    assert_eq!(last("Karl Lund wrote a letter that stated: “The pier is late.”"), "Karl Lund");
}

#[test]
fn whoever_is_brought_in_has_no_verb_in_the_name() {
    assert_eq!(last("Enter Stuart R. Kaplin, a clerk. “It is late,” he says."), "Stuart R. Kaplin");
    assert_eq!(last("Meet Ida Orr, the mayor. “It is late,” she says."), "Ida Orr");
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
fn a_title_in_small_letters_begins_with_what_says_of_what() {
    for (copy, name) in [
        (
            "Earlier, former prime minister Gordan Broom left. “It is late,” Mr Broom said.",
            "former prime minister Gordan Broom",
        ),
        ("It came from real estate mogul Karl Lund. “It is late,” Lund said.", "real estate mogul Karl Lund"),
        ("It went to help teacher Ida Orr. “It is late,” Orr said.", "teacher Ida Orr"),
        ("Lund beat rival Ida Orr. “It is late,” Orr said.", "rival Ida Orr"),
        ("Lund stopped after beating rival Ida Orr. “It is late,” Orr said.", "rival Ida Orr"),
    ] {
        assert_eq!(last(copy), name);
    }
    let son =
        "Karl Cole Jr. went to jail. His father is civil rights leader Rev. Karl Cole. “It is late,” said Cole Jr.";
    assert_eq!(last(son), "Karl Cole Jr.");
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
fn an_office_that_no_article_opens_is_no_name() {
    for (copy, name) in [
        ("Director General, Mrs Dana Sund, said “we are short of boats”.", "Mrs Dana Sund"),
        ("Deputy Governor, Chief Emek Udo, said “the law is clear”.", "Chief Emek Udo"),
        (
            "Tarn Chamber of Shipping President Ida Sund said “the road is late”.",
            "Tarn Chamber of Shipping President Ida Sund",
        ),
        (
            "Minister of State for Hill Farming Ida Sund said “I will go”.",
            "Minister of State for Hill Farming Ida Sund",
        ),
        ("Minister of State for Farming, Ida Sund, said “I will go”.", "Ida Sund"),
        ("The Bishop of Tarn, Most Rev Karl Sund, said he was “ashamed”.", "Rev Karl Sund"),
        ("The dean, the Very Rev Ida Sund, said she was “ashamed”.", "Rev Ida Sund"),
    ] {
        assert_eq!(last(copy), name, "{copy}");
    }
}

#[test]
fn the_body_that_somebody_is_of_does_not_speak() {
    for body in ["of the University of Tarn", "of the charity Strong Bones", "from the Ministry of Health"] {
        let copy = format!("Ida Sund, {body}, who led the dig, said: “It is early.” “I like it,” she said.");
        assert_eq!(speakers(&copy), ["Ida Sund", "Ida Sund"], "{body}");
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
fn a_trade_brings_somebody_in() {
    for trade in ["cinematographer", "songwriter", "stonemason", "nutritionist", "trumpeter"] {
        let copy = format!("Karl Lund is late.\nThe {trade} Ida Sund is ill. “It is wet,” she said.");
        assert!(last(&copy).ends_with("Ida Sund"), "{copy}");
    }
}

#[test]
fn words_behind_a_colon_are_his_who_told_somebody() {
    assert_eq!(last("Captain Karl Lund said that Ida Sund had told him: “You are late.”"), "Ida Sund");
    assert_eq!(last("Captain Karl Lund said that he had told her: “You are late.”"), "Captain Karl Lund");
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
fn several_are_no_she_and_a_paper_that_was_told_no_it() {
    let guides = "Ida Lund runs the inn at Larn. Guidebooks warn that she can be “brisk”.\n“You are late,” she says.";
    assert_eq!(last(guides), "Ida Lund");
    let told = "Ida Lund told the Quay Courier that rain would fall.\nThe bank raised rates. “We see risks,” it said.";
    assert_ne!(last(told), "Quay Courier");
}

#[test]
fn neither_a_firm_nor_a_title_makes_a_man_of_a_woman() {
    let firm = "The engine maker, Brack Aero, said it was late.\nAnalyst Ida Lund at Carrow Brothers counted. “It is \
                the lease,” she said.";
    assert_eq!(last(firm), "Analyst Ida Lund");
    let title = "Robin Orr said the plan was sound.\nLarn assemblyman Ida Lund urged the board to read it. “What is \
                 there to hide?” she asked.";
    assert_eq!(last(title), "Larn assemblyman Ida Lund");
}

#[test]
fn words_marked_in_a_headline_are_credited_as_they_are_below() {
    let below = "The ferry was stopped.\n“It was chaos at the pier,” said Ida Lund, a teacher.";
    for headline in ["‘It was chaos’: Strike hits ferries", "‘It was chaos’ as ferries stop"] {
        assert_eq!(speakers(&format!("{headline}\n{below}")), ["Ida Lund", "Ida Lund"]);
    }
    // Who is named there stays, and words that nobody has below stay nobody's.
    let named = "Karl Wendt tells board: ‘It was chaos’\nIda Lund and Karl Wendt met the board.\n“It was chaos,” said Ida Lund.";
    assert_eq!(speakers(named)[0], "Karl Wendt");
    assert_eq!(speakers(&format!("‘We had no warning’: Strike on ferries\n{below}"))[0], "-");
    // Two words in many quotations prove nothing, unless they are all that is marked.
    assert_eq!(speakers(&format!("‘It was’ as ferries stop\n{below}"))[0], "-");
    let one = "Bishop ‘ashamed’ of closing\nBishop Karl Wendt said that he was “ashamed” of it.";
    assert_eq!(speakers(one), ["Bishop Karl Wendt", "Bishop Karl Wendt"]);
    // Who is accused or told says nothing, but before a colon.
    assert_eq!(speakers("Board accused of ‘reckless’ cuts\nIt met in May.")[0], "-");
    assert_eq!(speakers(&format!("‘It was chaos’, inquest told\n{below}"))[0], "Ida Lund");
    let innocent = "Skipper accused of theft: ‘I am innocent’\nThe ferry was stopped in May.";
    assert_eq!(speakers(innocent)[0], "Skipper");
    // Before a colon stands who says all of it.
    let label = "Lund: Board ‘knew of the crack’\nThe board, said Ida Lund, “knew of the crack” in May.";
    assert!(speakers(label).iter().all(|speaker| speaker == "Ida Lund"), "{:?}", speakers(label));
}

#[test]
fn who_has_no_name_is_nobody_named_before() {
    let copy = "One former minister said that it was late. Another was less kind. “He is lost,” he said.";
    assert_eq!(last(copy), "-");
    // Several are no he.
    let some = "Karl Wendt mends boats. Some leak. “All of them rust,” he says.";
    assert_eq!(last(some), "Karl Wendt");
}

#[test]
fn brackets_between_a_title_and_a_name_cut_nothing() {
    let retired = "Brig (retd) Karl Orr, who leads the force, said that a gate was lost. “It was late,” he said.";
    assert_eq!(speakers(retired), ["Brig (retd) Karl Orr"; 2]);
    let reserve = "Opposition leader Maj.-Gen. (res.) Karl Orr said: “The gate is lost to us all.”";
    assert_eq!(last(reserve), "Opposition leader Maj.-Gen. (res.) Karl Orr");
    let apposed = "The Minister of Ports, Chief (Barr) Ida Moor-Cole, shut the gate. “It is late,” she said.";
    assert_eq!(last(apposed), "Chief (Barr) Ida Moor-Cole");
    // What is told behind a name is no title.
    assert_eq!(last("Karl Orr (Unity) said: “The gate is lost to us all.”"), "Karl Orr");
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
fn a_body_has_the_name_that_stands_beside_what_it_is() {
    assert_eq!(last("His company, Larn Hydro, said he was “asking for tea”."), "Larn Hydro");
    assert_eq!(last("Her party, the Quay Front, said it would “seek a vote”."), "Quay Front");
    assert_eq!(last("Her company, which left Larn, said it would “seek a vote”."), "Her company");
}

#[test]
fn a_minister_of_two_fields_is_one_person() {
    let both =
        "Roads and Public Works Minister Karl Orr said the gate was “shut”.\n“It opens soon,” Minister Orr said.";
    assert_eq!(speakers(both), ["Roads and Public Works Minister Karl Orr"; 2]);
    let two = "Ida Moor and Housing Minister Karl Orr said the gate was “shut”.\n“It opens soon,” Orr said.";
    assert_eq!(last(two), "Housing Minister Karl Orr");
}

#[test]
fn somebody_told_by_where_she_comes_from_is_no_name() {
    let won = "Ida Moor won on Friday. She cut her talk short.\n“She played so well,” the Swede said.";
    assert_eq!(last(won), "Ida Moor");
    let elsewhere = "Karl Moor beat Dane Jan Orr. Orr was quick.\n“It was hard,” the Swede said.";
    assert_eq!(last(elsewhere), "the Swede");
    let told = "Karl Moor beat Dane Jan Orr. Moor was quick.\n“It was hard,” the Dane said.";
    assert_eq!(last(told), "Dane Jan Orr");
}

#[test]
fn a_title_holds_beside_another_role() {
    let rank = "Brig-Gen Karl Orr, the deputy ports minister, spoke first. Ida Moor came next.\n\
                “We share your grief,” the brigadier-general said.";
    assert_eq!(last(rank), "Brig-Gen Karl Orr");
    let spokesman =
        "Army spokesman Maj. Gen. Karl Orr spoke first. Ida Moor came next.\n“It is late,” the spokesman said.";
    assert!(last(spokesman).ends_with("Karl Orr"));
    assert_eq!(
        role("Former Test opener Karl Orr said the gate was “shut for good”.").as_deref(),
        Some("Former Test opener")
    );
    let letters = "“We began with an oven,” said co-founder and CEO Ida Moor.\n“We sell it soon,” Moor said.";
    assert_eq!(last(letters), "co-founder and CEO Ida Moor");
}

#[test]
fn an_age_is_no_role_and_a_family_name_no_title() {
    assert_eq!(role("The 68-year-old, Ida Moor, said the gate was “shut for good”."), None);
    assert_eq!(
        last("Attorney General Karl Barr said the gate was “shut”. “It is late,” Barr said."),
        "Attorney General Karl Barr"
    );
}

#[test]
fn who_is_young_or_named_by_her_first_name_alone_is_who_was_told_of() {
    let young =
        "Karl Moor, 20, made his third start. It was a long day for him.\n“I did not look,” the youngster said.";
    assert_eq!(last(young), "Karl Moor");
    let named = "One of them, a retired pharmacist named Ida, grips a rail. “There it is!” she whispers.";
    assert_eq!(last(named), "Ida");
    let beside = "In a note by her Adviser on Ports, Mr Karl Orr, the mayor was told: “It is late.” “It was,” he said.";
    assert_eq!(last(beside), "Mr Karl Orr");
}

#[test]
fn a_guess_of_gender_names_nobody_against_the_next_pronoun() {
    // "She" may be another; and he goes on.
    let copy = "“She hates it,” a guest said.\nBut actor Enzo Wendt joked that she would be late.\nHe added: “I wept.”";
    assert_ne!(last(copy), "a guest");
}

#[test]
fn a_calling_that_the_story_has_told_of_nobody_is_that_of_whoever_has_just_spoken() {
    let ambassador = "The pier is lost, Ambassador Ida Orr told the Courier. “It is gone,” ";
    assert_eq!(last(&format!("{ambassador}the diplomat said.")), "Ambassador Ida Orr");
    assert_eq!(last(&format!("Larn diplomat fears for pier\n\n{ambassador}the diplomat said.")), "Ambassador Ida Orr");
    assert_eq!(last(&format!("{ambassador}the former Norland sculptor said.")), "Ambassador Ida Orr");
    // Others whom the copy has brought in, or may mean by their part in what is told.
    assert_eq!(last(&format!("A diplomat was hurt. {ambassador}the diplomat said.")), "A diplomat");
    assert_eq!(last(&format!("{ambassador}the driver said.")), "the driver");
    assert_eq!(last(&format!("{ambassador}the attorney general said.")), "the attorney general");
    assert_eq!(last(&format!("Karl Hale said it was late. {ambassador}the diplomat said.")), "the diplomat");
}

#[test]
fn whoever_is_told_by_a_pronoun_is_not_whom_it_means() {
    let copy = "Karl Wendt was late. Peter Hale wrote of it. “I will go,” he ";
    assert_eq!(last(&format!("{copy}said.")), "Peter Hale");
    assert_eq!(last(&format!("{copy}told Peter Hale.")), "Karl Wendt");
    assert_eq!(last(&format!("{copy}later told Mr. Hale.")), "Karl Wendt");
}

#[test]
fn a_spokeswoman_of_a_body_with_two_nouns_is_a_woman() {
    let copy =
        "Karl Wendt met the board. A Department of Works spokeswoman said it was late. She said it was “no good”.";
    assert_eq!(last(copy), "A Department of Works spokeswoman");
}

#[test]
fn whoever_explains_something_behind_a_comma_has_spoken() {
    let copy = "“Strikes don’t come here,” Karl Wendt told us. What does come is the tide, but it is rare, explained Peter \
                Hale. “It came in May,” he said.";
    assert_eq!(last(copy), "Peter Hale");
}

#[test]
fn whoever_was_reached_by_somebody_is_a_person() {
    let copy = "“All is well,” Karl Wendt said. A harbour worker reached by the Courier said it was late. “It is over,” he \
                said.";
    assert_eq!(last(copy), "A harbour worker reached by the Courier");
}

#[test]
fn it_is_no_body_of_long_before_that_has_not_spoken() {
    let council =
        |verb: &str| format!("The Larn Council {verb}. Rain fell for days. Nobody left. It said it was “no good”.");
    assert_eq!(last(&council("closed its pier")), "-");
    assert_eq!(last(&council("said it would close its pier")), "The Larn Council");
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
fn a_land_or_a_capital_is_no_he() {
    let copy = |land: &str| format!("Nobody agreed. {land} said it was late. “It must change,” he said.");
    assert_eq!(last(&copy("Oslan")), "Oslan");
    assert_ne!(last(&copy("Moscow")), "Moscow");
    let actor = "Ida Moscow, an actress, came. “It was late,” Moscow said. “I left,” she said.";
    assert_eq!(last(actor), "Ida Moscow");
}

#[test]
fn a_name_beside_what_somebody_is_stands_also_behind_a_clause() {
    let met = |who: &str| last(&format!("Mayor Robin Wendt left.\n{who} said the pier was “lost” in May."));
    assert_eq!(met("The diver who found the leak, Ida Orr,"), "Ida Orr");
    assert_eq!(met("One of the wardens who came, Ida Orr of Larn,"), "Ida Orr");
    assert_eq!(met("Her Harbour Secretary, Ida Orr,"), "Ida Orr");
    // A place, and no name.
    assert_ne!(met("The reporter who fled to Larn, South Norland,"), "South Norland");
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
fn an_article_before_a_hyphen_may_be_left_out() {
    let copy = "President Omar al-Orran met guards.\n“It is late,” Orran said.\n“It is,” he told a guard.";
    assert_eq!(speakers(copy), ["President Omar al-Orran", "President Omar al-Orran"]);
    assert_eq!(last("Omar al-Orran left.\n“It is late,” Mr El-Orran said."), "Omar al-Orran");
}

#[test]
fn no_counterpart_is_called_so() {
    let copy = "Ames met his Norland counterpart Ida Orr, who said the pier was “lost” in May.";
    assert_eq!((last(copy), role(copy)), ("Ida Orr".into(), None));
    let titled = "Ames’s Norland counterpart, Sen. Ida Orr, wept. “It is lost,” Orr said.";
    assert_eq!(last(titled), "Sen. Ida Orr");
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
fn an_office_of_a_see_is_not_that_of_any_bishop() {
    let copy = "A current bishop said it was “too much” of a change.\nThe Bishop of Larn was away. “It is,” she said.";
    assert_eq!(speakers(copy)[0], "A current bishop");
    // Whoever was told of goes on under a bare title.
    assert_eq!(last("A current bishop said it was late.\n“It is,” the bishop said."), "A current bishop");
}

#[test]
fn a_last_name_that_comes_first_is_known_from_the_headline_on() {
    let copy = "Orr insists on ‘strictest’ rules\n\nPresident Orr Min Ho spoke in Larn. “It is late,” Orr said.";
    assert_eq!(speakers(copy), ["President Orr Min Ho", "President Orr Min Ho"]);
    let two = "“It is late,” says Orr.\nPresident Orr Min Ho was away. “It is,” Orr said.";
    assert_eq!(speakers(two), ["Orr", "Orr"]);
}

#[test]
fn each_of_several_who_are_met_is_known_by_name() {
    let met = "Lund met Tusk, Norland Chancellor Ida Orr and Harbour Board President Karl Hale.\n";
    assert_eq!(last(&format!("{met}“It is late,” Hale said.")), "Harbour Board President Karl Hale");
    assert_eq!(last(&format!("{met}“It is late,” Orr said.")), "Norland Chancellor Ida Orr");
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
    assert_eq!((last(owned), role(owned)), ("deputy leader Ida Orr".into(), Some("deputy leader".into())));
    assert_eq!(last("“It is late,” Norland's Home Minister Ida Orr said."), "Norland's Home Minister Ida Orr");
}

#[test]
fn whoever_has_a_sister_or_a_widow_is_known_by_name() {
    let copy = "The sister of Karl Orr wept. Mr Orr left in May. Robin Orr said the pier was “lost” in May.";
    assert_eq!(last(copy), "Robin Orr");
    let he = "The widow of Karl Orr wept. Mr Orr left in May. “It is late,” he wrote.";
    assert_eq!(last(he), "Karl Orr");
}

#[test]
fn whom_the_copy_begins_with_is_named_in_its_next_sentence() {
    let story =
        |who: &str, next: &str| speakers(&format!("{who} told a court it was “late”.\n\n{next} in May."))[0].clone();
    let gunman = |next: &str| story("The gunman who attacked guards", next);
    assert_eq!(gunman("Karl Hale, 39, fled"), "Karl Hale");
    assert_eq!(gunman("Karl Hale, a 39-year-old sailor, fled"), "Karl Hale");
    assert_eq!(story("The man accused of the theft", "Karl Hale, 39, fled"), "Karl Hale");
    assert_eq!(
        story("A Larn candidate", "Quay candidate Ida Orr, who came with a child, left"),
        "Quay candidate Ida Orr"
    );
    // A name without an age, of the other sex, or behind somebody else's.
    assert_eq!(gunman("Karl Hale fled"), "The gunman");
    assert_eq!(gunman("Mrs. Ida Hale, 39, fled"), "The gunman");
    assert_eq!(gunman("Robin Orr left. Karl Hale, 39, fled"), "The gunman");
    assert_eq!(story("A spokesman", "Karl Hale, 39, fled"), "A spokesman");
}

#[test]
fn the_leader_of_the_commons_is_named() {
    let copy = "Leader of the Commons Karl Wendt told us it was “late”. “We left,” he said.";
    assert_eq!(last(copy), "Leader of the Commons Karl Wendt");
}

#[test]
fn whom_a_pronoun_calls_something_is_not_whom_it_means() {
    let copy = "Karl Wendt was late. Peter Hale wrote of it. He ";
    assert_eq!(last(&format!("{copy}called it “a shame”.")), "Peter Hale");
    assert_eq!(last(&format!("{copy}called Mr. Hale “a shame”.")), "Karl Wendt");
}

#[test]
fn no_person_is_which_and_whoever_is_addressed_is_who() {
    assert_eq!(last("Ida Orr is a critic of the old guild, which calls it “a shame”."), "the old guild");
    assert_eq!(last("Ida Orr has an ally in Mr Lund, who called it “a shame”."), "Mr Lund");
}

#[test]
fn an_office_that_one_alone_holds_is_whoever_is_named_with_it_right_behind() {
    let minister = "The prime minister said it was “late”.\nPrime Minister Ida Lund left.";
    assert_eq!(last(minister), "Prime Minister Ida Lund");
    let other = "The prime minister said it was “late”.\nHousing Minister Ida Lund left.";
    assert_eq!(last(other), "The prime minister");
    let two = "The mayor and the warden said it was “late”.\nWarden Ida Lund left.";
    assert_eq!(last(two), "The mayor and the warden");
    let driver = "The driver said it was “late”.\nIda Lund, a driver, left.";
    assert_eq!(last(driver), "The driver");
}

#[test]
fn an_age_before_a_name_is_no_part_of_it() {
    let copy = "The board met 67-year-old Carlos Lund. “It is late,” 67-year-old Carlos said.";
    assert_eq!(last(copy), "Carlos Lund");
    assert_eq!(last("Robin Lund left. “It is late,” said 67-year-old Lund."), "Robin Lund");
}

#[test]
fn what_somebody_is_may_hold_a_name_with_an_article() {
    let one = "Match of the Week pundit Ida Lund, who sails, said it was “late”.";
    assert_eq!(last(one), "Match of the Week pundit Ida Lund");
    let two = "Former Larn striker and Match of the Week pundit Ida Lund said it was “late”.";
    assert_eq!(role(two), Some("Former Larn striker and Match of the Week pundit".into()));
    let short = "Ida Lund left. Match of the Week pundit Lund said it was “late”.";
    assert_eq!(last(short), "Ida Lund");
    let press = "Clerks called press secretary Ida Lund. “It is late,” Lund said.";
    assert_eq!(last(press), "press secretary Ida Lund");
    let style = "The Bishop of Larn, the Rt Revd Karl Lund, who sails, said it was “late”.";
    assert_eq!(last(style), "Revd Karl Lund");
}

#[test]
fn whose_critic_or_lawyer_somebody_is_is_known_by_name() {
    let critic = "One of the critics of Norland President Karl Lund left. Lund said it was “late”.";
    assert_eq!(last(critic), "Norland President Karl Lund");
    let lawyer = "Ida Orr, a spokeswoman for Karl P. Lund, left. Mr. Lund said it was “late”.";
    assert_eq!(last(lawyer), "Karl P. Lund");
}

#[test]
fn an_office_told_in_so_many_words_is_whoever_has_it_as_a_title() {
    let far = "Ida Orr said no.\nThe Archbishop of Larn said it was “late”.\nKit Hale wept.\n\
               The Archbishop of Larn Karl Lund said it was “mad”.";
    assert_eq!(last(far), "Archbishop of Larn Karl Lund");
    assert_eq!(speakers(far)[1], "Archbishop of Larn Karl Lund");
    let short = "Ida Orr met Kit Hale.\nThe Larn mayor said it was “late”.\nLarn Mayor Karl Lund left.";
    assert_eq!(last(short), "Larn Mayor Karl Lund");
    let withheld =
        "Ida Orr met Kit Hale.\nA senior Larn adviser said it was “late”.\nSenior Larn adviser Karl Lund left.";
    assert_eq!(last(withheld), "A senior Larn adviser");
    let actor = "The board met former child refugee Lord Lund. “It is late,” Lund said.";
    assert_eq!(last(actor), "former child refugee Lord Lund");
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
fn another_document_is_brought_in_by_other_words_or_none() {
    let year = "A 2029 report said the pier was “late”. A 2031 report said it was “lost”.";
    assert_eq!(speakers(year), ["A 2029 report", "A 2031 report"]);
    let group = "The Quay Group left. A report by the Larn Group said the pier was “lost”.";
    assert_eq!(last(group), "A report by the Larn Group");
    let same = "A 2029 report said the pier was “late”. The report said it was “lost”.";
    assert_eq!(last(same), "A 2029 report");
}

#[test]
fn the_largest_bank_of_a_land_is_a_body_and_a_school_in_a_town_is_not_the_town() {
    let bank = "Sverbank, Norland's largest bank, will close. “It is late,” the bank said.";
    assert_eq!(last(bank), "Sverbank");
    let land = "Sverbank, the country's largest bank, will close. “It is late,” the bank said.";
    assert_eq!(last(land), "Sverbank");
    let school = "The boat was found in Larn. Quay School in Larn said it was “shut”. “It is late,” the school said.";
    assert_eq!(last(school), "Quay School in Larn");
}
