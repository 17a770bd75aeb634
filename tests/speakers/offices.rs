//! An office takes up whoever holds it.

use super::{last, role, speakers};

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
fn an_office_is_told_by_the_noun_before_it() {
    let copy = "Police chief Karl Wendt said it was “late.”\nThe fire chief said it was “dry.”";
    assert_eq!(speakers(copy), ["Police chief Karl Wendt", "The fire chief"]);
    let same = "Police chief Karl Wendt said it was “late.”\nThe police chief said it was “dry.”";
    assert_eq!(last(same), "Police chief Karl Wendt");
    let bare = "Police chief Karl Wendt said it was “late.”\nThe chief said it was “dry.”";
    assert_eq!(last(bare), "Police chief Karl Wendt");
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
fn an_office_with_a_capital_has_a_holder() {
    let last_name = |office: &str| last(&format!("{office}, said it was late.\n“It is lost,” Ames said."));
    assert_eq!(last_name("The Governor of Larn, Tobias Ames"), "Tobias Ames");
    assert_eq!(last_name("The Commissioner for Finance, Mr. Tobias Ames"), "Mr. Tobias Ames");
    assert_eq!(last_name("Wendt's coach, the former Harbour Cup player Tobias Ames"), "Tobias Ames");
}

#[test]
fn her_office_is_no_other_office() {
    let tax = "The tax office said the rate would rise.\nIda Lund has resigned as mayor. Her office said she was ill.";
    assert_eq!(last(tax), "Her office");
    let campaign = "The Ames campaign said it was late. Tobias Ames left, and his campaign said it was lost.";
    assert_eq!(last(campaign), "The Ames campaign");
}

#[test]
fn who_belongs_to_a_party_in_the_plural_is_somebody() {
    let copy =
        "“It is late,” Ida Lund told the council.\nThe Pilots’ Kim Vane said her party was glad. “We hold,” she said.";
    assert_eq!(speakers(copy), ["Ida Lund", "Kim Vane", "Kim Vane"]);
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
fn whose_office_is_cut_to_letters_is_known_by_name() {
    let head = "The head of the Larn Dockers Union (LDU), Karl Wendt, says it was close. “It was close,” he said.";
    assert_eq!(speakers(head), ["Karl Wendt", "Karl Wendt"]);
    let place = "The head of the guild (in Larn), Karl Wendt, says it was close.";
    assert_eq!(last(place), "The head of the guild");
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
fn the_head_of_a_body_is_not_its_nominee() {
    let copy = "Ahead of the vote on Karl Lund, Mayor Orr’s nominee to head the Harbour Agency, aides left.\n\
                The former head of Mayor Orr’s team at the Harbour Agency said it was late.";
    assert_eq!(last(copy), "The former head of Mayor Orr’s team at the Harbour Agency");
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
fn an_office_of_a_see_is_not_that_of_any_bishop() {
    let copy = "A current bishop said it was “too much” of a change.\nThe Bishop of Larn was away. “It is,” she said.";
    assert_eq!(speakers(copy)[0], "A current bishop");
    // Whoever was told of goes on under a bare title.
    assert_eq!(last("A current bishop said it was late.\n“It is,” the bishop said."), "A current bishop");
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
fn friends_of_a_place_are_a_body_with_offices() {
    let copy = "The board heard council leader Ann Lund. Friends of the Quay chairman Karl Cole said: “It is late.” \
                He left. “It will leak,” Cole said.";
    let named = speakers(copy);
    assert!(named.iter().all(|name| name.ends_with("Cole")), "{named:?}");
}

#[test]
fn a_style_stands_between_an_office_and_the_name() {
    let said = |style: &str| {
        last(&format!("Ports Minister {style} Ida Lund said it was late. “It is dry,” the minister said."))
    };
    assert_eq!(said("Mrs."), "Ports Minister Mrs. Ida Lund");
    assert_eq!(said("Dr."), "Ports Minister Dr. Ida Lund");
    assert_eq!(said("Smt."), "Ports Minister Smt. Ida Lund");
}

#[test]
fn a_dean_and_a_collector_hold_offices() {
    assert_eq!(last("Associate Dean of Students Ida Lund said it was “late”."), "Associate Dean of Students Ida Lund");
    let copy =
        "A judge came with Ports Minister Ida Orr. District Collector Ann Lund, who came, said no. “Dry,” she said.";
    assert_eq!(last(copy), "District Collector Ann Lund");
}
