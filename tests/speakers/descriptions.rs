//! Whom a description such as “the adviser” or “the critic” takes up, and whom it doesn't.

use super::{last, role, speakers, tells};
use crate::support::analysed;

#[test]
fn what_somebody_is_said_to_be_is_nobody_else() {
    let speaker = "Former Speaker of the Council Dennis Orr met a pilot. Orr is now a teacher. He said it was late.";
    assert_eq!(last(speaker), "Former Speaker of the Council Dennis Orr");
    // Somebody else is brought in.
    assert_eq!(last("Dennis Orr left. A teacher stayed. “It is late,” the teacher said."), "A teacher");
}

#[test]
fn the_singer_and_the_boss_take_up_who_was_named() {
    let singer = "Ida Lund let out her third song on Friday.\n“It took me six years,” the singer said.";
    assert_eq!(last(singer), "Ida Lund");
    let boss = "“It is lost,” said manager Ida Lund.\nTarn had led through Karl Vane’s header.\n“It hit her,” the Larn boss \
                said.";
    assert_eq!(last(boss), "Ida Lund");
    let age = "Ida Lund feared the tide. “It turned,” the 23-year-old said.";
    assert_eq!(last(age), "Ida Lund");
    // Of another age, or a trade that nobody is taken up by.
    let older = "Ida Lund, 31, feared the tide. “It turned,” the 23-year-old said.";
    assert_eq!(last(older), "the 23-year-old");
    assert_eq!(last("Ida Lund saw the crash. “It turned,” the driver said."), "the driver");
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
fn a_role_keeps_what_stands_before_it() {
    let copy = "Outgoing senior harbour adviser Karl Wendt spoke.\n“It is late,” Wendt said.";
    assert_eq!(last(copy), "Outgoing senior harbour adviser Karl Wendt");
    assert_eq!(last("Tide party activist Ida Lund left.\n“It is late,” Lund said."), "Tide party activist Ida Lund");
    assert_eq!(last("Orr lambasts pier manager Ida Lund.\n“It is late,” Lund said."), "Ida Lund");
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
    assert_eq!(said("A baker hired by the crew says it is “late.”").0, "baker");
    assert_eq!(said("A poster painted by the crew says it is “late.”").0, "");
    assert_eq!(said("Half of the crew said it was “late.”"), is("", ""));
    assert_eq!(said("Ida Lund, the director of cake sales, said it was “late.”"), is("director of cake sales", ""));
    assert_eq!(said("Ida Lund, the owner of the bakery group, said it was “late.”"), is("owner", "bakery group"));
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
fn a_player_is_taken_up_by_where_he_plays() {
    let bowler = "Tobias Ames took four wickets on Friday. Ames said he was tired. “It was hot,” the seamer said.";
    assert_eq!(last(bowler), "Tobias Ames");
    let two = "The full-back Karl Wendt met Tobias Ames on Friday. “It was hot,” the full-back said.";
    assert_eq!(last(two), "Karl Wendt");
    let club = "Tobias Ames scored for Larn on Friday. Karl Wendt scored, too. “It was hot,” a full-back said.";
    assert_eq!(last(club), "a full-back");
}

#[test]
fn a_role_whose_name_follows_is_nobody_told_before() {
    let captain = "“It was cold,” said Ida Lund on the quay. Lund was late.\n\
                   The captain, identified by the board as Karl Wendt, left first. “I rang,” said Lund.";
    assert!(!tells(captain, "captain"));
    let same = "“It was cold,” said Ida Lund on the quay. Lund was late.\nThe captain left first. “I rang,” said Lund.";
    assert!(tells(same, "captain"));
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
fn the_clerk_behind_a_name_is_whose_name_it_is() {
    let sought = "Guards are seeking Karl Wendt, the former clerk who says it was “late”.";
    assert_eq!(last(sought), "Karl Wendt");
    let apart = "The board met Ida Orr.\nThe former clerk who says it was “late” was ill.";
    assert_eq!(last(apart), "The former clerk");
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
fn the_official_is_whom_the_copy_has_named_since() {
    let named = "The senior diplomat said there were no terms.\nSpokesman Karl Ames said the mayor knew. “He knows,” the \
                 official said.";
    assert_eq!(last(named), "Spokesman Karl Ames");
    let unnamed =
        "Spokesman Karl Ames said the mayor knew.\nA diplomat said there were no terms. “None,” the official said.";
    assert_ne!(last(unnamed), "Spokesman Karl Ames");
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
fn a_seed_is_somebody() {
    for copy in ["“It is late,” said the second seed.", "“It is late,” the 22nd seed said."] {
        assert_eq!(last(&format!("Karl Orr won. {copy}")), "Karl Orr");
    }
}

#[test]
fn who_is_late_is_a_person() {
    let copy = "As the writer Karl Orr has put it, “it is late.” The late Ida Lund went on. “It is wet,” she wrote.";
    assert_eq!(last(copy), "Ida Lund");
    assert_eq!(last("The late Ida Lund said it was “late”. “It is wet,” she said."), "Ida Lund");
}

#[test]
fn the_official_is_none_who_is_known_by_his_office() {
    assert_eq!(last("The Norse prime minister left. “It is late,” the official said."), "the official");
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
fn somebody_told_by_where_she_comes_from_is_no_name() {
    let won = "Ida Moor won on Friday. She cut her talk short.\n“She played so well,” the Swede said.";
    assert_eq!(last(won), "Ida Moor");
    let elsewhere = "Karl Moor beat Dane Jan Orr. Orr was quick.\n“It was hard,” the Swede said.";
    assert_eq!(last(elsewhere), "the Swede");
    let told = "Karl Moor beat Dane Jan Orr. Moor was quick.\n“It was hard,” the Dane said.";
    assert_eq!(last(told), "Dane Jan Orr");
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
