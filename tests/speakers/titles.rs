//! What belongs to a title, to the letter.

use super::{last, role, speakers};

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
    assert_eq!(last("Her chief of staff Karl Vane left.\n“It is late,” Vane said."), "Karl Vane");
    // A surname may look like an office.
    assert_eq!(last("Ida Bishop came.\nBishop of the Larn Guild, a sailor, said it was late."), "Ida Bishop");
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
fn a_deputy_is_not_whose_office_is_told_without_the_rank() {
    let deputy = "“All went well,” Larn’s deputy fire chief Tobias Ames said.\nLarn’s fire chief said it was “set”.";
    assert_eq!(last(deputy), "Larn’s fire chief");
    let same = "“All went well,” Larn’s fire chief Tobias Ames said.\nLarn’s fire chief said it was “set”.";
    assert_eq!(last(same), "Larn’s fire chief Tobias Ames");
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
fn letters_for_an_office_are_somebody() {
    let told = "Dr Ida Vane said her agency was watching.\nThe MP said she was glad. “Let him write to me,” she said.";
    assert_eq!(last(told), "The MP");
    let again = "MEC Ida Vane opened the hall. “It is late,” said the MEC.";
    assert_eq!(last(again), "MEC Ida Vane");
    // An hour is none.
    assert_eq!(last("Ida Lund left at 5 PM. “It is late,” she said."), "Ida Lund");
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
fn letters_for_a_rank_are_no_first_name() {
    assert_eq!(last("Det Insp Karl Orr left.\n“It is late,” DI Orr said."), "Det Insp Karl Orr");
    assert_eq!(last("Detective Sergeant Karl Orr left.\n“It is late,” DS Orr said."), "Detective Sergeant Karl Orr");
}

#[test]
fn a_chief_and_co_founder_is_one() {
    let chief = "CEO and co-founder Travis Karr";
    assert_eq!(speakers(&format!("{chief} said it was late. He said it was wet.")), [chief, chief]);
}

#[test]
fn a_role_may_stand_behind_a_trade_and_a_party() {
    let copy = "Ida Vane says it is late.\nThe former Liberal presidential nominee cites the thousands who marched.\n\
                She says it is wet.";
    assert_eq!(last(copy), "Ida Vane");
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
        assert_eq!(format!("{} {}", role(copy).unwrap_or_default(), last(copy)), name);
    }
    let son =
        "Karl Cole Jr. went to jail. His father is civil rights leader Rev. Karl Cole. “It is late,” said Cole Jr.";
    assert_eq!(last(son), "Karl Cole Jr.");
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
fn a_minister_of_two_fields_is_one_person() {
    let both =
        "Roads and Public Works Minister Karl Orr said the gate was “shut”.\n“It opens soon,” Minister Orr said.";
    assert_eq!(speakers(both), ["Roads and Public Works Minister Karl Orr"; 2]);
    let two = "Ida Moor and Housing Minister Karl Orr said the gate was “shut”.\n“It opens soon,” Orr said.";
    assert_eq!(last(two), "Housing Minister Karl Orr");
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
fn only_what_stands_beside_a_name_is_shown_with_it() {
    let outsider =
        "Ida Lund met Sam Orr. “It is late,” Lund said. The popular outsider left the pier. “It is,” Lund said.";
    assert_eq!((last(outsider), role(outsider)), ("Ida Lund".into(), None));
    let mayor = "Mayor Ida Lund, a former harbour pilot, left. “It is late,” she said.";
    assert_eq!(role(mayor), Some("Mayor".into()));
}

#[test]
fn a_senator_is_none_whose_name_is_sen() {
    let copy = "They chose Priya Sen and Karl Orr to take over. “It is late,” Sen said.";
    assert_eq!(last(copy), "Priya Sen");
    assert_eq!(last("They chose Sen. Ida Lund. “It is late,” Sen. Lund said."), "Sen. Ida Lund");
}
