//! Who has just spoken, asked, answered or been told something, and who goes on.

use super::{last, speakers};

#[test]
fn who_has_just_spoken_goes_on() {
    let copy = "Mayor Tobias Ames wanted the pier.\n“It is lost,” said Karl Wendt, an engineer, who had seen Ames.\n\
                “It was lost in May,” he said.";
    assert_eq!(last(copy), "Karl Wendt");
}

#[test]
fn another_who_said_it_goes_on_and_not_whom_he_saw() {
    let saw = |one: &str| last(&format!("{one} said he saw a guard hit a boy. “I still hear it,” he said."));
    assert_eq!((saw("Another").as_str(), saw("Karl Ames").as_str()), ("-", "Karl Ames"));
}

#[test]
fn an_answer_is_not_the_askers() {
    let copy = "Ida Lund met Karl Wendt.\nIda Lund asked Karl Wendt if the pier was shut. He shrugged, saying, “Ask the board.”";
    assert_eq!(last(copy), "Karl Wendt");
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
fn who_plays_is_no_manager_and_who_replies_has_not_just_told() {
    let midfielder = "Larn captain Karl Wendt scored twice.\n“He was superb,” said manager Kim Hale.\n“It was all of \
                      us,” the midfielder said.";
    assert_eq!(last(midfielder), "Larn captain Karl Wendt");
    let boss = "Larn captain Karl Wendt scored twice.\n“He was superb,” said manager Kim Hale.\n“It was all of us,” the \
                Larn boss said.";
    assert_eq!(last(boss), "Kim Hale");
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
fn who_was_asked_answers() {
    let copy = "Karl Wendt was asked by a caller why the pier was shut. “It leaks,” he said.";
    assert_eq!(last(copy), "Karl Wendt");
    let director =
        "Harbour policy director Karl Wendt spoke.\nBut the mayor's finance director said the fund was “safe.”";
    assert_eq!(last(director), "the mayor's finance director");
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
fn whoever_asks_first_does_not_answer() {
    assert_eq!(last("Asked by counsel if it was late, she admitted that it was."), "-");
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
fn who_said_the_sentence_before_goes_on() {
    let copy = "The actor had been ill for a year, said Karl Wendt. He said the cure had gone well.";
    assert_eq!(speakers(copy), ["Karl Wendt", "Karl Wendt"]);
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
fn words_behind_a_colon_are_his_who_told_somebody() {
    assert_eq!(last("Captain Karl Lund said that Ida Sund had told him: “You are late.”"), "Ida Sund");
    assert_eq!(last("Captain Karl Lund said that he had told her: “You are late.”"), "Captain Karl Lund");
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
fn whoever_has_just_spoken_answers_a_question() {
    let copy = "“I was late,” the driver said.\n“Because of the fog?” Karl Orr asked.\n“Because of my friends, sir. They slept.”";
    assert_eq!(speakers(copy), ["the driver", "Karl Orr", "the driver"]);
}

#[test]
fn who_asks_about_somebody_is_somebody_else() {
    let copy = "“The mayor was called later,” Ida Lund said.\nThe chair, retired judge Magnus Brag, asked who had given her the \
                list.\nShe looked at her hands. “The board,” she said.";
    assert_eq!(last(copy), "Ida Lund");
}

#[test]
fn the_letters_of_questions_and_answers_name_nobody() {
    let copy = "Karl Orr leads the guild.\nQ: Why did you sell the crane?\nA: Nobody would pay for it.\nQ: Was it old?\nA: It was.";
    assert_eq!(speakers(copy), ["-"; 4]);
    let named =
        "Karl Orr leads the guild.\nLarn Radio: Why did you sell it?\nOrr: Nobody would pay.\nLarn Radio: Was it old?";
    assert_eq!(speakers(named), ["Larn Radio", "Karl Orr", "Larn Radio"]);
}
