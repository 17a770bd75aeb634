//! What is printed beside a speaker: what somebody is, and the body that is of.

use super::last;
use super::support::analysed;

/// Role and body of the speaker of the last quotation, each "" where there is none.
fn label(copy: &str) -> (String, String) {
    let analysis = analysed(copy);
    let speaker = analysis.speaker(analysis.quotes.last().expect("a quotation")).expect("a speaker");
    (speaker.role.clone().unwrap_or_default(), speaker.affiliation.clone().unwrap_or_default())
}

#[track_caller]
fn says(copy: &str, role: &str, body: &str) {
    assert_eq!(label(copy), (role.to_string(), body.to_string()), "{copy}");
}

#[test]
fn kin_friends_and_foes_are_of_no_body() {
    says("“We left,” said Ida Orr, the daughter of Larn immigrants.", "daughter", "");
    says("“We left,” said Ida Orr, a critic of the Larn Guild.", "critic", "");
    says("“We left,” said Ida Orr, author of The Long Pier.", "author", "");
    says("“We left,” said Ida Orr, a spokeswoman for the Larn Guild.", "spokeswoman", "Larn Guild");
    says("“We left,” said Ida Orr, an expert at the Larn Guild.", "expert", "Larn Guild");
}

#[test]
fn what_an_officer_is_in_charge_of_is_no_body() {
    says("“We left,” Chief Financial Officer Ida Orr said.", "Chief Financial Officer", "");
    says(
        "“We left,” Larn Lines Chief Financial Officer Ida Orr said.",
        "Larn Lines Chief Financial Officer",
        "Larn Lines",
    );
}

#[test]
fn a_home_is_no_body() {
    says("“We left,” said Ida Orr, a nurse from Larn.", "nurse", "");
    says("“We left,” said Ida Orr, a lawyer in Larn.", "lawyer", "");
    says("“We left,” said Ida Orr, a clerk from the Larn council.", "clerk", "Larn council");
    says("“We left,” said Ida Orr, a senator from Norland.", "senator", "Norland");
}

#[test]
fn a_body_ends_before_what_is_told_of_it_and_before_another_office() {
    says("“We left,” said Ida Orr, an aide to Sen. Karl Wendt (L-Larn).", "aide to Sen. Karl Wendt", "");
    says("“We left,” said Ida Orr, a reporter for the Larn Courier arrested in Osterby.", "reporter", "Larn Courier");
    says(
        "“We left,” said Ida Orr, founder of the Quay Institute and advocate of slow boats.",
        "founder",
        "Quay Institute",
    );
    says("“We left,” said Ida Orr, former governor of Norland and former mayor of Larn.", "former governor", "Norland");
    let owned = "“We left,” said Karl Wendt, Ms. Orr’s press secretary.";
    assert_eq!(label(owned).0, "press secretary");
}

#[test]
fn an_age_is_no_part_of_a_role() {
    says("“We left,” said Ida Orr, 34, a nurse at Larn Hospital.", "nurse", "Larn Hospital");
    says("“We left,” said Ida Orr, a 34-year-old nurse at Larn Hospital.", "nurse", "Larn Hospital");
}

#[test]
fn the_party_beside_a_title_leaves_the_title() {
    says("“We left,” said Senator Ida Orr, Liberal of Norland.", "Senator", "Norland");
    says("“We left,” said Senator Ida Orr of South Norland.", "Senator", "South Norland");
    says("“We left,” said Dr. Ida Orr of South Norland.", "", "");
    says("“We left,” said Ida Orr of Tarn County.", "", "");
    says("“We left,” said Ida Orr of Quay Bank.", "", "Quay Bank");
    says("Portfolio manager Ida Orr of Quay & Sons said: “We left.”", "Portfolio manager", "Quay & Sons");
    says("“We left,” said Senator Ida Orr, chairwoman of the Larn Guild.", "chairwoman", "Larn Guild");
}

