//! Companies, ministries and courts: what “it” and “the company” mean.

use super::{last, role, speakers};
use crate::support::analysed;

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
fn a_body_or_a_crowd_is_no_he() {
    let told = "Karl Wendt spoke on Friday.\nDues, he told the Larn Sailors Conference, are a weight that must be cut.\n\
                “It is enough,” he said.";
    assert_eq!(last(told), "Karl Wendt");
    let crowd = "Karl Wendt gave a talk.\nWhen the audience finished laughing, he asked: “What made us sit there?”";
    assert_eq!(last(crowd), "Karl Wendt");
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
fn a_company_is_not_its_statement() {
    let ferry = "A short company statement said the boats were safe. The company said it was “sorry”.";
    assert_eq!(speakers(ferry), ["A short company statement", "The company"]);
    let study = "A harbour board study said the pier was safe. The study said it was “quite safe”.";
    assert_eq!(speakers(study), ["A harbour board study", "A harbour board study"]);
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
fn what_has_an_article_and_has_spoken_is_it() {
    assert_eq!(last("The pier is late, the Green Crescent said. It said the pier was “lost”."), "Green Crescent");
    assert_eq!(last("Karl Wendt said the pier was late. It said the pier was “lost”."), "-");
}

#[test]
fn an_authority_is_a_body_and_authorities_are_unnamed() {
    let copy =
        "The Port Authority said it was “late”. The Larn authority said it was “wet”. Authorities said it was “dry”.";
    let unnamed: Vec<bool> = analysed(copy).speakers.iter().map(|s| s.anonymous).collect();
    assert_eq!(unnamed, [false, false, true]);
    assert_eq!(last("The authority has a view. Karl Orr is calm. “They say so,” he shrugs."), "Karl Orr");
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
fn a_body_is_named_with_what_it_is_of() {
    assert_eq!(last("The Office of Public Works closed. The agency said it was late."), "The Office of Public Works");
    assert_eq!(last("The Council of North Larn met. North Larn said it was late."), "North Larn");
}

#[test]
fn a_body_with_a_small_word_in_its_name_has_people_too() {
    let fire = "A fire in Tarn is out. But the Bureau of Fire’s Ida Lund says it was close. “It was close,” she said.";
    assert_eq!(speakers(fire), ["Ida Lund", "Ida Lund"]);
    let union = "The Pier and Slip Union’s Karl Wendt says it was close. “It was close,” Mr Wendt said.";
    assert_eq!(speakers(union), ["Karl Wendt", "Karl Wendt"]);
}

#[test]
fn a_body_has_no_article_of_somebody_elses() {
    let guard = "A man drove to a Harbour Guard post. He was held, the Harbour Guard said.";
    assert_eq!(last(guard), "the Harbour Guard");
}

#[test]
fn the_body_that_somebody_is_of_does_not_speak() {
    for body in ["of the University of Tarn", "of the charity Strong Bones", "from the Ministry of Health"] {
        let copy = format!("Ida Sund, {body}, who led the dig, said: “It is early.” “I like it,” she said.");
        assert_eq!(speakers(&copy), ["Ida Sund", "Ida Sund"], "{body}");
    }
}

#[test]
fn a_body_has_the_name_that_stands_beside_what_it_is() {
    assert_eq!(last("His company, Larn Hydro, said he was “asking for tea”."), "Larn Hydro");
    assert_eq!(last("Her party, the Quay Front, said it would “seek a vote”."), "Quay Front");
    assert_eq!(last("Her company, which left Larn, said it would “seek a vote”."), "Her company");
}

#[test]
fn it_is_no_body_of_long_before_that_has_not_spoken() {
    let council =
        |verb: &str| format!("The Larn Council {verb}. Rain fell for days. Nobody left. It said it was “no good”.");
    assert_eq!(last(&council("closed its pier")), "-");
    assert_eq!(last(&council("said it would close its pier")), "The Larn Council");
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

#[test]
fn who_prints_it_is_neither_it_nor_the_company() {
    let told = "The rain fell, Ida Lund, head of the board, told the Quay Post. The tide rose.\n\
                Tarn Coaches, the firm that runs the bus, apologized. It said in a letter that the bus was late.";
    assert_ne!(last(told), "The Quay Post");
    let wire = "LARN, May 8. /NOPA/. Quayline has begun talks on the pier, the company said in a letter.";
    assert_eq!(last(wire), "the company");
}

#[test]
fn the_outlet_is_the_one_that_was_told() {
    let told =
        "“It was late,” a diver, who gave no name, told Quay News.\nThe pier was “unsafe,” according to the outlet.";
    assert_eq!(last(told), "Quay News");
    let agency = "The pier was shut, divers tell Quay News. The agency confirmed that it was late.";
    assert_ne!(last(agency), "Quay News");
}

#[test]
fn no_body_is_told_of_who_stands_for_an_office_or_of_several() {
    let body = |copy: &str| {
        let analysis = analysed(copy);
        let speaker = analysis.speaker(&analysis.quotes[0]).expect("a speaker");
        (speaker.role.clone().unwrap_or_default(), speaker.affiliation.clone())
    };
    let none = |role: &str| (role.to_string(), None);
    let of = |role: &str, body: &str| (role.to_string(), Some(body.to_string()));
    assert_eq!(body("Ida Lund, the Larn candidate, said it was “late.”"), none("Larn candidate"));
    assert_eq!(body("Lund and other Larn pilots said it was “late.”").1, None);
    assert_eq!(body("The Liberal Larn senator said it was “late.”"), of("Liberal Larn senator", "Larn"));
    assert_eq!(body("The Liberal Institute fellow said it was “late.”").1, Some("Liberal Institute".into()));
    let past = "Ida Lund, a former adviser to Mr. Orr and past president of the Larn Guild, said it was “late.”";
    assert_eq!(body(past), none("former adviser to Mr. Orr"));
    let topic = "“It is late,” said Ida Lund, senior director for Norse affairs at the Larn Council.";
    assert_eq!(body(topic), of("senior director for Norse affairs", "Larn Council"));
    let press = "“It is late,” said Ida Lund, the Larn Council press secretary.";
    assert_eq!(body(press).1, Some("Larn Council".into()));
    assert_eq!(body("Ida Lund, co-author of Two Quays, said it was “late.”").1, None);
}

#[test]
fn the_words_of_an_office_name_its_body() {
    let body = |who: &str| {
        let copy = format!("{who} said it was “late.”");
        let analysis = analysed(&copy);
        analysis.speaker(&analysis.quotes[0]).expect("a speaker").affiliation.clone().unwrap_or_default()
    };
    assert_eq!(body("Larn Guild chairwoman Ida Lund"), "Larn Guild");
    assert_eq!(body("Larn Guild Executive Director Ida Lund"), "Larn Guild");
    assert_eq!(body("Retired Larn Navy Capt. Ida Lund"), "Larn Navy");
    assert_eq!(body("Ida Lund, the Larn-based Quay Guild clerk,"), "Quay Guild");
    assert_eq!(body("Sen. Ida Lund (L-Larn)"), "Larn");
    assert_eq!(body("Ida Lund, the former Larn mayor,"), "Larn");
    // Where somebody comes from, what an office is for, and kind of people that name no body.
    assert_eq!(body("South Korean President Ida Lund"), "");
    assert_eq!(body("Ports Secretary Ida Lund"), "");
    assert_eq!(body("City Attorney Ida Lund"), "");
    assert_eq!(body("Orr supporter Ida Lund"), "");
    assert_eq!(body("Larn lawyer Ida Lund"), "");
    assert_eq!(body("Dr. Ida Lund (L-Larn)"), "");
}

#[test]
fn a_title_stands_without_those_that_its_bearer_is_one_of() {
    let copy = "Rivals met the candidates Sen. Ida Lund and Karl Orr. “It is late,” Lund said.";
    assert_eq!(role(copy), Some("Sen.".into()));
}
