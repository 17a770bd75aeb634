//! A name beside an office or a role: whose it is, before it and behind it.

use super::{last, role, speakers};

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
fn a_name_beside_an_office_that_is_of_something_is_the_holders() {
    for office in ["Foreign Minister of Vint", "Prime Minister of Vint", "Secretary General of the Union"] {
        let copy = format!("{office}, Stanis Osker, said it was late. “It is late,” Osker said.");
        assert_eq!(speakers(&copy), ["Stanis Osker"; 2]);
    }
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
fn a_trade_brings_somebody_in() {
    for trade in ["cinematographer", "songwriter", "stonemason", "nutritionist", "trumpeter"] {
        let copy = format!("Karl Lund is late.\nThe {trade} Ida Sund is ill. “It is wet,” she said.");
        assert!(last(&copy).ends_with("Ida Sund"), "{copy}");
    }
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
fn a_name_beside_what_somebody_is_stands_also_behind_a_clause() {
    let met = |who: &str| last(&format!("Mayor Robin Wendt left.\n{who} said the pier was “lost” in May."));
    assert_eq!(met("The diver who found the leak, Ida Orr,"), "Ida Orr");
    assert_eq!(met("One of the wardens who came, Ida Orr of Larn,"), "Ida Orr");
    assert_eq!(met("Her Harbour Secretary, Ida Orr,"), "Ida Orr");
    // A place, and no name.
    assert_ne!(met("The reporter who fled to Larn, South Norland,"), "South Norland");
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
    assert_eq!(last(press), "Ida Lund");
    let style = "The Bishop of Larn, the Rt Revd Karl Lund, who sails, said it was “late”.";
    assert_eq!(last(style), "Revd Karl Lund");
}

#[test]
fn a_name_may_stand_between_dashes() {
    let copy = "A top Liberal -- Harbour Committee Chairman Max Bale -- also said the plan was “late.”";
    assert_eq!(last(copy), "Harbour Committee Chairman Max Bale");
    assert_eq!(last("A top Liberal — a warden of Larn — said the plan was “late.”"), "A top Liberal");
}

#[test]
fn whoever_has_a_trade_behind_a_place_does_not_live_by_its_name() {
    let copy = "On the pier at Osterby, crofter Ida Cole, 68, had a word. “It is late,” Cole said.";
    assert_eq!(last(copy), "Ida Cole");
    assert_eq!(role(copy), Some("crofter".into()));
}

#[test]
fn a_colleague_on_something_is_named_beside_it() {
    assert_eq!(last("Karl Lund left. His colleague on the panel, Ida Orr, said it was “mad”."), "Ida Orr");
}

#[test]
fn the_name_beside_who_leads_a_body_is_no_part_of_the_body() {
    let copy = "The leader of the ruling Quay Front, Ann Cole, said: “It is late.”";
    assert_eq!(last(copy), "Ann Cole");
    assert_eq!(role(copy), Some("leader".into()));
    assert_eq!(last("The leader of the ruling Quay Front, Mr Karl Cole, said: “It is late.”"), "Mr Karl Cole");
}

#[test]
fn a_name_behind_one_of_several_is_his_and_not_his_kins() {
    let copy = "The widow of one of the pilots, Karl Ames, said: “It is late.”";
    assert_eq!(last(copy), "The widow of one of the pilots");
}

#[test]
fn a_rank_in_a_sport_is_no_part_of_the_name_beside_it() {
    let copy = "Her coach, former world number six Karl Lund, said she had “nothing to fear”.";
    assert_eq!(last(copy), "Karl Lund");
    assert_eq!(role("A man named Karl Ames was on the quay. “It was dark,” Ames said."), None);
}
