//! Whom the story calls by one word, or by an age: children, singers, those who give no last name.

use super::{last, role, speakers};

#[test]
fn a_pronoun_tells_that_one_word_names_a_person() {
    let walks = "Every morning before dawn, Joren walks to the slip with his dog.\n\
                 Joren is in no hurry. “The tide is slow,” he says.";
    assert_eq!(last(walks), "Joren");
    let lost = "Two years ago Sumirah lost her shop in the fire. Today she lives with her daughter in a shed.\n\
                “We were told to wait,” she said.";
    assert_eq!(last(lost), "Sumirah");
    let goes_on =
        "Every morning before dawn, Joren walks to the slip. He is in no hurry.\n“The tide is slow,” he says.";
    assert_eq!(last(goes_on), "Joren");
}

#[test]
fn a_pronoun_that_may_be_anothers_tells_nothing() {
    // The one whose home it was has yet to be named.
    let home = "For years Tarnby was her home. “I miss it,” she said.";
    assert_eq!(last(home), "-");
    let lost = "On Sunday, Tarnby lost her. “I miss it,” she said.";
    assert_eq!(last(lost), "-");
    let another = "Ida Cole is a pilot. On Sunday, Tarnby was late with her pay. “I am tired,” she said.";
    assert_eq!(last(another), "Ida Cole");
}

#[test]
fn who_says_and_goes_on_as_he_is_a_person() {
    let says = "Mia Wendt left. For years, Barrow says, nobody came. He says it is over. It was bought, he said.";
    assert_eq!(speakers(says), ["Barrow", "Barrow", "Barrow"]);
}

#[test]
fn a_first_word_that_the_story_shows_to_be_a_name_was_one_before() {
    let singer = "Zelka has never lacked nerve. The singer came to Larn on Friday in a coat of leaves.\n\
                  “I wanted to rustle,” she said.\n\
                  Her producer, Tom Ridd, said Zelka wrote nine songs.\n\
                  Zelka shrugged. “Tom says so of each,” she said.";
    assert_eq!(speakers(singer)[0], "Zelka");
}

#[test]
fn an_age_speaks_of_whoever_has_it() {
    let asked = "Joren, 9, keeps hens.\n\
                 “I have nothing against the kid,” said Karl Wendt, a retired clerk. He added that the hens were loud.\n\
                 Asked what he would do with the eggs, the 9-year-old thought for a long time.\n\
                 “Sell them,” he said.";
    assert_eq!(last(asked), "Joren");
    let named = "Karl Wendt met Tobias Ames.\n\
                 The 59-year-old Ames has a following among clerks. He often repeated that it was late.";
    assert_eq!(last(named), "Tobias Ames");
}

#[test]
fn a_first_name_alone_is_whoever_of_that_name_has_done_something() {
    let couple =
        "When friends Jory Burrow and Mei Tran bought the house, it had no roof. Jory says the job cost them 9,000.";
    assert_eq!(last(couple), "Jory Burrow");
    let family = "When Ada Orr met Jonas Orr, both were broke. “It was grim,” says Ada. Jonas, the head of trade, says it is late.";
    assert_eq!(speakers(family), ["Ada Orr", "Jonas Orr"]);
    // Nobody, for all that the copy tells.
    assert_eq!(last("Quay Flight QF804 left in May. Quay said it was late."), "Quay");
    assert_eq!(last("Karl Orr left in May. His son Karl Jr. said it was late."), "Karl Jr.");
}

#[test]
fn a_brother_told_by_his_first_name_is_who_has_the_family_name_with_it() {
    let suing = "Karl Orr, 58, is suing his younger brother, Jonas, for a share. Jonas Orr said it was late.";
    assert_eq!(role(suing).as_deref(), Some("younger brother"));
    let mister = "Mr. Orr left in May. Karl Orr met his brother, Jonas. Jonas Orr had been ill, and Jonas Orr was tired. “It was \
                  late,” Mr. Orr said.";
    assert_eq!(last(mister), "Karl Orr");
}

#[test]
fn a_parent_of_several_and_a_player_are_whoever_has_just_been_told_of() {
    assert_eq!(last("Ida Orr hinted at it in May. The mother of two said it was late."), "Ida Orr");
    assert_eq!(last("Ida Orr, who left in May, admitted she was ill. The swimmer said it was late."), "Ida Orr");
}

#[test]
fn who_gives_a_name_is_known_by_it() {
    let officer =
        "The officer, who identified himself as Colonel Jan Mbala, said the port was shut. Mbala said it was late.";
    assert_eq!(speakers(officer), ["Colonel Jan Mbala", "Colonel Jan Mbala"]);
    let called = "Another tenant, a nurse who asked to be called Jory, said it was late. “I paid,” he said.";
    assert_eq!(speakers(called), ["Jory", "Jory"]);
}

#[test]
fn a_trade_is_whoever_has_just_spoken_and_no_paper() {
    let farmer =
        "“I reared them,” Karl Orr told the Larn Farmer. Mr Orr said it was late. “I don't know,” the farmer said.";
    assert_eq!(last(farmer), "Karl Orr");
    let judge = "Mr Justice Hale said it was late. “I shall decide,” the judge said.";
    assert_eq!(speakers(judge)[0], speakers(judge)[1]);
    assert_eq!(last("Karl Orr said it was late. “I shall decide,” the judge said."), "the judge");
}