#[test]
fn an_office_of_several_words_is_one() {
    says("“We left,” said Ida Orr, editor in chief of the Larn Courier.", "editor in chief", "Larn Courier");
    says("The secretary of state said it was “late”.", "secretary of state", "");
}

#[test]
fn what_is_prefixed_to_a_role_leaves_one() {
    says("“We left,” said Ida Orr, a co-anchor at Larn Radio.", "co-anchor", "Larn Radio");
    says("“We left,” said Ida Orr, an ex-mayor.", "ex-mayor", "");
    // "Re-" makes no person of it.
    says("“We left,” said Ida Orr, a re-clerk.", "", "");
}

#[test]
fn an_office_is_shown_without_whence_and_whose() {
    let minister = "The Norwegian foreign minister, Karl Wendt, said it was “late.”";
    assert_eq!(label(minister).1, "");
    let mayor = "“It is late,” said Karl Wendt, the mayor of Larn and Mr. Orr’s former chief of staff.";
    assert_eq!(label(mayor), ("mayor".into(), "Larn".into()));
    assert_eq!(label("“It is late,” the union’s president, Ida Lund, said.").0, "president");
    let joint = "Lund met Sens. Karl Orr, of Sarn, and Ida Wendt. “It is late,” Orr said.";
    assert_eq!((last(joint), label(joint).0), ("Karl Orr".into(), String::new()));
}

#[test]
fn what_somebody_knows_is_no_body() {
    let expert = "“It is late,” said Ida Orr, an expert on sea search and rescue with Embry College in Larn.";
    assert_eq!(label(expert), ("expert on sea search and rescue".into(), "Embry College".into()));
    let official = "“It is late,” said Flo Orr, an official with the country's rescue agency.";
    assert_eq!(label(official), ("official".into(), "rescue agency".into()));
}

#[test]
fn what_somebody_was_then_or_is_now_is_told() {
    says("Ida Orr, then the director of the port, said it was “late.”", "director", "port");
    says("Karl Wendt, now the head of the Larn Guild, said it was “late.”", "head", "Larn Guild");
    // What she does is no office.
    says("Ida Orr, casting herself as a champion of sailors, said it was “late.”", "", "");
    says("“We left,” said Ida Orr, director of One Larn Now.", "director", "One Larn Now");
}

#[test]
fn the_party_is_a_part_of_a_bodys_name() {
    let aide = "A former Liberal National Committee media aide said it was “late.”";
    says(aide, "former Liberal National Committee media aide", "Liberal National Committee");
}

#[test]
fn whom_somebody_acts_for_is_not_what_he_is() {
    says("“We left,” said Ida Orr, an attorney representing Lund’s mother.", "attorney", "");
}

#[test]
fn what_an_office_is_for_has_no_article() {
    says("“We left,” said Ida Orr, director of harbour campaigns.", "director of harbour campaigns", "");
    says("“We left,” said Ida Orr, director of the harbour campaign.", "director", "harbour campaign");
}

#[test]
fn whom_the_story_has_often_told_of_is_no_body() {
    let copy = "Ann Lund left. Lund sailed. Lund slept. Lund ate. “We left,” said Ida Orr, a spokeswoman for Lund.";
    assert_eq!(label(copy), ("spokeswoman for Lund".to_string(), String::new()));
}

#[test]
fn a_body_is_whole_and_without_the_place_it_is_in() {
    says("“We left,” Foreign Ministry spokesman Karl Orr said.", "Foreign Ministry spokesman", "Foreign Ministry");
    says("“We left,” said Karl Orr, spokesman for the Norse armed forces.", "spokesman", "Norse armed forces");
    says("“We left,” said Karl Orr, chief buyer at Orr & Lund in Larn.", "chief buyer", "Orr & Lund");
    says("“We left,” said Karl Orr, a teacher in the hard-hit town of San Larn.", "teacher", "");
}
